import { originLists, type OriginEntry } from './origin-entries.ts';
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
  const lists = originLists(reader);
  const files = lists.flatMap(({ entries }) =>
    entries.flatMap(({ layers }) => layers.map(({ source }) => source.file)),
  );
  const folder = commonFolder(files);
  return {
    folder,
    lists: lists.map(({ title, count, entries }) => ({
      title,
      count,
      ways: waysOf(entries, folder),
    })),
  };
}

function waysOf(entries: readonly OriginEntry[], folder: string): OriginWay[] {
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
    const reason = reasonOf(layers);
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

function reasonOf(layers: readonly Note[]): Pick<TracedItem, 'why' | 'grounds'> {
  const why = layers.findLast((layer) => layer.why !== undefined)?.why;
  if (why !== undefined) return { why, grounds: [] };
  return { grounds: layers.at(-1)?.grounds ?? [] };
}

/** The folder that all files lie in, with its last slash. */
function commonFolder(files: readonly string[]): string {
  const folders = new Set(files.map((file) => file.slice(0, file.lastIndexOf('/') + 1)));
  const [folder] = folders;
  return folders.size === 1 && folder !== undefined ? folder : '';
}
