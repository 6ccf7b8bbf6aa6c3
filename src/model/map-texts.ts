import type { z } from 'zod';
import { itemKey, joinAddress } from './item-key.ts';
import { childSchema, markOf, shapeOf } from './schema-shape.ts';
import type { Text } from './text.ts';
import type { Found } from './walk-plan.ts';

/** Answers what shall stand in the place of a text; the same text where it shall stay. */
export type MapText = (found: Found<Text>) => Text;

/**
 * A part of a plan with other texts: each is found where `walkPlan` finds it, by the same address. What does
 * not change is not copied, so that a part whose texts all stay is the very same value.
 *
 * @param name of the part. A part that is itself a text is a field of the plan: its address is `#name`.
 */
export function mapTexts<T>(schema: z.core.$ZodType, value: T, name: string, map: MapText): T {
  const isItem = !Array.isArray(value) && markOf(schema, 'id') !== 'text';
  const where = isItem ? { at: name, field: '', inner: '' } : { at: '', field: name, inner: name };
  return change(schema, value, where, map) as T;
}

function change(
  schema: z.core.$ZodType,
  value: unknown,
  where: Omit<Found<unknown>, 'value'>,
  map: MapText,
): unknown {
  if (value === undefined || value === null) return value;
  if (markOf(schema, 'id') === 'text') return map({ ...where, value: value as Text });
  if (typeof value !== 'object') return value;
  const { at, field, inner } = where;
  const shape = shapeOf(schema);
  if (Array.isArray(value)) {
    if (shape.type !== 'list') return value;
    const items = value.map((item: unknown, index) => {
      const key = itemKey(item);
      const here =
        key === undefined
          ? { at, field, inner: `${inner}/${index}` }
          : { at: joinAddress(at, field, key), field: '', inner: '' };
      return change(shape.element, item, here, map);
    });
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (shape.type !== 'object') return value;
  let changed: Record<string, unknown> | undefined;
  for (const [name, child] of Object.entries(value)) {
    const part = childSchema(schema, name);
    if (part === undefined) continue;
    const here =
      field === '' ? { at, field: name, inner: name } : { at, field, inner: `${inner}.${name}` };
    const next = change(part, child, here, map);
    if (next === child) continue;
    changed ??= { ...value };
    changed[name] = next;
  }
  return changed ?? value;
}
