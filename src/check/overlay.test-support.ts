import { itemKey } from '../model/item-key.ts';

/**
 * Lays a part of `inputs.yaml` over a whole one: maps are merged, lists of items by their ids, anything
 * else is replaced. Null takes a field away, and `{ id: x, absent: true }` an item.
 */
export function overlay(whole: unknown, part: unknown): unknown {
  if (Array.isArray(whole) && Array.isArray(part) && hasItems(part))
    return overlayItems(whole, part);
  if (!isMap(whole) || !isMap(part)) return part;
  const merged: Record<string, unknown> = { ...whole };
  for (const [name, value] of Object.entries(part)) {
    if (value === null) delete merged[name];
    else merged[name] = name in whole ? overlay(whole[name], value) : value;
  }
  return merged;
}

function overlayItems(whole: readonly unknown[], part: readonly unknown[]): unknown[] {
  const merged = [...whole];
  for (const item of part) {
    const at = merged.findIndex((own) => itemKey(own) === itemKey(item));
    if (isMap(item) && item['absent'] === true) {
      if (at === -1) throw new Error(`there is no ${itemKey(item)} to take away`);
      merged.splice(at, 1);
    } else if (at === -1) merged.push(item);
    else merged[at] = overlay(merged[at], item);
  }
  return merged;
}

function hasItems(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every((item) => itemKey(item) !== undefined);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
