import { Pair, YAMLMap, YAMLSeq, type Node, type Scalar } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Source, Span } from '../model/place.ts';
import { scalarNode } from './json-reader.ts';
import { clip } from './show-value.ts';

export type Schema = z.core.$ZodType;

export type Fields = YAMLMap<Node, Node | null>;

/** Where lines are put: the fields of a map, the entries of a list, or a text that goes on. */
export type Holder =
  | { kind: 'map'; node: Fields; schema: Schema }
  | { kind: 'list'; node: YAMLSeq<Node>; schema: Schema }
  | { kind: 'text'; schema: Schema; put: (node: Scalar) => void; node?: Scalar };

/** What reading a reply in Markdown has come to. Its lines are read once, from top to bottom. */
export interface MarkdownReader extends Source {
  /** The maps that the headings above opened, by their level; the first is the whole reply. */
  headings: { level: number; holder: Holder & { kind: 'map' | 'list' } }[];
  /** What the bullets above opened below the last heading. */
  bullets: { indent: number; holder: Holder }[];
  /**
   * The heading whose lines are read by nobody, if the last one is: its level, and whether it was
   * told. Words before the first heading stand above all levels.
   */
  lost: { level: number; told: boolean } | undefined;
  /** Maps and lists by the one that they stand in: a heading may come back to them. */
  inside: WeakMap<Node, Map<string, Fields | YAMLSeq<Node>>>;
  values: number;
  blank: boolean;
  findings: Diagnostic[];
  /** The last stretch of lines that nobody reads. */
  skipped?: Span | undefined;
}

/** An empty map that stands where its name does. */
export function newMap([start, end]: Span): Fields {
  const map: Fields = new YAMLMap();
  map.range = [start, end, end];
  return map;
}

/** The map or list that stands in a field of `around`, made when it is first written in. */
export function within(
  reader: MarkdownReader,
  around: Fields,
  name: string,
  key: Span,
  kind: 'map',
): Fields;
export function within(
  reader: MarkdownReader,
  around: Fields,
  name: string,
  key: Span,
  kind: 'list',
): YAMLSeq<Node>;
export function within(
  reader: MarkdownReader,
  around: Fields,
  name: string,
  key: Span,
  kind: 'map' | 'list',
): Node {
  const known = reader.inside.get(around) ?? new Map<string, Fields | YAMLSeq<Node>>();
  reader.inside.set(around, known);
  const earlier = known.get(name);
  if (earlier !== undefined) return earlier;
  const made = kind === 'map' ? newMap(key) : new YAMLSeq<Node>();
  made.range = [key[0], key[1], key[1]];
  known.set(name, made);
  put(reader, around, name, key, made);
  return made;
}

/** Adds a field to a map, also one that is there: repeated names are found later. */
export function put(
  reader: MarkdownReader,
  map: Fields,
  name: string,
  key: Span,
  value: Node,
): void {
  reader.values += 1;
  map.items.push(new Pair<Node, Node | null>(scalarNode(name, key), value));
}

/** A bullet within an item that is no field of it: it would be lost. */
export function misplaced(
  { file, findings }: MarkdownReader,
  { text, at }: { text: string; at: number },
) {
  const place = { file, span: [at, at + Math.max(1, text.length)] as const };
  findings.push(diagnostic('reply/format', { place, values: { found: clip(text) } }));
}

/** Lines that nobody reads are told together, where they stand within the reply. */
export function skip(reader: MarkdownReader, { text, at }: { text: string; at: number }): void {
  if (reader.lost?.told === true) return;
  const end = at + text.length;
  const last = reader.skipped;
  if (last !== undefined && /^[\s\d*+•.)-]*$/.test(reader.text.slice(last[1], at))) {
    reader.skipped = [last[0], end];
    return;
  }
  tellSkipped(reader);
  reader.skipped = [at, end];
}

export function tellSkipped({ file, skipped, findings }: MarkdownReader): void {
  if (skipped === undefined) return;
  findings.push(diagnostic('reply/skipped', { place: { file, span: skipped } }));
}
