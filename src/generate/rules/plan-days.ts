import { timeStretch } from '../../model/stretch.ts';
import type { TimeValue } from '../../model/time.ts';
import { day, type Day } from '../../model/working-calendar.ts';

/** A stretch of days counted from the first day of the plan, which is day 0; both ends included. */
export interface Days {
  from: number;
  to: number;
}

/** The days of a plan time, counted the way months really run from the start date. */
export function planDays(time: TimeValue, start: string): Days {
  const first = day(start);
  const offset = (date: Day): number => first.until(date, { largestUnit: 'day' }).days;
  const stretch = timeStretch(time, first);
  return { from: offset(stretch.start), to: offset(stretch.end) };
}
