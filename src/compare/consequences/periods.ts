import type { Locale } from '../../model/locale.ts';

/** Twenty years, the longest that a plan may be; releases come from outside. */
const MOST_WEEKS = 1040;

/** Every month that a stretch touches. Sample: `2026-03`. */
export function monthsOf(start: string, end: string): string[] {
  const [year = 0, month = 0] = start.split('-').map(Number);
  const last = end.slice(0, 7);
  const months: string[] = [];
  for (let at = year * 12 + month - 1; ; at++) {
    const name = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
  }
}

/** Weeks of the plan, as texts that sort. Sample: `0003`. */
export function weeksOf([first, last]: readonly [number, number]): string[] {
  const length = Math.max(0, Math.min(last - first + 1, MOST_WEEKS));
  return Array.from({ length }, (_, at) => String(first + at).padStart(4, '0'));
}

/** Months or weeks in words, those that follow each other as one. Samples: `March to May 2026`, `week 3`. */
export function printPeriods(
  periods: readonly string[],
  isDated: boolean,
  locale: Locale,
): string[] {
  return rows(periods, isDated).map((row) => printPeriod(row, isDated, locale));
}

/** Periods that follow each other, as first and last. */
function rows(periods: readonly string[], isDated: boolean): [string, string][] {
  const found: [string, string][] = [];
  for (const period of periods) {
    const last = found.at(-1);
    if (last !== undefined && count(period, isDated) === count(last[1], isDated) + 1)
      last[1] = period;
    else found.push([period, period]);
  }
  return found;
}

function count(period: string, isDated: boolean): number {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return isDated ? year * 12 + month : year;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function printPeriod([first, last]: [string, string], isDated: boolean, locale: Locale): string {
  const zh = locale === 'zh-CN';
  if (!isDated) {
    const [from, to] = [Number(first), Number(last)];
    if (zh) return from === to ? `第 ${from} 周` : `第 ${from}–${to} 周`;
    return from === to ? `week ${from}` : `weeks ${from}–${to}`;
  }
  const [from, to] = [first, last].map((each) => each.split('-').map(Number) as [number, number]);
  if (from === undefined || to === undefined) return '';
  if (zh) {
    const end = first === last ? '' : `—${to[0] === from[0] ? '' : `${to[0]}年`}${to[1]}月`;
    return `${from[0]}年${from[1]}月${end}`;
  }
  const month = ([, number]: [number, number]): string => MONTHS[number - 1] ?? '';
  if (first === last) return `${month(from)} ${from[0]}`;
  const start = to[0] === from[0] ? month(from) : `${month(from)} ${from[0]}`;
  return `${start} to ${month(to)} ${to[0]}`;
}
