import { Temporal } from 'temporal-polyfill';
import type { CalendarYear } from './knowledge.ts';
import type { Text } from './text.ts';

export type Day = Temporal.PlainDate;

export function day(iso: string): Day {
  return Temporal.PlainDate.from(iso);
}

/** Which days are worked, by the holidays and make-up workdays of the years it was given. */
export interface WorkingCalendar {
  isWorkingDay(date: Day): boolean;
  /** The day itself, or the next worked one. */
  onOrAfter(date: Day): Day;
  /** The day itself, or the last worked one before it. */
  onOrBefore(date: Day): Day;
  /** Worked days from `start` to `end`, both counted. */
  workingDays(start: Day, end: Day): number;
  /** Holidays that touch the stretch. */
  holidays(start: Day, end: Day): { from: string; to: string; label: Text }[];
  /** Years of the stretch whose arrangement is not published: weekends and fixed days only. */
  estimatedYears(start: Day, end: Day): number[];
}

/**
 * Days off on the same date in every year, MM-DD: what is certain before a year's arrangement is
 * published. Source: State Council, Regulation on Public Holidays for National Annual Festivals and
 * Memorial Days, as revised in November 2024.
 */
const STATUTORY_DAYS: ReadonlySet<string> = new Set([
  '01-01',
  '05-01',
  '05-02',
  '10-01',
  '10-02',
  '10-03',
]);

/** Weeks of five days and no holidays: for a plan whose times are counted and have no dates. */
export function weekdayCalendar(): WorkingCalendar {
  return calendarOf([], new Set());
}

export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  return calendarOf(years, STATUTORY_DAYS);
}

function calendarOf(years: readonly CalendarYear[], fixed: ReadonlySet<string>): WorkingCalendar {
  const off = new Set<string>();
  const worked = new Set<string>();
  const known = new Set(years.map(({ year }) => year));
  const spans = years.flatMap(({ holidays }) => holidays);
  for (const { from, to } of spans) {
    for (let date = day(from); Temporal.PlainDate.compare(date, day(to)) <= 0; date = next(date)) {
      off.add(date.toString());
    }
  }
  for (const { workdays } of years) for (const date of workdays) worked.add(date);

  const isWorkingDay = (date: Day): boolean => {
    const iso = date.toString();
    if (!known.has(date.year) && fixed.has(iso.slice(-5))) return false;
    return worked.has(iso) || (date.dayOfWeek <= 5 && !off.has(iso));
  };
  const seek = (date: Day, step: 1 | -1): Day => {
    let found = date;
    while (!isWorkingDay(found)) found = found.add({ days: step });
    return found;
  };
  return {
    isWorkingDay,
    onOrAfter: (date) => seek(date, 1),
    onOrBefore: (date) => seek(date, -1),
    workingDays(start, end) {
      let count = 0;
      for (let date = start; Temporal.PlainDate.compare(date, end) <= 0; date = next(date)) {
        if (isWorkingDay(date)) count++;
      }
      return count;
    },
    holidays: (start, end) =>
      spans.filter(({ from, to }) => to >= start.toString() && from <= end.toString()),
    estimatedYears(start, end) {
      const found: number[] = [];
      for (let year = start.year; year <= end.year; year++) if (!known.has(year)) found.push(year);
      return found;
    },
  };
}

function next(date: Day): Day {
  return date.add({ days: 1 });
}
