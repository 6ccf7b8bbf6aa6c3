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
  /** The exact place below the item. Samples: `orientation/0`, `addresses.challenges/1`. */
  inner: string;
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
  if (Array.isArray(value)) visit(schema, value, { at: '', field: name, inner: name }, visitor);
  else visit(schema, value, { at: name, field: '', inner: '' }, visitor);
}

function visit(
  schema: z.core.$ZodType,
  value: unknown,
  where: Omit<Found<unknown>, 'value'>,
  visitor: Visitor,
): void {
  if (value === undefined || value === null) return;
  const to = markOf(schema, 'reference');
  if (typeof value === 'string' && to !== undefined) {
    visitor.reference?.({ ...where, value, to: to as Collection });
    return;
  }
  if (markOf(schema, 'id') === 'text') {
    visitor.text?.({ ...where, value: value as Text });
    return;
  }
  if (typeof value !== 'object') return;
  const { at, field, inner } = where;
  const shape = shapeOf(schema);
  if (Array.isArray(value)) {
    if (shape.type !== 'list') return;
    value.forEach((item: unknown, index) => {
      const key = itemKey(item);
      const here =
        key === undefined
          ? { at, field, inner: `${inner}/${index}` }
          : { at: joinAddress(at, field, key), field: '', inner: '' };
      visit(shape.element, item, here, visitor);
    });
    return;
  }
  if (shape.type !== 'object') return;
  for (const [name, child] of Object.entries(value)) {
    const part = childSchema(schema, name);
    if (part === undefined) continue;
    const here =
      field === '' ? { at, field: name, inner: name } : { at, field, inner: `${inner}.${name}` };
    visit(part, child, here, visitor);
  }
}

/** An item that a reference may name: its id as references write it, and what it is called. */
export interface NamedItem {
  id: string;
  label?: unknown;
}

/** The ids that exist in a collection of `plan`, as references write them. */
export function idsIn(plan: Readonly<Record<string, unknown>>, collection: Collection): string[] {
  return itemsIn(plan, collection).map(({ id }) => id);
}

/** The items of a collection of `plan`, with the ids that references write. */
export function itemsIn(
  plan: Readonly<Record<string, unknown>>,
  collection: Collection,
): NamedItem[] {
  const nested = Object.hasOwn(NESTED, collection)
    ? NESTED[collection as keyof typeof NESTED]
    : undefined;
  if (nested === undefined) return itemsOf(plan[collection]);
  const parents = plan[nested.parents];
  if (!Array.isArray(parents)) return [];
  return parents.flatMap((parent: unknown) =>
    itemsOf((parent as Record<string, unknown> | null)?.[nested.field]).map(({ id, label }) => ({
      id: `${itemKey(parent) ?? ''}/${id}`,
      label,
    })),
  );
}

function itemsOf(list: unknown): NamedItem[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const id = itemKey(item);
    return id === undefined ? [] : [{ id, label: (item as Record<string, unknown>)['label'] }];
  });
}
