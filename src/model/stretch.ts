import { Temporal } from 'temporal-polyfill';
import type { Moment, TimeValue } from './time.ts';
import { day, type Day } from './working-calendar.ts';

/** First and last calendar day of a stretch, both included. */
export interface Stretch {
  start: Day;
  end: Day;
}

/** A Monday that a plan without dates is counted from; its days are never shown. */
export const UNDATED_START = '2001-01-01';

/** Which week of a plan a day is in, from 1 on; 0 and less lie before its first day. */
export function weekOf(date: string, firstDay: string): number {
  const days = day(date).since(day(firstDay), { largestUnit: 'day' }).days;
  return Math.floor(days / 7) + 1;
}

/** The calendar days of a plan time, for a plan that starts on `start`. */
export function timeStretch(time: TimeValue, start: Day): Stretch {
  return { start: momentStretch(time.from, start).start, end: momentStretch(time.to, start).end };
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The calendar days of one period. Months run from the day of the month the plan starts on. */
export function momentStretch(moment: Moment, start: Day): Stretch {
  switch (moment.kind) {
    case 'date': {
      const date = day(moment.date);
      return { start: date, end: date };
    }
    case 'quarter': {
      const first = Temporal.PlainDate.from({
        year: moment.year,
        month: (moment.quarter - 1) * 3 + 1,
        day: 1,
      });
      return { start: first, end: first.add({ months: 3 }).subtract({ days: 1 }) };
    }
    case 'period': {
      const { unit } = moment;
      // Period 0 is the very start, where a span opens that is counted in elapsed periods.
      const count = Math.max(1, moment.count);
      if (unit === 'day' || unit === 'week') {
        const length = unit === 'day' ? 1 : 7;
        return {
          start: start.add({ days: (count - 1) * length }),
          end: start.add({ days: count * length - 1 }),
        };
      }
      const length = MONTHS[unit];
      return {
        start: start.add({ months: (count - 1) * length }),
        end: start.add({ months: count * length }).subtract({ days: 1 }),
      };
    }
  }
}
