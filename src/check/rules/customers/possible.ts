import type { Axis } from './axes.ts';
import { compareLimits, type Limit, type Range } from './limits.ts';

/** Which date tells when the last of what a measure counts happened. */
const DATED: ReadonlyMap<string, string> = new Map([
  ['orders', 'days-since-order'],
  ['spend', 'days-since-order'],
  ['visits', 'days-since-visit'],
  ['logins', 'days-since-login'],
  ['contacts', 'days-since-contact'],
]);

/** What only grows with the time that is looked at. */
const COUNTED: ReadonlySet<string> = new Set([...DATED.keys(), 'complaints']);

/** Months are no exact number of days. */
const NEARLY = 0.96;

/**
 * Whether customers can have such figures, as far as measures are known to hang together: whoever has
 * not ordered for a year has no orders in that year, and nobody ordered lately who first ordered later.
 */
export function isPossible(axes: readonly Axis[], box: readonly Range[]): boolean {
  const sides = axes.flatMap((axis, at): Side[] => {
    const range = box[at];
    return range === undefined || axis.kind !== 'level' ? [] : [{ ...axis, range }];
  });
  return sides.every((a) => sides.every((b) => a === b || areTogether(a, b)));
}

interface Side extends Axis {
  range: Range;
}

const ONE: Limit = { value: 1, after: false };
const MORE_THAN_NONE: Limit = { value: 0, after: true };
const isNone = ({ range }: Side): boolean => compareLimits(range.to, ONE) <= 0;
const isSome = ({ range }: Side): boolean => compareLimits(range.from, MORE_THAN_NONE) >= 0;

/** Whether the same customer can have both; asked in both orders. */
function areTogether(a: Side, b: Side): boolean {
  if (a.measure === 'days-since-order' && b.measure === 'days-since-first-order') {
    return compareLimits(b.range.to, a.range.from) > 0;
  }
  if (a.measure === b.measure && COUNTED.has(a.measure)) {
    const isLonger = (a.windowDays ?? Infinity) > (b.windowDays ?? Infinity);
    return !isLonger || compareLimits(b.range.from, a.range.to) < 0;
  }
  if (a.measure === 'orders' && b.measure === 'spend' && a.windowDays === b.windowDays) {
    return !(isNone(a) && isSome(b)) && !(isSome(a) && isNone(b));
  }
  return fitsDate(a, b);
}

/** A count of the last days beside the day of the last one. */
function fitsDate(count: Side, date: Side): boolean {
  const last = DATED.get(count.measure);
  const isFirst = count.measure === 'orders' && date.measure === 'days-since-first-order';
  if (last !== date.measure && !isFirst) return true;
  // Who never ordered has no day of an order.
  if (count.windowDays === undefined) return !isNone(count);
  const { windowDays } = count;
  if (date.range.to.value <= windowDays / NEARLY && isNone(count)) return false;
  return isFirst || !(date.range.from.value >= windowDays * NEARLY && isSome(count));
}
