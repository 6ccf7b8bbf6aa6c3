import { itemKey, joinAddress, type Address } from '../model/item-key.ts';
import type { Path } from './node-index.ts';
import { valueAt } from './value-at.ts';

/**
 * The address of what stands at `path` of a value: `goals/satisfaction` for an item,
 * `goals/satisfaction#label` for a field, `#title` for a field of the file. An item without an id
 * goes by its index, and an entry of a plain list by the field that holds the list.
 */
export function addressOf(value: unknown, path: Path): Address {
  const parts: string[] = [];
  let field: string | undefined;
  let current = value;
  for (const step of path) {
    const next = valueAt(current, [step]);
    if (typeof step === 'number') {
      const entry = typeof next !== 'object' || next === null;
      if (field !== undefined && entry) break;
      if (field !== undefined) parts.push(field);
      parts.push(itemKey(next) ?? String(step));
      field = undefined;
    } else {
      if (field !== undefined) parts.push(field);
      field = step;
    }
    current = next;
  }
  const item = joinAddress(...parts);
  return field === undefined ? item : `${item}#${field}`;
}
