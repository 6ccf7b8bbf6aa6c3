import { isScalar, Pair, YAMLMap, YAMLSeq, type Node, type Scalar } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { KEY_FIELDS } from '../model/item-key.ts';
import type { Source, Span } from '../model/place.ts';
import { childSchema, shapeOf } from '../model/schema-shape.ts';
import { scalarNode, type JsonStop } from './json-reader.ts';
import { readLines, type ReplyLine } from './markdown-lines.ts';
import { extendText, markdownKind, readMarkdownValue, textNode } from './markdown-values.ts';
import { clip } from './show-value.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

type Schema = z.core.$ZodType;
type Fields = YAMLMap<Node, Node | null>;

/** Where lines are put: the fields of a map, the entries of a list, or a text that goes on. */
type Holder =
  | { kind: 'map'; node: Fields; schema: Schema }
  | { kind: 'list'; node: YAMLSeq<Node>; schema: Schema }
  | { kind: 'text'; schema: Schema; put: (node: Scalar) => void; node?: Scalar };

interface MarkdownReader extends Source {
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

export interface MarkdownReading {
  root: Node;
  findings: Diagnostic[];
  /** Whether any part of the reply was found. */
  fits: boolean;
  /** Where reading ended. */
  end: number;
  stop?: JsonStop;
}

/**
 * Reads a reply in Markdown: `## goals/satisfaction` is an item of a part, `### targets/nps` one in
 * a list of it, `## narrative` a part that is no list; fields are bullets, `- label: …`, short
 * values of a list stand behind one another with commas, texts of a list are bullets below it. Every
 * value keeps its place. What belongs to no item is told and left out.
 */
export function readMarkdown(
  { file, text }: Source,
  start: number,
  schema: Schema,
): MarkdownReading {
  const root: Fields = new YAMLMap();
  root.range = [start, text.length, text.length];
  const reader: MarkdownReader = {
    file,
    text,
    headings: [{ level: 0, holder: { kind: 'map', node: root, schema } }],
    bullets: [],
    lost: { level: Infinity, told: true },
    inside: new WeakMap(),
    values: 0,
    blank: true,
    findings: [],
  };
  for (const line of readLines(text, start)) {
    readLine(reader, line);
    reader.blank = ['blank', 'mark', 'aside'].includes(line.kind);
    if (reader.values > YAML_LIMITS.values) {
      const stop = { kind: 'too-many-values', open: 0 } as const;
      return { root, findings: reader.findings, fits: true, end: line.at, stop };
    }
    if (reader.findings.length > YAML_LIMITS.findings) break;
  }
  tellSkipped(reader);
  return { root, findings: reader.findings, fits: root.items.length > 0, end: text.length };
}

function readLine(reader: MarkdownReader, line: ReplyLine): void {
  switch (line.kind) {
    case 'heading':
      readHeading(reader, line);
      return;
    case 'bullet':
      if (reader.lost !== undefined) skip(reader, line);
      else readBullet(reader, line);
      return;
    case 'plain':
      if (reader.lost !== undefined || !continueText(reader, line)) readPlain(reader, line);
      return;
    case 'aside':
      skip(reader, line);
      return;
    case 'mark':
    case 'blank':
  }
}

/** `goals/satisfaction`, also as `` `goals/satisfaction` `` or with words behind it. */
const ADDRESS = /^[`*]*([A-Za-z][\w-]*)(?:\s*\/\s*([\w-]+))?[`*]*(?:\s*[:：(（—–-].*)?$/;

function readHeading(reader: MarkdownReader, line: ReplyLine & { kind: 'heading' }): void {
  const { level, text, at } = line;
  reader.bullets = [];
  while ((reader.headings.at(-1)?.level ?? 0) >= level && reader.headings.length > 1) {
    reader.headings.pop();
  }
  const [, name = '', id] = ADDRESS.exec(text) ?? [];
  const around = reader.headings.findLast(
    ({ holder }) => holder.kind === 'map' && childSchema(holder.schema, name) !== undefined,
  )?.holder;
  const own = around && childSchema(around.schema, name);
  if (around?.kind !== 'map' || own === undefined) {
    loseHeading(reader, line, name, id);
    return;
  }
  reader.lost = undefined;
  const key: Span = [at + text.indexOf(name), at + text.indexOf(name) + name.length];
  const kind = markdownKind(own);
  if (kind === 'map' && id === undefined) {
    const node = within(reader, around.node, name, key, 'map');
    reader.headings.push({ level, holder: { kind: 'map', node, schema: own } });
  } else if (kind === 'items') {
    const list = within(reader, around.node, name, key, 'list');
    const element = childSchema(own, 0) ?? own;
    if (id === undefined) {
      reader.headings.push({ level, holder: { kind: 'list', node: list, schema: element } });
      reader.bullets = [{ indent: -1, holder: { kind: 'list', node: list, schema: element } }];
      return;
    }
    const start = at + text.indexOf(id, text.indexOf('/'));
    const node = addItem(reader, list, element, id, [start, start + id.length]);
    reader.headings.push({ level, holder: { kind: 'map', node, schema: element } });
  } else {
    // A field that is no item cannot be a heading.
    loseHeading(reader, line, name, id);
  }
}

/**
 * A heading in words belongs to nobody; one that looks like an address was meant as one. Those below
 * a heading that was told are lost with it.
 */
function loseHeading(
  reader: MarkdownReader,
  { level, text, at }: ReplyLine & { kind: 'heading' },
  name: string,
  id: string | undefined,
): void {
  if (reader.lost?.told === true && level > reader.lost.level) return;
  const lists = reader.headings.flatMap(({ holder }) =>
    holder.kind === 'map' ? listsOf(holder.schema) : [],
  );
  const near = name === '' ? undefined : nearest(name, lists);
  const told = id !== undefined || near !== undefined;
  reader.lost = { level, told };
  if (!told) return;
  const place = { file: reader.file, span: [at, at + text.length] as const };
  const values = { found: clip(text), ...(near === undefined ? {} : { nearest: near }) };
  reader.findings.push(diagnostic('reply/heading', { place, values }));
}

function listsOf(schema: Schema): string[] {
  const shape = shapeOf(schema);
  if (shape.type !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([name, field]) =>
    ['map', 'items'].includes(markdownKind(field)) ? [name] : [],
  );
}

/** An item of a list, with the id of its heading; in a list without ids this only counts them. */
function addItem(
  reader: MarkdownReader,
  list: YAMLSeq<Node>,
  element: Schema,
  id: string,
  span: Span,
): Fields {
  const item = newMap(span);
  const field = keyFieldOf(element);
  if (field !== undefined) put(reader, item, field, span, scalarNode(id, span));
  reader.values += 1;
  list.items.push(item);
  return item;
}

/** The field that names an item: one that it must have, before an id that it may have. */
function keyFieldOf(element: Schema): string | undefined {
  const has = KEY_FIELDS.filter((name) => childSchema(element, name) !== undefined);
  return has.find((name) => childSchema(element, name)?._zod.optin !== 'optional') ?? has[0];
}

function newMap([start, end]: Span): Fields {
  const map: Fields = new YAMLMap();
  map.range = [start, end, end];
  return map;
}

/** The map or list that stands in a field of `around`, made when it is first written in. */
function within(
  reader: MarkdownReader,
  around: Fields,
  name: string,
  key: Span,
  kind: 'map',
): Fields;
function within(
  reader: MarkdownReader,
  around: Fields,
  name: string,
  key: Span,
  kind: 'list',
): YAMLSeq<Node>;
function within(
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

function put(reader: MarkdownReader, map: Fields, name: string, key: Span, value: Node): void {
  reader.values += 1;
  map.items.push(new Pair<Node, Node | null>(scalarNode(name, key), value));
}

/** `label: …`, `**label**: …`, `` `label`：… ``; dots lead into maps: `addresses.challenges: …`. */
const FIELD =
  /^([`*_]{0,3})([A-Za-z][A-Za-z.]{0,60})([`*_]{0,3})\s*[:：]([*_`]{0,3})(?:\s+|$|(?=[^\s/]))/;

interface Field {
  name: string;
  at: number;
  text: string;
  textAt: number;
}

function fieldIn(text: string, at: number): Field | undefined {
  const match = FIELD.exec(text);
  const [whole = '', before = '', name] = match ?? [];
  if (name === undefined) return undefined;
  return {
    name,
    at: at + before.length,
    text: text.slice(whole.length),
    textAt: at + whole.length,
  };
}

function readBullet(reader: MarkdownReader, line: ReplyLine & { kind: 'bullet' }): void {
  while ((reader.bullets.at(-1)?.indent ?? -2) >= line.indent) reader.bullets.pop();
  const holder = reader.bullets.at(-1)?.holder ?? reader.headings.at(-1)?.holder;
  const { text, at, indent } = line;
  if (holder?.kind === 'map') {
    const field = fieldIn(text, at);
    if (field === undefined) misplaced(reader, line);
    else readField(reader, holder, field, indent);
  } else if (holder?.kind === 'list' && shapeOf(holder.schema).type === 'object') {
    const field = fieldIn(text, at);
    if (field === undefined || childSchema(holder.schema, field.name) === undefined) {
      misplaced(reader, line);
      return;
    }
    const item = newMap([at, at + text.length]);
    reader.values += 1;
    holder.node.items.push(item);
    const own = { kind: 'map', node: item, schema: holder.schema } as const;
    reader.bullets.push({ indent, holder: own });
    readField(reader, own, field, indent + 1);
  } else if (holder?.kind === 'list') {
    const { node: list, schema } = holder;
    const value = readMarkdownValue(schema, text, at);
    reader.values += 1;
    list.items.push(value);
    goOn(reader, schema, value, indent);
  } else misplaced(reader, line);
}

/** Lines after a text may belong to it. */
function goOn(reader: MarkdownReader, schema: Schema, value: Node, indent: number): void {
  if (markdownKind(schema) !== 'text') return;
  const node = value as Scalar; // a text is read as one
  reader.bullets.push({ indent, holder: { kind: 'text', schema, node, put: () => undefined } });
}

function readField(
  reader: MarkdownReader,
  holder: Holder & { kind: 'map' },
  { name, at, text, textAt }: Field,
  indent: number,
): void {
  const steps = name.split('.');
  let { node, schema } = holder;
  let offset = at;
  for (const step of steps.slice(0, -1)) {
    const key: Span = [offset, offset + step.length];
    const inner = childSchema(schema, step);
    if (inner === undefined || markdownKind(inner) !== 'map') {
      put(reader, node, step, key, textNode(text, textAt));
      return;
    }
    node = within(reader, node, step, key, 'map');
    schema = inner;
    offset += step.length + 1;
  }
  const last = steps.at(-1) ?? name;
  const key: Span = [offset, offset + last.length];
  const own = childSchema(schema, last);
  if (text === '' && own !== undefined) {
    reader.bullets.push({ indent, holder: open(reader, node, last, key, own) });
    return;
  }
  // The id that its heading gives already.
  if (isItsKey(node, last, text)) return;
  const value = own === undefined ? textNode(text, textAt) : readMarkdownValue(own, text, textAt);
  put(reader, node, last, key, value);
  if (own !== undefined) goOn(reader, own, value, indent);
}

/** Whether a field says again what the heading of its item is, which stands first in it. */
function isItsKey({ items: [first] }: Fields, name: string, text: string): boolean {
  const { key, value } = first ?? {};
  if (!KEY_FIELDS.some((field) => field === name) || !isScalar(key) || !isScalar(value))
    return false;
  return key.value === name && value.value === text.trim();
}

/** A field whose value stands in the lines below it. */
function open(
  reader: MarkdownReader,
  around: Fields,
  name: string,
  key: Span,
  schema: Schema,
): Holder {
  const kind = markdownKind(schema);
  if (kind === 'map') {
    return { kind: 'map', node: within(reader, around, name, key, 'map'), schema };
  }
  if (kind === 'text' || kind === 'value') {
    return { kind: 'text', schema, put: (node) => put(reader, around, name, key, node) };
  }
  const element = childSchema(schema, 0) ?? schema;
  return { kind: 'list', node: within(reader, around, name, key, 'list'), schema: element };
}

/** Adds a line to the text above it; false where it belongs to none. */
function continueText(reader: MarkdownReader, line: ReplyLine & { kind: 'plain' }): boolean {
  const last = reader.bullets.at(-1);
  if (last?.holder.kind !== 'text') return false;
  if (reader.blank && line.indent <= last.indent) return false;
  const { holder } = last;
  if (line.indent <= last.indent && isField(reader, line)) return false;
  if (holder.node === undefined) {
    holder.node = textNode(line.text, line.at);
    holder.put(holder.node);
  } else extendText(holder.node, line.text, line.at);
  return true;
}

/** Whether a line is a field of the item, written without its bullet. */
function isField(reader: MarkdownReader, { text, at }: ReplyLine & { kind: 'plain' }): boolean {
  const holder = reader.headings.at(-1)?.holder;
  const field = fieldIn(text, at);
  const [name = ''] = field?.name.split('.') ?? [];
  return holder?.kind === 'map' && childSchema(holder.schema, name) !== undefined;
}

/** A field without its bullet, or words that nobody reads. */
function readPlain(reader: MarkdownReader, line: ReplyLine & { kind: 'plain' }): void {
  const field = fieldIn(line.text, line.at);
  if (reader.lost !== undefined || field === undefined) {
    skip(reader, line);
    return;
  }
  while ((reader.bullets.at(-1)?.indent ?? -2) >= line.indent) reader.bullets.pop();
  const holder = reader.bullets.at(-1)?.holder ?? reader.headings.at(-1)?.holder;
  if (holder?.kind === 'map' && childSchema(holder.schema, field.name.split('.')[0] ?? '')) {
    readField(reader, holder, field, line.indent);
  } else skip(reader, line);
}

/** A bullet within an item that is no field of it: it would be lost. */
function misplaced({ file, findings }: MarkdownReader, { text, at }: { text: string; at: number }) {
  const place = { file, span: [at, at + Math.max(1, text.length)] as const };
  findings.push(diagnostic('reply/format', { place, values: { found: clip(text) } }));
}

/** Lines that nobody reads are told together, where they stand within the reply. */
function skip(reader: MarkdownReader, { text, at }: { text: string; at: number }): void {
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

function tellSkipped({ file, skipped, findings }: MarkdownReader): void {
  if (skipped === undefined) return;
  findings.push(diagnostic('reply/skipped', { place: { file, span: skipped } }));
}
