import { nearest } from '../diagnostics/nearest.ts';
import { parseTarget } from '../model/target.ts';
import { isCalendarDate, parseTime } from '../model/time.ts';
import { unitSpellings } from '../model/unit.ts';

/** What an author most likely meant by a figure or time that cannot be read. */
export function suggestNotation(problem: string, found: string): string | undefined {
  if (found.length > LONGEST) return undefined;
  switch (problem) {
    case 'notation/unit':
      return nearest(found, unitSpellings());
    case 'notation/range-order':
    case 'notation/target':
      return rewrites(found, TARGET_SLIPS).find((text) => parseTarget(text).ok);
    case 'notation/time':
    case 'notation/time-order':
      return rewrites(found, TIME_SLIPS).find((text) => parseTime(text).ok);
    case 'notation/date':
      return suggestDate(found);
    default:
      return undefined;
  }
}

/** A figure or time is short; what is longer is prose. */
const LONGEST = 40;

type Slip = readonly [wrong: RegExp, right: string];

const TARGET_SLIPS: readonly Slip[] = [
  [/\s*(?:\.{3,}|…|—|–|~|～|(?<=\d)-|至|到)\s*/u, '..'],
  [/^(-?[\d.,]+)(.*?)\.\.(-?[\d.,]+)(.*)$/u, '$3..$1$4'],
  [/^(?:\+|提升|提高|增长|增加|上升|increase|rise|grow)\s*(?:by\s*)?/iu, 'up '],
  [/^(?:下降|降低|减少|缩短|decrease|reduce|fall|drop)\s*(?:by\s*)?/iu, 'down '],
  [/^(?:前|top)\s*/iu, 'top '],
  [/^(?:不低于|至少|at least|min\.?|=>)\s*/iu, '>='],
  [/^(?:不超过|至多|at most|max\.?|=<)\s*/iu, '<='],
  [/\+$/u, ''],
];

const TIME_SLIPS: readonly Slip[] = [
  [/\s*(?:\.{3,}|…|—|–|~|～|(?<=[DWMQY]\d{1,4})-|至|到)\s*/iu, '..'],
  [/^(.+)\.\.(.+)$/u, '$2..$1'],
  [/第?(\d+)\s*个?(?:周|week)/iu, 'W$1'],
  [/第?(\d+)\s*个?(?:月|month)/iu, 'M$1'],
  [/第?(\d+)\s*个?(?:季度|quarter)/iu, 'Q$1'],
  [/^(\d{1,2})([WMQDY])$/iu, '$2$1'],
  [/^Q([1-4])[-/ ](\d{4})$/iu, '$2-Q$1'],
  [/^(\d{4})[/ ]?Q([1-4])$/iu, '$1-Q$2'],
  [/([DWMQY])0+(\d)/giu, '$1$2'],
];

/** The text with one slip put right, then with two. */
function rewrites(found: string, slips: readonly Slip[]): string[] {
  const fix = (text: string) =>
    slips.map(([wrong, right]) => text.replace(wrong, right)).filter((other) => other !== text);
  const start = found.normalize('NFKC').trim();
  const upper = start.toUpperCase();
  const once = fix(start);
  const all = [start, upper, ...once, ...fix(upper), ...once.flatMap(fix), padDate(start)];
  return all.filter((text) => text !== found);
}

/** Sample: `2026/3/2` becomes `2026-03-02`. */
function padDate(text: string): string {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text);
  if (!match) return text;
  const [, year, month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The day as it should be written, or the last day of a month that is shorter than thought. */
function suggestDate(found: string): string | undefined {
  const padded = padDate(found.trim());
  if (isCalendarDate(padded)) return padded;
  const [, month, day] = /^(\d{4}-\d{2})-(\d{2})$/.exec(padded) ?? [];
  if (month === undefined || Number(day) < 29 || Number(day) > 31) return undefined;
  return ['30', '29', '28'].map((last) => `${month}-${last}`).find(isCalendarDate);
}
