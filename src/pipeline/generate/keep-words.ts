import type { z } from 'zod';
import type { WrittenContent } from '../../model/content.ts';
import { canonicalJson } from '../../model/digest.ts';
import { itemKey, joinAddress, type Address } from '../../model/item-key.ts';
import { childSchema, markOf, shapeOf } from '../../model/schema-shape.ts';

type Fields = Record<string, unknown>;
type Schema = z.core.$ZodType;

export interface KeptWords {
  reply: WrittenContent;
  /** Items of the lists of the content that say what they said before, word by word. */
  same: Address[];
}

/**
 * A reply with the words that its items had before, where nothing but words is new: a text that the team
 * has read and agreed to does not change with every run. An item that is new in some value keeps the words
 * of those within it that are not. The narrative is no item: its texts sum up whatever changed.
 *
 * @param before the section as it stands, as a reply of the same schema.
 * @param mayKeep whether an item rests on nothing that changed, by its address.
 */
export function keepWords(
  reply: WrittenContent,
  before: WrittenContent,
  schema: z.ZodObject,
  mayKeep: (address: Address) => boolean,
): KeptWords {
  const same: Address[] = [];
  const parts = Object.entries(reply).map(([part, value]) => {
    const own = childSchema(schema, part);
    const old: unknown = (before as Fields)[part];
    if (own === undefined || !Array.isArray(value) || !Array.isArray(old)) return [part, value];
    const items = value.map((item: unknown) => {
      const key = itemKey(item);
      const last: unknown = old.find((one) => itemKey(one) === key);
      const address = joinAddress(part, key ?? '');
      if (key === undefined || last === undefined || !mayKeep(address)) return item;
      const element = childSchema(own, 0);
      if (element === undefined) return item;
      if (isSame(item, last, element)) same.push(address);
      return oldWords(item, last, element);
    });
    return [part, items];
  });
  return { reply: Object.fromEntries(parts) as WrittenContent, same };
}

/** The item as it was, where only words differ; else with those of its own items that it is so with. */
function oldWords(item: unknown, last: unknown, schema: Schema): unknown {
  if (isSame(item, last, schema)) return last;
  if (!isFields(item) || !isFields(last)) return item;
  const fields = Object.entries(item).map(([name, value]) => {
    const list = childSchema(schema, name);
    const element = list && childSchema(list, 0);
    const old = last[name];
    if (!Array.isArray(value) || !Array.isArray(old) || element === undefined) return [name, value];
    const kept = value.map((one: unknown) => {
      const key = itemKey(one);
      const match: unknown = key && old.find((other) => itemKey(other) === key);
      return match === undefined || match === '' ? one : oldWords(one, match, element);
    });
    return [name, kept];
  });
  return Object.fromEntries(fields);
}

function isSame(item: unknown, last: unknown, schema: Schema): boolean {
  return canonicalJson([wordless(item, schema)]) === canonicalJson([wordless(last, schema)]);
}

/** A value without its texts, and without what called for it. */
function wordless(value: unknown, schema: Schema): unknown {
  if (markOf(schema, 'id') === 'text') return undefined;
  const shape = shapeOf(schema);
  if (Array.isArray(value)) {
    return shape.type === 'list' ? value.map((one) => wordless(one, shape.element)) : value;
  }
  if (!isFields(value)) return value;
  const fields = Object.entries(value).flatMap(([name, child]) => {
    const own = childSchema(schema, name);
    const bare = own === undefined || name === 'because' ? undefined : wordless(child, own);
    return bare === undefined ? [] : [[name, bare] as const];
  });
  return Object.fromEntries(fields);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
