import { Temporal } from 'temporal-polyfill';
import type { Moment, TimeValue } from '../../model/time.ts';

/** A stretch of days counted from the first day of the plan, which is day 0; both ends included. */
export interface Days {
  from: number;
  to: number;
}

/** The days of a plan time, counted the way months really run from the start date. */
export function planDays(time: TimeValue, start: string): Days {
  return { from: momentDays(time.from, start).from, to: momentDays(time.to, start).to };
}

const IN_MONTHS = { month: 1, quarter: 3, year: 12 } as const;

function momentDays(moment: Moment, start: string): Days {
  const first = Temporal.PlainDate.from(start);
  const offset = (date: Temporal.PlainDate): number =>
    first.until(date, { largestUnit: 'day' }).days;
  if (moment.kind === 'date') {
    const at = offset(Temporal.PlainDate.from(moment.date));
    return { from: at, to: at };
  }
  if (moment.kind === 'quarter') {
    const from = Temporal.PlainDate.from({
      year: moment.year,
      month: moment.quarter * 3 - 2,
      day: 1,
    });
    return { from: offset(from), to: offset(from.add({ months: 3 })) - 1 };
  }
  const { unit, count } = moment;
  if (unit === 'day' || unit === 'week') {
    const length = unit === 'day' ? 1 : 7;
    return { from: (count - 1) * length, to: count * length - 1 };
  }
  const months = IN_MONTHS[unit];
  return {
    from: offset(first.add({ months: (count - 1) * months })),
    to: offset(first.add({ months: count * months })) - 1,
  };
}
