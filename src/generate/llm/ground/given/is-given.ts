import type { Amount, Mention, Point, Side } from '../figures/mention.ts';
import { MONTH } from '../figures/time-lengths.ts';
import type { Given, GivenAmount } from './given.ts';

/** Whether a figure of a text was given, with a unit that fits. `next` may lend it its unit. */
export function isFigureGiven(
  mention: Extract<Mention, { kind: 'figure' }>,
  next: Mention | undefined,
  given: Given,
): boolean {
  return mention.amounts.every(
    (one) =>
      hasAmount(one, given) || lent(one, mention, next).some((other) => hasAmount(other, given)),
  );
}

function hasAmount({ amount, family }: Amount, given: Given): boolean {
  const near = (one: GivenAmount): boolean => isSame(one.amount, amount, family);
  return given.amounts.get(family)?.some(near) === true;
}

/** 13 weeks, 90 days and three months are the same to readers; 90 and 92 days are not. */
function isSame(a: number, b: number, family: Amount['family']): boolean {
  const loose = family === 'time' && isMonths(a) !== isMonths(b);
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * (loose ? 0.02 : 1e-9);
}

const isMonths = (seconds: number): boolean =>
  seconds >= MONTH && Math.abs(seconds / MONTH - Math.round(seconds / MONTH)) < 1e-6;

/** A bare figure in the unit of the one right after it: 从 2.5 降到 0.75 小时. */
function lent(one: Amount, mention: Mention, next: Mention | undefined): Amount[] {
  if (one.family !== 'bare' || next?.kind !== 'figure') return [];
  if (next.at - mention.at - mention.found.length > 12) return [];
  const [other] = next.amounts;
  const written = Number(/\d[\d,]*(?:\.\d+)?/u.exec(next.found)?.[0].replaceAll(',', ''));
  if (other === undefined || other.family === 'bare' || !(written > 0)) return [];
  return [{ amount: (one.amount * other.amount) / written, family: other.family }];
}

/** Whether a round share such as 七成 was given, or says of a given one what is true. */
export function isShareGiven(
  { percent, side }: { percent: number; side: Side },
  given: Given,
): boolean {
  if (given.shares.some((one) => Math.abs(one.percent - percent) < 0.01)) return true;
  return (
    given.amounts.get('percent')?.some(({ amount }) => {
      if (side === 'over') return amount >= percent && amount < percent + 5;
      if (side === 'under') return amount <= percent && amount > percent - 5;
      return Math.abs(amount - percent) <= 1;
    }) === true
  );
}

/** Days by which a point may miss a given one: months and weeks do not end on the same day. */
const MISS = 3;

/**
 * Whether a point in time is one of the plan. A period must begin or end where one of the plan does; a
 * month, quarter or year of the calendar must hold such a day.
 */
export function isPointGiven(point: Point, given: Given): boolean {
  const calendar = point.kind !== 'period';
  return given.stretchesOf(point).some(({ from, to }) => {
    // The very beginning is the beginning of the plan.
    if (from === 0 && !calendar) return true;
    return given.points.some(({ stretch }) =>
      calendar
        ? [stretch.from, stretch.to].some(
            (end) => end >= from - (to === from ? 0 : 1) && end <= to + 1,
          )
        : isNear(stretch.to, to) || isNear(stretch.from, from),
    );
  });
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= MISS;
