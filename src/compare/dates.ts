import type { Both } from '../model/change.ts';
import { formatDate, formatDates } from '../model/format.ts';
import type { Locale } from '../model/locale.ts';
import { day, type WorkingCalendar } from '../model/working-calendar.ts';
import { both, times } from './phrase.ts';

const MS_A_DAY = 86_400_000;

/** Days of twenty years, the longest that a plan may be. */
const LONGEST = 7300;

/** Calendar days from one day to another, negative when it comes forward. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_A_DAY);
}

/** Worked days that lie between two days, whichever comes first; the earlier of them is not counted. */
export function workedBetween(from: string, to: string, calendar: WorkingCalendar): number {
  const [first, last] = from < to ? [from, to] : [to, from];
  const days = daysBetween(first, last);
  // No plan is that long, and counting day by day takes its time.
  if (days > LONGEST) return Math.round((days * 5) / 7);
  return first === last ? 0 : calendar.workingDays(day(first).add({ days: 1 }), day(last));
}

/** Two days with the year only where they do not share it. Sample: `2 Oct → 23 Oct`. */
export function printDays(from: string, to: string): { from: Both; to: Both } {
  const short = from.slice(0, 4) === to.slice(0, 4);
  return {
    from: both((locale) => formatDate(from, locale, short)),
    to: both((locale) => formatDate(to, locale, short)),
  };
}

export function printStretch({ start, end }: { start: string; end: string }): Both {
  return both((locale) => formatDates(start, end, locale));
}

/**
 * How far apart two days are, as people say it: whole months where both are the same day of a month or a
 * month's last, else weeks and days. Samples: `3 weeks`, `2 months`, `10 days`.
 */
export function distance(from: string, to: string, locale: Locale): string {
  const [first, last] = from < to ? [day(from), day(to)] : [day(to), day(from)];
  const days = daysBetween(first.toString(), last.toString());
  const months = (last.year - first.year) * 12 + last.month - first.month;
  const isMonthEnd = first.day === first.daysInMonth && last.day === last.daysInMonth;
  if (months >= 1 && days >= 28 && (first.day === last.day || isMonthEnd) && days % 7 !== 0) {
    return locale === 'zh-CN' ? `${months} 个月` : times(months, 'month');
  }
  return lengthOf(days, locale);
}

/** Samples: `3 weeks` for 20 to 22 days, `10 days`, `5 weeks and 2 days`, `3 周`. */
export function lengthOf(exact: number, locale: Locale): string {
  // Nobody minds a day more or less of whole weeks, and working days are told beside.
  const near = 7 * Math.round(exact / 7);
  const days = near > 0 && Math.abs(exact - near) <= 1 ? near : exact;
  const [weeks, rest] = [Math.floor(days / 7), days % 7];
  const zh = locale === 'zh-CN';
  if (days < 14 && rest !== 0) return zh ? `${days} 天` : times(days, 'day');
  const whole = zh ? `${weeks} 周` : times(weeks, 'week');
  if (rest === 0) return whole;
  return zh ? `${whole}零 ${rest} 天` : `${whole} and ${times(rest, 'day')}`;
}

/** How far a day moves, with the worked days in it. Samples: `3 weeks, 14 working days`, `3 周（14 个工作日）`. */
export function shiftLength(
  from: string,
  to: string,
  calendar: WorkingCalendar,
  locale: Locale,
): string {
  const worked = workedBetween(from, to, calendar);
  const far = distance(from, to, locale);
  if (locale === 'zh-CN') return `${far}（${worked} 个工作日）`;
  return `${far}, ${times(worked, 'working day')}`;
}
