import { NESTED, type Collection } from '../model/id.ts';
import { joinAddress, type Address } from '../model/item-key.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Side } from './rule.ts';

/** The override that left out the item that `id` names, or the item around it; none otherwise. */
export function removedBy(plan: Resolved, to: Collection, id: string): Side[] {
  const removed = addressesOf(to, id).find((address) => {
    const last = plan.origins[address]?.at(-1);
    return last?.layer === 'override' && last.action === 'remove';
  });
  return removed === undefined
    ? []
    : [{ at: removed, label: { 'zh-CN': '删去它的修订', en: 'the override that removed it' } }];
}

/** Where an item of a collection stands, with what stands around it. */
function addressesOf(to: Collection, id: string): Address[] {
  const nested = Object.hasOwn(NESTED, to) ? NESTED[to as keyof typeof NESTED] : undefined;
  if (nested === undefined) return [joinAddress(to, id)];
  const [parent = '', key = ''] = id.split('/');
  const around = joinAddress(nested.parents, parent);
  return [joinAddress(around, nested.field, key), around];
}
