import { readNumber } from './amount-pattern.ts';
import type { Point } from './mention.ts';
import { CHINESE, ENGLISH, ORDINALS } from './number-words.ts';
import { scanner, type Scanner, type Told } from './scanner.ts';

const YEAR = String.raw`(?<![\d.,])(?<y>(?:19|20)\d\d)(?!\d)`;
const N = String.raw`\d{1,3}|${CHINESE}`;
const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const NAMED = String.raw`(?<m>${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?`;
const END = '(?:份|初|上旬|中旬|下旬|底|末|中)?';

const points = (...list: readonly Point[]): Told => ({ kind: 'point', points: list });
const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
const inYear = (year: string | undefined): { year?: number } =>
  year === undefined ? {} : { year: Number(year) };

const CALENDAR: readonly Scanner[] = [
  scanner(
    String.raw`${YEAR}\s?[-/.年]\s?(?<m>\d{1,2})\s?[-/.月]\s?(?<d>\d{1,2})(?!\d)\s?[日号]?`,
    ({ y, m, d }) => points({ kind: 'day', ...inYear(y), month: Number(m), day: Number(d) }),
  ),
  scanner(String.raw`${YEAR}\s?年\s?(?<m>\d{1,2}|${CHINESE})\s?月${END}`, ({ y, m = '' }) =>
    points({ kind: 'month', ...inYear(y), month: readNumber(m) }),
  ),
  scanner(String.raw`${YEAR}-(?<m>0[1-9]|1[0-2])(?!\d)`, ({ y, m }) =>
    points({ kind: 'month', ...inYear(y), month: Number(m) }),
  ),
  scanner(
    String.raw`${YEAR}\s?年?\s?-?\s?(?:第?(?<q>[一二三四1-4])\s?季度|Q(?<r>[1-4]))(?!\d)`,
    ({ y, q, r }) => points({ kind: 'quarter', ...inYear(y), quarter: readNumber(q ?? r ?? '') }),
  ),
  scanner(String.raw`(?<![a-z])Q(?<r>[1-4])\s(?:of\s)?${YEAR}`, ({ y, r }) =>
    points({ kind: 'quarter', ...inYear(y), quarter: Number(r) }),
  ),
  scanner(
    String.raw`(?<![a-z])(?:(?<d>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?)?${NAMED}\s(?:(?<e>\d{1,2})(?:st|nd|rd|th)?(?!\d),?\s?)?${YEAR}`,
    ({ d, e, m = '', y }) => datePoint(monthNumber(m), d ?? e, y),
  ),
  scanner(
    String.raw`(?<![a-z])(?:(?<d>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?)${NAMED}(?![a-z])|(?<![a-z])(?<n>${MONTHS.join('|')})\s(?<e>\d{1,2})(?:st|nd|rd|th)?(?![\d%])`,
    ({ d, e, m, n = '' }) => datePoint(monthNumber(m ?? n), d ?? e),
  ),
  scanner(
    String.raw`(?<![a-z])(?:in|by|of|until|till|since|from|to|through|before|after|early|mid|late|during|and|end[- ]of|mid-)[\s-]${NAMED}(?![a-z])|(?<=[(（])(?<n>${MONTHS.join('|')})(?=[)）])`,
    ({ m, n }, match) =>
      /[\s-](?:may|mar)$/u.test(match)
        ? false
        : points({ kind: 'month', month: monthNumber(m ?? n ?? '') }),
  ),
  scanner(
    String.raw`(?<![\d个])(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})\s?月\s?(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号]`,
    ({ m = '', d = '' }) => points({ kind: 'day', month: readNumber(m), day: readNumber(d) }),
  ),
  scanner(
    String.raw`(?<![\d个每第数几.])(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})(?:\s?[-–—~至到]\s?(?<n>\d{1,2}|[一二三四五六七八九十]{1,2}))?\s?月(?![度均报会例活])${END}`,
    ({ m = '', n }) =>
      points(
        ...[m, ...(n === undefined ? [] : [n])].map((one): Point => ({
          kind: 'month',
          month: readNumber(one),
        })),
      ),
  ),
  scanner(String.raw`${YEAR}(?:\s?年)?(?:度|底|末|初|中|上半年|下半年)?`, ({ y }) =>
    points({ kind: 'year', year: Number(y) }),
  ),
];

function datePoint(month: number, day: string | undefined, year?: string): Told {
  return day === undefined
    ? points({ kind: 'month', ...inYear(year), month })
    : points({ kind: 'day', ...inYear(year), month, day: Number(day) });
}

type PeriodUnit = Extract<Point, { kind: 'period' }>['unit'];
const LETTERS: Readonly<Record<string, PeriodUnit>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
};
const WORDS: Readonly<Record<string, PeriodUnit>> = {
  天: 'day',
  周: 'week',
  月: 'month',
  季度: 'quarter',
  年: 'year',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** Figures of tables have at most so many periods; a name such as M365 is none. */
const MOST: Readonly<Record<PeriodUnit, number>> = {
  day: 3650,
  week: 240,
  month: 120,
  quarter: 40,
  year: 20,
};

function periods(
  unit: PeriodUnit | undefined,
  ...counts: readonly (string | undefined)[]
): Told | false {
  if (unit === undefined) return false;
  const list = counts.flatMap((count): Point[] =>
    count === undefined ? [] : [{ kind: 'period', unit, count: readOrdinal(count) }],
  );
  return list.every((point) => point.kind === 'period' && point.count <= MOST[unit])
    ? points(...list)
    : false;
}

function readOrdinal(written: string): number {
  const ordinal = ORDINALS.indexOf(written.toLowerCase());
  return ordinal === -1 ? readNumber(written) : ordinal + 1;
}

const UNIT_WORDS = '(?<u>day|week|month|quarter|year)';

const PLAN: readonly Scanner[] = [
  scanner(
    String.raw`(?<![a-z\d])(?<u>[DWMQY])(?<a>\d{1,4})(?![\da-z]|\.\d)(?:\s?(?:[-–—~至到]|\.\.|to|and)\s?(?:\k<u>)?(?<b>\d{1,4})(?![\da-z%]))?`,
    ({ u = '', a, b }) => periods(LETTERS[u.toUpperCase()], a, b),
  ),
  scanner(
    String.raw`第\s?(?<a>${N})(?:\s?[-–—~至到、]\s?第?\s?(?<b>${N}))?\s?个?(?<u>天|周(?!期)|月|季度|年)`,
    ({ u = '', a, b }) => periods(WORDS[u], a, b),
  ),
  scanner(String.raw`(?<![一-龥])(?<a>[一二三四])季度`, ({ a }) => periods('quarter', a)),
  scanner(
    String.raw`(?<![a-z])${UNIT_WORDS}s?\s(?<a>\d{1,3}|${ENGLISH})(?:\s?(?:[-–—]|to|and)\s?(?<b>\d{1,3}))?(?![a-z\d%.])`,
    ({ u = '', a, b }) => periods(WORDS[u.toLowerCase()], a, b),
  ),
  scanner(
    String.raw`(?<![a-z-])(?<a>${ORDINALS.join('|')}|\d{1,2}(?:st|nd|rd|th))\s${UNIT_WORDS}(?![a-z])`,
    ({ u = '', a = '' }) => periods(WORDS[u.toLowerCase()], /^\d/u.test(a) ? a.slice(0, -2) : a),
  ),
];

/** All forms of points in time, on the calendar and counted from the start of the plan. */
export const POINTS: readonly Scanner[] = [...CALENDAR, ...PLAN];
