import type { z } from 'zod';
import { KEY_FIELDS, itemKey } from '../model/item-key.ts';
import type { Locale } from '../model/locale.ts';
import { provenanceFields } from '../model/origin.ts';
import { markOf, shapeOf } from '../model/schema-shape.ts';
import type { Text } from '../model/text.ts';
import type { Unit } from '../model/unit.ts';
import { plainNotation, plainText, type Plain } from './plain.ts';

type Schema = z.core.$ZodType;
type Named = Readonly<Record<string, unknown>>;
type ReadValue = (value: unknown, context: ReadContext) => Plain | undefined;

/** An item by what it says: its fields and, apart from them, the lists of the items below it. */
export interface SubstanceItem {
  /** Stable id within its list; empty for the plan and for a part that is one map, such as `budget`. */
  readonly key: string;
  readonly fields: Readonly<Record<string, Plain>>;
  readonly lists: Readonly<Record<string, readonly SubstanceItem[]>>;
}

export interface ReadContext {
  /** Language of texts that state none. */
  language: Locale;
  /** Unit of figures that state none. */
  bare?: Unit;
}

/** How the items of one schema are read: its fields, maps within it included, and its lists of items. */
interface ItemShape {
  fields: readonly { name: string; path: readonly string[]; read: ReadValue }[];
  lists: readonly { name: string; element: Schema }[];
}

/** What an item is known by or came from, and promises that are checked but never printed. */
const UNSAID: ReadonlySet<string> = new Set(['id', 'announces', ...Object.keys(provenanceFields)]);

const shapes = new WeakMap<Schema, ItemShape>();

/** An item of a resolved plan by the schema that people write it in: whatever that does not name is left out. */
export function readItem(schema: Schema, item: unknown, { language }: ReadContext): SubstanceItem {
  const value = item as Named; // resolved plans are parsed: items are maps
  const context = { language, ...bareUnit(value) };
  const { fields, lists } = shapeOfItem(schema);
  const read: [string, Plain][] = [];
  for (const { name, path, read: readField } of fields) {
    if (name === 'by' && value['inheritsBy'] === true) continue;
    const plain = readField(fieldAt(value, path), context);
    if (plain !== undefined) read.push([name, plain]);
  }
  const below = lists.flatMap(({ name, element }) => {
    const items = readItems(element, value[name], context);
    return items.length === 0 ? [] : [[name, items] as const];
  });
  return {
    key: itemKey(item) ?? '',
    fields: Object.fromEntries(read),
    lists: Object.fromEntries(below),
  };
}

/** The items of a list, with keys that are unique even where a list is not sound: `nps`, `nps~2`. */
export function readItems(
  schema: Schema,
  list: unknown,
  context: ReadContext,
): readonly SubstanceItem[] {
  if (!Array.isArray(list)) return [];
  const times = new Map<string, number>();
  return list.map((each: unknown) => {
    const item = readItem(schema, each, context);
    const time = (times.get(item.key) ?? 0) + 1;
    times.set(item.key, time);
    return time === 1 ? item : { ...item, key: `${item.key}~${time}` };
  });
}

/** Whether nothing is said in an item but its key. */
export function isBlank({ fields, lists }: SubstanceItem): boolean {
  return Object.keys(fields).length === 0 && Object.keys(lists).length === 0;
}

/** Targets and stated figures carry the unit of their metric once they are resolved. */
function bareUnit(item: Named): { bare?: Unit } {
  const isMeasured = typeof item['metric'] === 'string' && typeof item['unit'] === 'string';
  return isMeasured ? { bare: item['unit'] as Unit } : {}; // the schema of both says so
}

/** The value of a field; a field of a map within the item has a path. */
export function fieldAt(item: Named, path: readonly string[]): unknown {
  let value: unknown = item;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Named)[name];
  }
  return value;
}

function shapeOfItem(schema: Schema): ItemShape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  const shape: ItemShape = { fields: fieldsOf(schema, []), lists: listsOf(schema) };
  shapes.set(schema, shape);
  return shape;
}

function fieldsOf(schema: Schema, above: readonly string[]): ItemShape['fields'][number][] {
  const shape = shapeOf(schema);
  if (shape.type !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    if (UNSAID.has(name) || isItemList(field)) return [];
    const path = [...above, name];
    if (isText(field) || markOf(field, 'reference') !== undefined) {
      return [{ name: path.join('.'), path, read: readerOf(field) }];
    }
    if (shapeOf(field).type === 'object') return fieldsOf(field, path);
    return [{ name: path.join('.'), path, read: readerOf(field) }];
  });
}

/** The lists of items below an item, with the schema of their items. */
export function listsOf(schema: Schema): ItemShape['lists'][number][] {
  const shape = shapeOf(schema);
  if (shape.type !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const list = shapeOf(field);
    if (UNSAID.has(name)) return [];
    return list.type === 'list' && isItemList(field) ? [{ name, element: list.element }] : [];
  });
}

/** The fields of an item as edits name them. Sample: `addresses.themes`. */
export function fieldPaths(schema: Schema): string[] {
  return fieldsOf(schema, []).map(({ name }) => name);
}

function isText(schema: Schema): boolean {
  return markOf(schema, 'id') === 'text';
}

/** Whether a list holds items with ids. An id that may be left out names an item only where another field stands in. */
export function isItemList(schema: Schema): boolean {
  const list = shapeOf(schema);
  if (list.type !== 'list') return false;
  const element = shapeOf(list.element);
  if (element.type !== 'object') return false;
  return KEY_FIELDS.some((name) => {
    const field = Object.hasOwn(element.fields, name) ? element.fields[name] : undefined;
    return field !== undefined && field._zod.def.type !== 'optional';
  });
}

function readerOf(schema: Schema): ReadValue {
  if (markOf(schema, 'reference') !== undefined) return idOf;
  if (isText(schema)) {
    return (value, { language }) =>
      value === undefined ? undefined : plainText(value as Text, language); // by its schema
  }
  const shape = shapeOf(schema);
  switch (shape.type) {
    case 'list':
      return listReader(shape.element);
    case 'object':
      return mapReader(schema);
    case 'notation':
      return (value, { bare }) => (value === undefined ? undefined : plainNotation(value, bare));
    default:
      // What is not so need not be said: flags tell only what is.
      return (value) => (value === undefined || value === false ? undefined : (value as Plain));
  }
}

/** A link by the id that it leads to. */
function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? String((value as Named)['key']) : undefined;
}

function listReader(element: Schema): ReadValue {
  const readEach = readerOf(element);
  const isSet = markOf(element, 'reference') !== undefined;
  return (value, context) => {
    if (!Array.isArray(value)) return undefined;
    const all = value.flatMap((each: unknown) => readEach(each, context) ?? []);
    if (all.length === 0) return undefined;
    // Links come in the order of what they lead to, which nobody has written.
    return isSet ? [...new Set(all)].sort() : all;
  };
}

function mapReader(schema: Schema): ReadValue {
  const fields = fieldsOf(schema, []);
  return (value, context) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const read = fields.flatMap(({ name, path, read: readField }) => {
      const plain = readField(fieldAt(value as Named, path), context);
      return plain === undefined ? [] : [[name, plain] as const];
    });
    return Object.fromEntries(read);
  };
}
