import type { Resolved } from '../model/resolved.ts';
import { daysBetween } from './dates.ts';
import { workingCalendar, type WorkingCalendar } from '../model/working-calendar.ts';

/**
 * The working calendar as far as plans know it: weekends and the holidays within their period. Of days that
 * are made up for on a weekend they know nothing.
 */
export function calendarOfPlan(...plans: readonly Resolved[]): WorkingCalendar {
  const years = new Map<number, Resolved['holidays']>();
  const estimated = new Set(plans.flatMap(({ estimatedYears }) => estimatedYears));
  for (const { plan, holidays } of plans) {
    for (const year of yearsOf(plan.horizon?.dates)) {
      if (!estimated.has(year)) years.set(year, []);
    }
    for (const holiday of holidays.filter(isSound)) {
      const year = Number(holiday.from.slice(0, 4));
      const known = years.get(year) ?? [];
      if (!known.some(({ from }) => from === holiday.from)) known.push(holiday);
      years.set(year, known);
    }
  }
  return workingCalendar(
    [...years].map(([year, holidays]) => ({
      year,
      source: '',
      holidays: holidays.map(({ from, to, label }) => ({ from, to, label })),
      workdays: [],
    })),
  );
}

/** Longest time off that is believed; releases come from outside. */
const LONGEST = 31;

function isSound({ from, to }: { from: string; to: string }): boolean {
  return daysBetween(from, to) <= LONGEST;
}

function yearsOf(dates: { start: string; end: string } | undefined): number[] {
  if (dates === undefined) return [];
  const { start, end } = dates;
  const [first, last] = [start, end].map((date) => Number(date.slice(0, 4)));
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
