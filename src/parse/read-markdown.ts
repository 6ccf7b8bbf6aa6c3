import { isScalar, YAMLMap, type Node, type Scalar } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { KEY_FIELDS } from '../model/item-key.ts';
import type { Source, Span } from '../model/place.ts';
import { childSchema, shapeOf } from '../model/schema-shape.ts';
import type { JsonStop } from './json-reader.ts';
import { readLines, type ReplyLine } from './markdown-lines.ts';
import {
  misplaced,
  newMap,
  put,
  skip,
  tellSkipped,
  within,
  type Fields,
  type Holder,
  type MarkdownReader,
  type Schema,
} from './markdown-reader.ts';
import { extendText, markdownKind, readMarkdownValue, textNode } from './markdown-values.ts';
import { readHeading } from './read-markdown-heading.ts';
import { YAML_LIMITS } from './yaml-limits.ts';

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
