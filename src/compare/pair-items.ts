import { joinAddress, KEY_FIELDS, type Address } from '../model/item-key.ts';
import type { SubstanceItem } from './read-item.ts';

/** An item where it stands in one version. */
export interface Standing {
  item: SubstanceItem;
  address: Address;
  /** The names of the lists around it. Sample: `phases/work`. */
  kind: string;
  /** Name of its list. */
  list: string;
  parent: Standing | undefined;
  /** The same item in the other version. */
  twin?: Standing;
}

/**
 * Finds the items that two versions share. An item is the same where it has its id in the same list, and
 * else where it is the only one of its kind and id that went missing here and turned up there.
 */
export function pairItems(before: readonly Standing[], after: readonly Standing[]): void {
  const depth = (standing: Standing): number => standing.kind.split('/').length;
  const levels = Math.max(0, ...[...before, ...after].map(depth));
  const byDepth = (all: readonly Standing[]) => Map.groupBy(all, depth);
  const [older, newer] = [byDepth(before), byDepth(after)];
  // From the top down: what stands in a pair of lists is known before what stands in its items.
  for (let level = 0; level <= levels; level++) {
    const [left, right] = [older.get(level) ?? [], newer.get(level) ?? []];
    pairInPlace(left, right);
    pairMoved(left, right);
  }
}

function pairInPlace(before: readonly Standing[], after: readonly Standing[]): void {
  const place = ({ address, list, item }: Standing): string => `${address}\n${list}\n${item.key}`;
  const known = new Map(before.map((standing) => [place(standing), standing]));
  for (const standing of after) {
    const { parent, item, list } = standing;
    const home = parent?.twin;
    if (parent !== undefined && home === undefined) continue;
    const address = joinAddress(home?.address ?? '', list, item.key);
    const twin = known.get(place({ ...standing, address }));
    if (twin !== undefined && twin.parent === home) pair(twin, standing);
  }
}

function pairMoved(before: readonly Standing[], after: readonly Standing[]): void {
  const open = (all: readonly Standing[]) =>
    Map.groupBy(
      all.filter(({ twin, item }) => twin === undefined && hasOwnId(item)),
      ({ kind, item }) => `${kind}/${item.key}`,
    );
  const found = open(after);
  for (const [name, lost] of open(before)) {
    const [left, right] = [lost, found.get(name) ?? []];
    const [twin, standing] = [left[0], right[0]];
    if (left.length !== 1 || right.length !== 1 || !twin || !standing) continue;
    pair(twin, standing);
  }
}

/** What is known by the metric or role it names is another item in another list. */
function hasOwnId({ key, fields }: SubstanceItem): boolean {
  return KEY_FIELDS.every((name) => fields[name] !== key) && !key.includes('~');
}

function pair(before: Standing, after: Standing): void {
  before.twin = after;
  after.twin = before;
}

/** Every item below the plan, parents first, in the order of the document. */
export function standings(plan: SubstanceItem): Standing[] {
  const all: Standing[] = [];
  const visit = (item: SubstanceItem, parent: Standing | undefined): void => {
    for (const [list, items] of Object.entries(item.lists)) {
      for (const each of items) {
        const standing: Standing = {
          item: each,
          address: joinAddress(parent?.address ?? '', list, each.key),
          kind: joinAddress(parent?.kind ?? '', list),
          list,
          parent,
        };
        all.push(standing);
        visit(each, standing);
      }
    }
  };
  visit(plan, undefined);
  return all;
}
