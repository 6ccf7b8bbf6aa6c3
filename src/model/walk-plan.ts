import type { z } from 'zod';
import { NESTED, type Collection } from './id.ts';
import { itemKey, joinAddress, type Address } from './item-key.ts';
import { childSchema, markOf, shapeOf } from './schema-shape.ts';
import type { Text } from './text.ts';

/** A value of a field, with the item it belongs to. */
export interface Found<T> {
  /** Address of the item. */
  at: Address;
  /** Field of the item; for a map within it, the name of the map. */
  field: string;
  value: T;
}

export interface Reference extends Found<string> {
  to: Collection;
}

/** Told of every text and reference of a part of a plan. */
export interface Visitor {
  text?(found: Found<Text>): void;
  reference?(found: Reference): void;
}

/**
 * Walks the part `name` of a plan, a list of items or one map, by its schema and reports the texts
 * and references in it. Items are addressed by their keys; lists of texts and maps belong to the item
 * around them.
 */
export function walkPlan(
  schema: z.core.$ZodType,
  value: unknown,
  name: string,
  visitor: Visitor,
): void {
  if (Array.isArray(value)) visit(schema, value, '', name, visitor);
  else visit(schema, value, name, '', visitor);
}

function visit(
  schema: z.core.$ZodType,
  value: unknown,
  at: Address,
  field: string,
  visitor: Visitor,
): void {
  if (value === undefined || value === null) return;
  const to = markOf(schema, 'reference');
  if (typeof value === 'string' && to !== undefined) {
    visitor.reference?.({ at, field, value, to: to as Collection });
    return;
  }
  if (markOf(schema, 'id') === 'text') {
    visitor.text?.({ at, field, value: value as Text });
    return;
  }
  if (typeof value !== 'object') return;
  const shape = shapeOf(schema);
  if (Array.isArray(value)) {
    if (shape.type !== 'list') return;
    for (const item of value) {
      const key = itemKey(item);
      const here = key === undefined ? at : joinAddress(at, field, key);
      visit(shape.element, item, here, key === undefined ? field : '', visitor);
    }
    return;
  }
  if (shape.type !== 'object') return;
  for (const [name, child] of Object.entries(value)) {
    const part = childSchema(schema, name);
    if (part !== undefined) visit(part, child, at, field === '' ? name : field, visitor);
  }
}

/** The ids that exist in a collection of `plan`, as references write them. */
export function idsIn(plan: Readonly<Record<string, unknown>>, collection: Collection): string[] {
  const nested = Object.hasOwn(NESTED, collection)
    ? NESTED[collection as keyof typeof NESTED]
    : undefined;
  if (nested === undefined) return keysOf(plan[collection]);
  const parents = plan[nested.parents];
  if (!Array.isArray(parents)) return [];
  return parents.flatMap((parent: Record<string, unknown>) =>
    keysOf(parent[nested.field]).map((key) => `${itemKey(parent) ?? ''}/${key}`),
  );
}

function keysOf(list: unknown): string[] {
  return Array.isArray(list) ? list.flatMap((item) => itemKey(item) ?? []) : [];
}
