import { momentStretch } from '../../../../model/stretch.ts';
import { day, type Day } from '../../../../model/working-calendar.ts';
import type { Point } from '../figures/mention.ts';

/** A stretch of days, counted from the first day of the plan. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * The days that a point in time covers, for a plan that starts on `start`; where a text leaves the year
 * open, in each year of the plan. Empty where the calendar has no such day.
 */
export function stretchesOf(point: Point, start: Day, years: readonly number[]): Stretch[] {
  const offset = (one: Day): number => start.until(one, { largestUnit: 'day' }).days;
  if (point.kind === 'period') {
    if (point.count < 1) return [];
    const plan = momentStretch(point, start);
    const own = [{ from: offset(plan.start), to: offset(plan.end) }];
    // The second quarter may be that of the plan or that of the calendar.
    const calendar: Point[] =
      point.unit === 'quarter' && point.count <= 4
        ? [{ kind: 'quarter', quarter: point.count }]
        : [];
    return [...own, ...calendar.flatMap((one) => stretchesOf(one, start, years))];
  }
  return (point.year === undefined ? years : [point.year]).flatMap((year): Stretch[] => {
    const [month, last] = monthsOf(point);
    if (month < 1 || last > 12) return [];
    const first = day(`${year}-${String(month).padStart(2, '0')}-01`);
    if (point.kind === 'day') {
      if (point.day < 1 || point.day > first.daysInMonth) return [];
      const from = offset(first) + point.day - 1;
      return [{ from, to: from }];
    }
    const end = first.add({ months: last - month + 1 }).subtract({ days: 1 });
    return [{ from: offset(first), to: offset(end) }];
  });
}

function monthsOf(point: Exclude<Point, { kind: 'period' }>): [number, number] {
  switch (point.kind) {
    case 'quarter':
      return [(point.quarter - 1) * 3 + 1, point.quarter * 3];
    case 'year':
      return [1, 12];
    case 'month':
    case 'day':
      return [point.month, point.month];
  }
}
