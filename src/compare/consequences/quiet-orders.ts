import type { Ledger } from '../ledger.ts';

/**
 * Leaves out another order of a list that something came to or went from, or whose items are sorted by
 * what has changed: it follows from that.
 */
export function quietOrders(ledger: Ledger): void {
  const unsteady = new Set(
    ledger.drafts.flatMap(({ kind, field, at, touches }) => {
      const isWhole = kind === 'added' || kind === 'removed' || isFar(ledger, at);
      const isTime = kind === 'changed' && (field === undefined || FIELDS.has(field));
      return isWhole || isTime ? [...touches].flatMap((address) => listsAt(ledger, address)) : [];
    }),
  );
  ledger.drafts = ledger.drafts.filter(
    ({ kind, weight, at }) =>
      kind !== 'moved' || weight !== 'minor' || isFar(ledger, at) || !unsteady.has(listOf(at)),
  );
}

/** Fields that lists are sorted by: work and milestones by their time, people by how many are needed. */
const FIELDS: ReadonlySet<string> = new Set(['span', 'at', 'start', 'fte', 'effort']);

/** Whether an item came from another list. */
function isFar({ moved }: Ledger, address: string): boolean {
  return moved.toOld.has(address);
}

/** The list of an item, and the one that it has left. */
function listsAt({ moved }: Ledger, address: string): string[] {
  const was = moved.toOld.get(address);
  return was === undefined ? [listOf(address)] : [listOf(address), listOf(was)];
}

/** Sample: `phases/pilot/work` for `phases/pilot/work/portal`. */
function listOf(address: string): string {
  return address.slice(0, Math.max(address.lastIndexOf('/'), 0));
}
