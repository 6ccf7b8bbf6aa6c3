import { Temporal } from 'temporal-polyfill';
import type { Dates } from '../model/resolved.ts';
import type { Moment, TimeValue } from '../model/time.ts';
import { momentStretch, timeStretch, type Stretch } from '../model/stretch.ts';
import { day, type WorkingCalendar } from '../model/working-calendar.ts';

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
  const stretch = (time: TimeValue): Stretch => timeStretch(time, start);
  const counted = ({ start: first, end }: Stretch): Dates => ({
    start: first.toString(),
    end: end.toString(),
    workingDays: calendar.workingDays(first, end),
  });
  const dueOf = (moment: Moment): string =>
    moment.kind === 'date'
      ? moment.date
      : calendar.onOrBefore(momentStretch(moment, start).end).toString();
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
