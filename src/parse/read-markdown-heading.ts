import type { YAMLSeq, Node } from 'yaml';
import { nearest } from '../diagnostics/nearest.ts';
import { diagnostic } from '../diagnostics/word.ts';
import { KEY_FIELDS } from '../model/item-key.ts';
import type { Span } from '../model/place.ts';
import { childSchema, shapeOf } from '../model/schema-shape.ts';
import { scalarNode } from './json-reader.ts';
import type { ReplyLine } from './markdown-lines.ts';
import {
  newMap,
  put,
  within,
  type Fields,
  type MarkdownReader,
  type Schema,
} from './markdown-reader.ts';
import { markdownKind } from './markdown-values.ts';
import { clip } from './show-value.ts';

/** `goals/satisfaction`, also as `` `goals/satisfaction` `` or with words behind it. */
const ADDRESS = /^[`*]*([A-Za-z][\w-]*)(?:\s*\/\s*([\w-]+))?[`*]*(?:\s*[:：(（—–-].*)?$/;

/** Opens what a heading names: an item, a list or a part that is none. */
export function readHeading(reader: MarkdownReader, line: ReplyLine & { kind: 'heading' }): void {
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
