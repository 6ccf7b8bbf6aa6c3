import { findItem } from './items.ts';
import { idName, noteOf, type Note } from './notes.ts';
import { originAnchor } from './origin-mark.ts';
import type { Reader, Said } from './reader.ts';
import type { SourcePlace } from './source-place.ts';

/** An item whose origin is told, with the line of each of its layers. */
export interface OriginItem {
  anchor: string;
  number: string;
  label: Said;
  /** Where it is shown; empty when nowhere. */
  href: string;
  sources: SourcePlace[];
}

/** Items that came about in the same way, and all that wrote them, the lowest layer first. */
export interface OriginEntry {
  items: OriginItem[];
  layers: Note[];
}

export interface OriginList {
  /** Anchor of its heading. */
  anchor: string;
  /** Sample: `KPI`. */
  title: string;
  count: number;
  entries: OriginEntry[];
}

/** Where every item of the plan comes from, list by list; items of the same origin share an entry. */
export function originLists(reader: Reader): OriginList[] {
  const lists = new Map<string, Map<string, OriginEntry>>();
  for (const [address, layers] of Object.entries(reader.whole.resolved.origins)) {
    const notes = layers.map((layer) => noteOf(reader, layer, undefined));
    const list = listOf(address);
    const entries = lists.get(list) ?? new Map<string, OriginEntry>();
    lists.set(list, entries);
    const key = JSON.stringify(notes.map(likeness));
    const entry = entries.get(key) ?? { items: [], layers: notes };
    entries.set(key, entry);
    entry.items.push(originItem(reader, address, list, notes));
  }
  return inOrder(lists).map((list) => {
    const entries = [...(lists.get(list)?.values() ?? [])];
    return {
      anchor: `origins-${list}`,
      title: listName(reader, list),
      count: entries.reduce((total, { items }) => total + items.length, 0),
      entries,
    };
  });
}

/** How many items of a list came about in which way; what people changed counts as changed. */
export function originWays({ entries }: OriginList): { name: string; count: number }[] {
  const ways = new Map<string, number>();
  for (const { items, layers } of entries) {
    const name = (layers.findLast(isWriting) ?? layers.at(-1))?.title ?? '';
    ways.set(name, (ways.get(name) ?? 0) + items.length);
  }
  return [...ways].map(([name, count]) => ({ name, count }));
}

/** Whether a layer says something of its own; a translation says what another one does. */
export function isWriting({ layer }: Note): boolean {
  return layer !== 'translation';
}

/** All that a layer says, but for its line. */
function likeness({ title, why, by, playbook, grounds, source }: Note): unknown {
  return [title, why?.html, by, playbook, grounds.map(({ href }) => href), source.file];
}

function originItem(reader: Reader, address: string, list: string, notes: Note[]): OriginItem {
  const item = findItem(reader, address);
  return {
    anchor: originAnchor(address),
    number: item?.number ?? '',
    label: item === undefined ? nameless(reader, address, list) : reader.line(item.label),
    href: item?.href(reader) ?? ONE_OF_A_KIND.get(address)?.(reader) ?? '',
    sources: notes.map(({ source }) => source),
  };
}

/** Parts of a plan that are no list: where they are shown. */
const ONE_OF_A_KIND = new Map<string, (reader: Reader) => string>([
  ['budget', (reader) => reader.sectionHref('budget', 'budget')],
  ['positioning', (reader) => reader.sectionHref('positioning', 'positioning')],
]);

/** What is not in the plan any more has but its id; the parts that are one of a kind have the name of it. */
function nameless(reader: Reader, address: string, list: string): Said {
  if (address.includes('/')) return idName(address);
  const name = listName(reader, list);
  return { html: name, plain: name };
}

/** Lists within an item that are told by themselves; all others go with the list around them. */
const INNER = new Set([
  'targets',
  'tactics',
  'kpis',
  'work',
  'milestones',
  'resources',
  'results',
  'segments',
]);

/** The list that an address is told in. Sample: `goals/trust/targets/nps` is one of the `targets`. */
function listOf(address: string): string {
  const parts = address.split('/');
  const inner = parts.findLast((part, at) => at > 0 && at % 2 === 0 && INNER.has(part));
  return inner ?? parts[0] ?? '';
}

/** The order in which a plan is read; what is not named here follows as it stands in the files. */
const FIRST = [
  'narrative',
  'orientation',
  'metrics',
  'themes',
  'challenges',
  'constraints',
  'goals',
  'targets',
  'strategies',
  'tactics',
  'kpis',
  'phases',
  'work',
  'milestones',
  'resources',
];

function inOrder(lists: ReadonlyMap<string, unknown>): string[] {
  const rank = (list: string) => (FIRST.includes(list) ? FIRST.indexOf(list) : FIRST.length);
  return [...lists.keys()].sort((a, b) => rank(a) - rank(b));
}

function listName(reader: Reader, list: string): string {
  const names: Record<string, string> = reader.words.lists;
  return names[list] ?? list;
}
