import type { Text } from '../../../model/text.ts';

/** Remarks that can be said once for many. Evidence stays with each item. */
interface Remarked {
  note?: Text | undefined;
  unknown?: Text | undefined;
  example?: boolean | undefined;
}

const FIELDS = ['note', 'unknown', 'example'] as const satisfies readonly (keyof Remarked)[];
/** Fewer rows may repeat themselves: the remark then stands beside what it is about. */
const MANY = 3;

/** The remarks that every item has in the same words, where there are three or more items. */
export function commonRemarks(items: readonly Remarked[]): Remarked {
  const [first, ...rest] = items;
  if (first === undefined || items.length < MANY) return {};
  const shared = FIELDS.filter((field) => {
    const own = JSON.stringify(first[field]);
    return own !== undefined && rest.every((item) => JSON.stringify(item[field]) === own);
  });
  return Object.fromEntries(shared.map((field) => [field, first[field]]));
}
