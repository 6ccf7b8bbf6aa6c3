import type { z } from 'zod';
import { childSchema, shapeOf } from './schema-shape.ts';

type Schema = z.core.$ZodType;

/**
 * `value` without the empty lists and maps of names that `schema` asks for. `fillEmpty` puts them back,
 * so a schema that gains another list still reads what was written before.
 */
export function leaveOutEmpty(schema: Schema, value: unknown): unknown {
  return eachField(schema, value, (fields, entries) =>
    entries.filter(([name, part]) => {
      const empty = emptyOf(fields[name]);
      return empty === undefined || Object.keys(part ?? { other: true }).length > 0;
    }),
  );
}

/** `value` with an empty list or map of names wherever `schema` asks for one and there is none. */
export function fillEmpty(schema: Schema, value: unknown): unknown {
  return eachField(schema, value, (fields, entries) => {
    const present = new Set(entries.map(([name]) => name));
    const missing = Object.entries(fields).flatMap(([name, field]): Entry[] => {
      const empty = present.has(name) ? undefined : emptyOf(field);
      return empty === undefined ? [] : [[name, empty]];
    });
    return [...entries, ...missing];
  });
}

type Entry = [name: string, part: unknown];
type Fields = Readonly<Record<string, Schema | undefined>>;

/**
 * Rewrites the fields of every object of `value` that `schema` describes. Where several forms are allowed
 * nothing is done below: what is missing would depend on which one is meant.
 */
function eachField(
  schema: Schema,
  value: unknown,
  rewrite: (fields: Fields, entries: Entry[]) => Entry[],
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const shape = shapeOf(schema);
  const below = (part: unknown, own: Schema | undefined): unknown =>
    own === undefined ? part : eachField(own, part, rewrite);
  if (Array.isArray(value)) {
    return shape.type === 'list' ? value.map((item) => below(item, shape.element)) : value;
  }
  const entries = Object.entries(value);
  if (shape.type === 'record') {
    return Object.fromEntries(entries.map(([name, part]) => [name, below(part, shape.element)]));
  }
  if (shape.type !== 'object') return value;
  const own = entries.map(([name, part]): Entry => [name, below(part, childSchema(schema, name))]);
  return Object.fromEntries(rewrite(shape.fields, own));
}

/** What a field that must be there, or is so by default, is when it holds nothing; undefined for others. */
function emptyOf(field: Schema | undefined): [] | Record<string, never> | undefined {
  const { def } = (field as z.core.$ZodTypes | undefined)?._zod ?? {};
  if (def?.type === 'array') return [];
  if (def?.type === 'record') return {};
  if (def?.type !== 'default') return undefined;
  const isEmpty = Array.isArray(def.defaultValue) && def.defaultValue.length === 0;
  return isEmpty ? [] : undefined;
}
