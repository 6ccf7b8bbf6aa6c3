import { isWriting, originLists, type OriginList } from './origin-entries.ts';
import type { Ground, Note } from './notes.ts';
import type { Reader, Said } from './reader.ts';

/** An item with the lines that its layers stand on, one a file of its way. */
export interface TracedItem {
  number: string;
  label: Said;
  href: string;
  /** Sample: `:845`. */
  lines: string[];
  /** Why the last layer that gives a reason wrote it; without one, what called for it. */
  why?: Said;
  grounds: Ground[];
}

/** Items of one list that were written in the same way, in the same files. */
export interface OriginWay {
  /** The lowest layer first. Sample: `Sized by the usual improvement`, `generated.yaml`. */
  layers: { title: string; by?: string; file: string }[];
  items: TracedItem[];
}

export interface PaperOrigins {
  /** Where all files lie; empty when they lie apart. Sample: `plans/retail-crm/`. */
  folder: string;
  lists: { title: string; count: number; ways: OriginWay[] }[];
}

/** The file and line of every item, as close as paper needs it: what has a way in common stands together. */
export function paperOrigins(reader: Reader): PaperOrigins {
  const lists = originLists(reader)
    .map(withoutTranslations)
    .filter(({ count }) => count > 0);
  const files = lists.flatMap(({ entries }) =>
    entries.flatMap(({ layers }) => layers.map(({ source }) => source.file)),
  );
  const folder = commonFolder(files);
  return {
    folder,
    lists: lists.map((list) => ({
      title: list.title,
      count: list.count,
      ways: waysOf(list, folder),
    })),
  };
}

/** Translations stand beside what they say; above the lists they are counted. */
function withoutTranslations(list: OriginList): OriginList {
  const entries = list.entries.map(({ layers, items }) => ({
    layers: layers.filter(isWriting),
    items: items.map((item) => ({
      ...item,
      sources: item.sources.filter((_, at) => layers[at] !== undefined && isWriting(layers[at])),
    })),
  }));
  const kept = entries.filter(({ layers }) => layers.length > 0);
  return { ...list, entries: kept, count: kept.reduce((sum, { items }) => sum + items.length, 0) };
}

/** Long lists whose rule says why; which items called for each tells the rest. */
const REFERRED = new Set(['kpis', 'work', 'milestones', 'resources', 'results']);

function waysOf({ anchor, entries }: OriginList, folder: string): OriginWay[] {
  const referred = REFERRED.has(anchor.replace(/^origins-/, ''));
  const ways = new Map<string, OriginWay>();
  for (const { layers, items } of entries) {
    const about = layers.map(({ title, by, source }) => ({
      title,
      ...(by === undefined ? {} : { by }),
      file: source.file.slice(folder.length),
    }));
    const key = JSON.stringify(about);
    const way = ways.get(key) ?? { layers: about, items: [] };
    ways.set(key, way);
    const reason = reasonOf(layers, referred);
    way.items.push(
      ...items.map(({ number, label, href, sources }) => ({
        number,
        label,
        href,
        lines: sources.map(({ line }) => `:${line}`),
        ...reason,
      })),
    );
  }
  return [...ways.values()];
}

function reasonOf(layers: readonly Note[], referred: boolean): Pick<TracedItem, 'why' | 'grounds'> {
  const grounds = layers.at(-1)?.grounds ?? [];
  const told = layers.findLast(({ why }) => why !== undefined);
  // What people changed always says why.
  const brief = referred && grounds.length > 0 && told?.layer !== 'override';
  return told?.why === undefined || brief ? { grounds } : { why: told.why, grounds: [] };
}

/** The folder that all files lie in, with its last slash. */
function commonFolder(files: readonly string[]): string {
  const folders = new Set(files.map((file) => file.slice(0, file.lastIndexOf('/') + 1)));
  const [folder] = folders;
  return folders.size === 1 && folder !== undefined ? folder : '';
}
