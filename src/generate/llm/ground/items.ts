import { itemKey, joinAddress, type Address } from '../../../model/item-key.ts';

/** An item of a plan with its address. */
export interface Item {
  address: Address;
  fields: Readonly<Record<string, unknown>>;
}

/** Every item within a value, the outer ones first. Sample: goals, then their targets. */
export function itemsWithin(value: unknown, address: Address = ''): Item[] {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown) => {
      const key = itemKey(one);
      if (key === undefined) return itemsWithin(one, address);
      const at = joinAddress(address, key);
      return [{ address: at, fields: one as Item['fields'] }, ...fieldsWithin(one as object, at)];
    });
  }
  return typeof value === 'object' && value !== null ? fieldsWithin(value, address) : [];
}

function fieldsWithin(fields: object, address: Address): Item[] {
  return Object.entries(fields).flatMap(([name, child]: [string, unknown]) =>
    typeof child === 'object' && child !== null
      ? itemsWithin(child, joinAddress(address, name))
      : [],
  );
}
