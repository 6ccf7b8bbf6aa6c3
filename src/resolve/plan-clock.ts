import { Temporal } from 'temporal-polyfill';
import type { Dates } from '../model/resolved.ts';
import type { Moment, TimeValue } from '../model/time.ts';
import { day, type Day, type WorkingCalendar } from '../model/working-calendar.ts';

/** First and last calendar day of a stretch. */
export interface Stretch {
  start: Day;
  end: Day;
}

/** Turns plan time into calendar days, counted from the first day of the plan. */
export interface PlanClock {
  /** From the first day of the first period to the last day of the second. */
  stretch(time: TimeValue): Stretch;
  /** The same with the number of worked days. */
  dates(time: TimeValue): Dates;
  /** Worked days only: the first and the last worked day of the stretch. */
  workDates(time: TimeValue): Dates;
  /** The day a result is due: a stated date as it is, else the last worked day of its period. */
  due(time: TimeValue): string;
  /** Where a window of two periods opens: the last worked day of the first. */
  dueFrom(time: TimeValue): string | undefined;
}

export function planClock(startIso: string, calendar: WorkingCalendar): PlanClock {
  const start = day(startIso);
  const stretch = (time: TimeValue): Stretch => ({
    start: period(time.from, start).start,
    end: period(time.to, start).end,
  });
  const counted = ({ start: first, end }: Stretch): Dates => ({
    start: first.toString(),
    end: end.toString(),
    workingDays: calendar.workingDays(first, end),
  });
  const dueOf = (moment: Moment): string =>
    moment.kind === 'date'
      ? moment.date
      : calendar.onOrBefore(period(moment, start).end).toString();
  return {
    stretch,
    dates: (time) => counted(stretch(time)),
    workDates(time) {
      const whole = stretch(time);
      const first = calendar.onOrAfter(whole.start);
      const last = calendar.onOrBefore(whole.end);
      // A stretch without a single worked day keeps its calendar days and counts none.
      return Temporal.PlainDate.compare(first, last) <= 0
        ? counted({ start: first, end: last })
        : counted(whole);
    },
    due: (time) => dueOf(time.to),
    dueFrom: (time) =>
      JSON.stringify(time.from) === JSON.stringify(time.to) ? undefined : dueOf(time.from),
  };
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** The calendar days of one period. Months run from the day of the month the plan starts on. */
function period(moment: Moment, start: Day): Stretch {
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
      const { unit, count } = moment;
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
