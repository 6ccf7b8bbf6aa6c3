import { isScalar, YAMLSeq, type Node, type Scalar } from 'yaml';
import type { z } from 'zod';
import type { Span } from '../model/place.ts';
import { shapeOf, unwrap } from '../model/schema-shape.ts';
import { scalarNode } from './json-reader.ts';

/** How the value of a field is written in Markdown. */
export type MarkdownKind = 'map' | 'items' | 'texts' | 'names' | 'value' | 'text';

/**
 * The form that a value of `schema` takes: `map` and `items` hold fields, `texts` has one bullet a
 * text, `names` are ids or other short values with commas between them.
 */
export function markdownKind(schema: z.core.$ZodType): MarkdownKind {
  const shape = shapeOf(schema);
  if (shape.type === 'object') return 'map';
  if (shape.type !== 'list') return shape.type === 'union' ? 'text' : 'value';
  const element = shapeOf(shape.element);
  if (element.type === 'object') return 'items';
  return element.type === 'union' ? 'texts' : 'names';
}

/** What stands at `span` as a value of `schema`: a list where it wants short values, else one value. */
export function readMarkdownValue(schema: z.core.$ZodType, text: string, at: number): Node {
  const kind = markdownKind(schema);
  if (kind === 'names') return readNames(text, at);
  if (kind === 'texts') return listOf([textNode(text, at)], [at, at + text.length]);
  return kind === 'value' ? readWord(schema, text, at) : textNode(text, at);
}

/** A text as it is written, but for what Markdown escapes. */
export function textNode(text: string, at: number): Scalar {
  return scalarNode(unescape(text), [at, at + text.length]);
}

/** Adds the next line to a text. Between Chinese characters a line break stands for nothing. */
export function extendText(node: Scalar, text: string, at: number): void {
  const before = String(node.value);
  const after = unescape(text);
  const close = WIDE.test(before.slice(-1)) && WIDE.test(after.slice(0, 1));
  node.value = `${before}${close ? '' : ' '}${after}`;
  const start = node.range?.[0] ?? at;
  node.range = [start, at + text.length, at + text.length];
}

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
};

function unescape(text: string): string {
  return text.replace(
    /\\([!-/:-@[-`{-~])|&(?:lt|gt|amp|quot);/g,
    (found: string, character?: string) => character ?? ENTITIES[found] ?? found,
  );
}

function readNames(text: string, at: number): Node {
  const list: Node[] = [];
  for (const match of text.matchAll(/[^,，、;；[\]]+/g)) {
    const name = match[0].trim();
    if (name === '') continue;
    const start = at + match.index + match[0].indexOf(name);
    list.push(bare(name, start));
  }
  return listOf(list, [at, at + text.length]);
}

function listOf(items: Node[], [start, end]: Span): Node {
  const list = new YAMLSeq<Node>();
  list.items = items;
  list.range = [start, end, end];
  list.flow = true;
  return list;
}

/** A short value without the code marks or quotes that may be around it. */
function bare(text: string, at: number): Scalar {
  const inner = /^(?:`([^`]+)`|"([^"]+)"|“([^”]+)”)$/.exec(text)?.slice(1).find(Boolean);
  return inner === undefined ? textNode(text, at) : textNode(inner, at + 1);
}

function readWord(schema: z.core.$ZodType, text: string, at: number): Scalar {
  const node = bare(text, at);
  const value = String(node.value);
  const { type } = (unwrap(schema) as z.core.$ZodTypes)._zod.def;
  const isBoolean = type === 'boolean' || type === 'literal';
  if (isBoolean && (value === 'true' || value === 'false')) {
    return scalarNode(value === 'true', spanOf(node));
  }
  if (type === 'number' && /^-?\d+(?:\.\d+)?$/.test(value)) {
    return scalarNode(Number(value), spanOf(node), value);
  }
  return node;
}

function spanOf(node: Node): Span {
  const [start, , end] = (isScalar(node) && node.range) || [0, 0, 0];
  return [start, end];
}
