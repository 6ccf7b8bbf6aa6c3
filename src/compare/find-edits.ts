import { canonicalJson } from '../model/digest.ts';
import type { Edit } from './edit.ts';
import { keptOrder } from './kept-order.ts';
import { pairItems, standings, type Standing } from './pair-items.ts';
import type { Plain } from './plain.ts';
import type { SubstanceItem } from './read-item.ts';
import type { Substance } from './substance.ts';

/**
 * What turns `before` into `after`, what is gone first and then in the order of the document. A removed or
 * added item comes with all below it; an item in another list, or elsewhere in its list, has moved.
 */
export function findEdits(before: Substance, after: Substance): Edit[] {
  const [older, newer] = [standings(before), standings(after)];
  pairItems(older, newer);
  const [stays, comes] = [neighbours(older), neighbours(newer)];
  const kept = keptPlaces(older, newer);
  const shared = new Set(
    [...older, ...newer].filter(({ twin }) => twin !== undefined).map(({ item }) => item),
  );
  return [
    ...older.filter(isWholeChange).map((standing): Edit => {
      return {
        kind: 'removed',
        ...placeOf(standing, stays),
        item: withoutTwins(standing.item, shared),
      };
    }),
    ...changedFields('', undefined, before, after),
    ...newer.flatMap((standing) => {
      const { twin, address, item } = standing;
      if (twin === undefined) {
        if (!isWholeChange(standing)) return [];
        const added = withoutTwins(item, shared);
        return [{ kind: 'added', ...placeOf(standing, comes), item: added } as const];
      }
      const was = placeOf(twin, stays);
      const moved: Edit[] = kept.has(standing)
        ? []
        : [
            {
              kind: 'moved',
              ...placeOf(standing, comes),
              was: was.at,
              ...(was.after === undefined ? {} : { wasAfter: was.after }),
            },
          ];
      return [...moved, ...changedFields(address, twin.address, twin.item, item)];
    }),
  ];
}

/** Whether an item is in this version alone, and not told with the item that it stands in. */
function isWholeChange({ twin, parent }: Standing): boolean {
  return twin === undefined && (parent === undefined || parent.twin !== undefined);
}

function placeOf(
  standing: Standing,
  neighbour: ReadonlyMap<Standing, string>,
): { at: string; after?: string } {
  const after = neighbour.get(standing);
  return { at: standing.address, ...(after === undefined ? {} : { after }) };
}

/** The key of the item before each one in its list; none for the first. */
function neighbours(all: readonly Standing[]): Map<Standing, string> {
  const last = new Map<string, string>();
  const found = new Map<Standing, string>();
  for (const standing of all) {
    const list = listOf(standing);
    const before = last.get(list);
    if (before !== undefined) found.set(standing, before);
    last.set(list, standing.item.key);
  }
  return found;
}

function listOf({ parent, list }: Standing): string {
  return `${parent?.address ?? ''}\n${list}`;
}

/** The items of the newer version that are still in their list and need not be moved in it. */
function keptPlaces(older: readonly Standing[], newer: readonly Standing[]): Set<Standing> {
  const inPlace = (standing: Standing): boolean =>
    standing.twin !== undefined && standing.twin.parent === standing.parent?.twin;
  const before = Map.groupBy(older.filter(inPlace), listOf);
  const kept = new Set<Standing>();
  for (const items of Map.groupBy(newer.filter(inPlace), listOf).values()) {
    const [first] = items;
    if (first?.twin === undefined) continue;
    const keys = (list: readonly Standing[]): string[] => list.map(({ item }) => item.key);
    const staying = keptOrder(keys(before.get(listOf(first.twin)) ?? []), keys(items));
    for (const each of items) if (staying.has(each.item.key)) kept.add(each);
  }
  return kept;
}

/** An item without the items below it that the other version has elsewhere. */
function withoutTwins(item: SubstanceItem, shared: ReadonlySet<SubstanceItem>): SubstanceItem {
  return {
    ...item,
    lists: Object.fromEntries(
      Object.entries(item.lists).flatMap(([name, items]) => {
        const own = items.filter((each) => !shared.has(each));
        if (own.length === 0) return [];
        return [[name, own.map((each) => withoutTwins(each, shared))] as const];
      }),
    ),
  };
}

function changedFields(
  at: string,
  was: string | undefined,
  before: SubstanceItem,
  after: SubstanceItem,
): Edit[] {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...names].sort().flatMap((field): Edit[] => {
    const [from, to] = [before.fields[field], after.fields[field]];
    if (sameValue(from, to)) return [];
    return [
      {
        kind: 'changed',
        at,
        ...(was === undefined || was === at ? {} : { was }),
        field,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      },
    ];
  });
}

export function sameValue(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return canonicalJson(a) === canonicalJson(b);
}
