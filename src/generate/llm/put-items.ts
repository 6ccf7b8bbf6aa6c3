import type { WrittenContent } from '../../model/content.ts';
import { itemKey, type Address } from '../../model/item-key.ts';

type Fields = Record<string, unknown>;

/**
 * `content` with the items at `addresses` as they stand in `other`; all else is the same. A new item
 * comes last in its list; one that `other` lacks stays. Samples: `goals/satisfaction`, `narrative`,
 * `strategies/membership/tactics/points`.
 */
export function putItems(
  content: WrittenContent,
  other: WrittenContent,
  addresses: readonly Address[],
): WrittenContent {
  return addresses.reduce(
    (whole, address) => put(whole as Fields, other as Fields, address.split('/')) as WrittenContent,
    content,
  );
}

function put(fields: Fields, other: Fields, path: readonly string[]): Fields {
  const [name, id, ...rest] = path;
  if (name === undefined || other[name] === undefined) return fields;
  if (id === undefined) return { ...fields, [name]: other[name] };
  if (!Array.isArray(other[name])) {
    const inner = put((fields[name] ?? {}) as Fields, other[name] as Fields, path.slice(1));
    return { ...fields, [name]: inner };
  }
  const found: unknown = other[name].find((item) => itemKey(item) === id);
  if (found === undefined) return fields;
  const list = (fields[name] ?? []) as unknown[];
  const at = list.findIndex((item) => itemKey(item) === id);
  if (at < 0) return { ...fields, [name]: [...list, found] };
  const item = rest.length === 0 ? found : put(list[at] as Fields, found as Fields, rest);
  return { ...fields, [name]: list.with(at, item) };
}
