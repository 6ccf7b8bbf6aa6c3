import type { Draft } from '../ledger.ts';

/** Fields that decide when something takes place. */
const TIMING: ReadonlySet<string> = new Set([
  'span',
  'at',
  'by',
  'start',
  'from',
  'to',
  'value',
  'requires',
  'requests',
  'awaits',
  'tactics',
]);

/** Whether a change can put other things off: what is new, gone or elsewhere, and what has another time. */
export function changesTimes({ kind, weight, field }: Draft): boolean {
  if (weight === 'minor') return false;
  // Whole roadmaps and plans are put off without a field.
  return kind !== 'changed' || field === undefined || TIMING.has(field);
}

/** Fields that say how much of a role is needed, or how much of it there is. */
const NEED: ReadonlySet<string> = new Set(['fte', 'effort', 'role']);

/** Whether a change can change how many people are needed at a time. */
export function changesNeed(draft: Draft): boolean {
  return changesTimes(draft) || (draft.field !== undefined && NEED.has(draft.field));
}
