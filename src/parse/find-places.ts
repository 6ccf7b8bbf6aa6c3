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

/** Where a value stands for those that walk a plan: its item, and the way on from there. */
interface Below {
  item: Address;
  /** Samples: `addresses.challenges`, `benchmarks/0.label`; empty at the item itself. */
  inner: string;
}

/**
 * The place of every item and field below `root`. An item is at the value that names it; a field
 * is at its value when that is short, else at its key. Fields of an open map carry the name of the
 * map: `overrides/0#set.target`. What stands in a list without ids, or in a map of an item, goes by
 * its exact way as well: `strategies/one#addresses.challenges/0`.
 */
export function findPlaces(parsed: ParsedYaml, schema: z.core.$ZodType, root: Path): Places {
  const places = new Map<Address, Place>();
  const visit = (
    value: unknown,
    part: z.core.$ZodType | undefined,
    path: Path,
    address: Address,
    { item, inner }: Below = { item: address, inner: '' },
  ): void => {
    if (part === undefined || typeof value !== 'object' || value === null) return;
    if (shapeOf(part).type !== 'object' || Array.isArray(value)) return;
    for (const [field, child] of Object.entries(value)) {
      const at = [...path, field];
      const own = childSchema(part, field);
      const place = parsed.placeOf(at);
      places.set(`${address}#${field}`, place);
      const way = inner === '' ? field : `${inner}.${field}`;
      if (inner !== '') places.set(`${item}#${way}`, place);
      if (own === undefined) continue;
      const inside = joinAddress(address, field);
      if (Array.isArray(child)) {
        visitItems(child, own, at, inside, { item, inner: way });
      } else {
        const { type } = shapeOf(own);
        if (type === 'object') places.set(inside, place);
        if (type === 'record') recordFields(child, at, `${address}#${field}`);
        const below = item === '' ? { item: inside, inner: '' } : { item, inner: way };
        visit(child, own, at, inside, below);
      }
    }
  };
  const visitItems = (
    list: readonly unknown[],
    part: z.core.$ZodType,
    path: Path,
    address: Address,
    { item: around, inner }: Below,
  ) => {
    const element = childSchema(part, 0);
    list.forEach((item, position) => {
      const at = [...path, position];
      if (typeof item !== 'object' || item === null) {
        places.set(`${around}#${inner}/${position}`, parsed.placeOf(at));
        return;
      }
      const key = itemKey(item);
      const own = joinAddress(address, key ?? String(position));
      if (places.has(own)) return;
      places.set(own, parsed.placeOf(key === undefined ? at : [...at, keyField(item, key)]));
      const isItem = key !== undefined || around === '';
      visit(
        item,
        element,
        at,
        own,
        isItem ? { item: own, inner: '' } : { item: around, inner: `${inner}/${position}` },
      );
    });
  };
  const recordFields = (value: unknown, path: Path, address: Address) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    for (const [key, child] of Object.entries(value)) {
      const at = [...path, key];
      places.set(`${address}.${key}`, parsed.placeOf(at));
      if (!Array.isArray(child)) {
        recordFields(child, at, `${address}.${key}`);
        continue;
      }
      child.forEach((item, position) => {
        if (typeof item === 'object' && item !== null) return;
        places.set(`${address}.${key}/${position}`, parsed.placeOf([...at, position]));
      });
    }
  };
  visit(valueAt(parsed.value, root), schemaAt(schema, root), root, '');
  return Object.fromEntries(places);
}
