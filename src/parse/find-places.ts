import type { z } from 'zod';
import { itemKey, joinAddress, type Address } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import { keyField } from './check-ids.ts';
import type { Path } from './node-index.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { childSchema, schemaAt, shapeOf } from '../model/schema-shape.ts';
import { valueAt } from './value-at.ts';

/** Places by address of an item, or `address#field`. */
export type Places = Record<Address, Place>;

/**
 * The place of every item and field below `root`. An item is at the value that names it; a field
 * is at its value when that is short, else at its key. Fields of an open map carry the name of the
 * map: `overrides/0#set.target`.
 */
export function findPlaces(parsed: ParsedYaml, schema: z.core.$ZodType, root: Path): Places {
  const places = new Map<Address, Place>();
  const visit = (
    value: unknown,
    part: z.core.$ZodType | undefined,
    path: Path,
    address: Address,
  ): void => {
    if (part === undefined || typeof value !== 'object' || value === null) return;
    if (shapeOf(part).type !== 'object' || Array.isArray(value)) return;
    for (const [field, child] of Object.entries(value)) {
      const at = [...path, field];
      const own = childSchema(part, field);
      places.set(`${address}#${field}`, parsed.placeOf(at));
      if (own === undefined) continue;
      const inside = joinAddress(address, field);
      if (Array.isArray(child)) {
        visitItems(child, own, at, inside);
      } else {
        const { type } = shapeOf(own);
        if (type === 'object') places.set(inside, parsed.placeOf(at));
        if (type === 'record') recordFields(child, at, `${address}#${field}`);
        visit(child, own, at, inside);
      }
    }
  };
  const visitItems = (
    list: readonly unknown[],
    part: z.core.$ZodType,
    path: Path,
    address: Address,
  ) => {
    const element = childSchema(part, 0);
    list.forEach((item, position) => {
      if (typeof item !== 'object' || item === null) return;
      const key = itemKey(item);
      const own = joinAddress(address, key ?? String(position));
      if (places.has(own)) return;
      const at = [...path, position];
      places.set(own, parsed.placeOf(key === undefined ? at : [...at, keyField(item, key)]));
      visit(item, element, at, own);
    });
  };
  const recordFields = (value: unknown, path: Path, address: Address) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const key of Object.keys(value)) {
      places.set(`${address}.${key}`, parsed.placeOf([...path, key]));
    }
  };
  visit(valueAt(parsed.value, root), schemaAt(schema, root), root, '');
  return Object.fromEntries(places);
}
