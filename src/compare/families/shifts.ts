import type { Dates } from '../../model/resolved.ts';
import { daysBetween } from '../dates.ts';
import type { Edit } from '../edit.ts';
import {
  oldAddress,
  openChanges,
  openField,
  pairAt,
  pairs,
  type Ledger,
  type Pair,
} from '../ledger.ts';
import type { Entry } from '../side.ts';

/** An item whose days are others than before. */
export interface Shift extends Pair {
  from: { start: string; end: string };
  to: { start: string; end: string };
  /** Calendar days that its first and last day move, negative when they come forward. */
  days: { start: number; end: number };
  /** The field that states its time. */
  field: string;
  /** The edit of its own time; absent where its days follow from something else. */
  edit?: Edit;
}

/** The kinds of item that have days, with the field that states them. */
const TIMED: Readonly<Record<string, string>> = {
  phases: 'span',
  'phases/work': 'span',
  'phases/milestones': 'at',
  stages: 'span',
  touchpoints: 'at',
  goals: 'by',
};

export const TIMED_KINDS = Object.keys(TIMED);

/** The days of an item; those of a milestone, goal or touchpoint are one. */
export function daysOf({ value }: Entry): { start: string; end: string } | undefined {
  const { dates, date, due } = value as { dates?: Dates; date?: string; due?: string };
  if (dates !== undefined) return { start: dates.start, end: dates.end };
  const only = date ?? due;
  return only === undefined ? undefined : { start: only, end: only };
}

/**
 * All that has days in both versions, and others in each. A guide has none that are real; what stands in another
 * phase now is told with that.
 */
export function shiftsOf(ledger: Ledger): Shift[] {
  return [...pairs(ledger)].flatMap((pair) => {
    const shift = isInOtherHome(ledger, pair) ? undefined : shiftOf(ledger, pair);
    return shift ?? [];
  });
}

/** How the days of an item have moved; undefined where they have not, or where it has none. */
export function shiftOf(ledger: Ledger, pair: Pair): Shift | undefined {
  const { before, after } = ledger.sides;
  const isDated = [before, after].every(({ resolved }) => resolved.plan.horizon !== undefined);
  const field = TIMED[pair.after.kind];
  const [from, to] = [daysOf(pair.before), daysOf(pair.after)];
  if (!isDated || field === undefined || from === undefined || to === undefined) return undefined;
  const days = { start: daysBetween(from.start, to.start), end: daysBetween(from.end, to.end) };
  if (days.start === 0 && days.end === 0) return undefined;
  const edit = openField(ledger, pair.after.address, field);
  return { ...pair, from, to, days, field, ...(edit === undefined ? {} : { edit }) };
}

/** Whether an item stands in something else than before, and did not come along with what it stands in. */
export function isInOtherHome(ledger: Ledger, { before, after }: Pair): boolean {
  const home = after.parent?.address ?? '';
  return (before.parent?.address ?? '') !== oldAddress(ledger, home);
}

/** Closes edits of times that come to the same days: `W13` for `M3`, or the days of the phase in so many words. */
export function closeSameDays(ledger: Ledger): void {
  for (const edit of openChanges(ledger)) {
    const pair = pairAt(ledger, edit.at);
    if (pair === undefined || TIMED[pair.after.kind] !== edit.field) continue;
    const [from, to] = [daysOf(pair.before), daysOf(pair.after)];
    if (from === undefined || to === undefined) continue;
    if (from.start === to.start && from.end === to.end) ledger.open.delete(edit);
  }
}

/** Days that working calendars may add: a week of holidays and the weekends around it. */
const SLIP = 9;

/** Whether an item moves as a whole, by about as many days as something else. */
export function movesBy({ days }: Shift, by: number): boolean {
  const isNear = (own: number): boolean =>
    Math.abs(own - by) <= SLIP && Math.sign(own) === Math.sign(by);
  return isNear(days.start) && isNear(days.end);
}
