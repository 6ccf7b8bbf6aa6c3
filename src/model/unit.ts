/**
 * Units of plan figures. `family` units convert into each other by `factor`; the rest compare only
 * with themselves. Names and symbols are those that people write and read.
 */
interface UnitFacts {
  family: 'share' | 'time' | 'money' | 'none';
  /** How many of the family's base unit (percent, minute, CNY) one of these is. */
  factor: number;
  symbol: { 'zh-CN': string; en: string };
  /** What an author may write, besides the unit's own name. */
  spellings: readonly string[];
}

const time = (factor: number, zh: string, en: string, ...spellings: string[]): UnitFacts => ({
  family: 'time',
  factor,
  symbol: { 'zh-CN': zh, en },
  spellings,
});
const money = (factor: number, zh: string, en: string, ...spellings: string[]): UnitFacts => ({
  family: 'money',
  factor,
  symbol: { 'zh-CN': zh, en },
  spellings,
});
const other = (zh: string, en: string, ...spellings: string[]): UnitFacts => ({
  family: 'none',
  factor: 1,
  symbol: { 'zh-CN': zh, en },
  spellings,
});

/** Working conversions of MODEL: a month is 52/12 weeks, and days are calendar days. */
const DAY = 24 * 60;
const WEEK = 7 * DAY;
const MONTH = (WEEK * 52) / 12;

export const UNITS = {
  percent: other('%', '%', '%', '％'),
  pp: other('个百分点', ' pp', 'pp', 'pct', '个百分点'),
  score: other('', '', '分'),
  score5: other('', '', '/5'),
  points: other('分', ' points', 'pts'),
  second: time(1 / 60, '秒', ' s', 's', 'sec', '秒'),
  minute: time(1, '分钟', ' min', 'min', 'mins', '分钟'),
  hour: time(60, '小时', ' h', 'h', 'hr', 'hours', '小时'),
  day: time(DAY, '天', ' days', 'd', 'days', '天'),
  week: time(WEEK, '周', ' weeks', 'w', 'weeks', '周'),
  month: time(MONTH, '个月', ' months', 'months', '个月', '月'),
  quarter: time(3 * MONTH, '个季度', ' quarters', 'quarters', '季度'),
  year: time(12 * MONTH, '年', ' years', 'y', 'years', '年'),
  count: other('个', '', '个', 'pcs'),
  CNY: money(1, '元', ' CNY', '元', '人民币'),
  万元: money(10_000, '万元', ' CNY', '万', 'wan'),
  亿元: money(100_000_000, '亿元', ' CNY', '亿'),
  x: other('倍', '×', '倍', '×'),
  rank: other('%', '%'),
} satisfies Record<string, UnitFacts>;

export type Unit = keyof typeof UNITS;

export const UNIT_NAMES = Object.keys(UNITS) as Unit[];

const SPELLINGS = new Map<string, Unit>(
  UNIT_NAMES.flatMap((unit) => [
    [unit.toLowerCase(), unit] as const,
    ...UNITS[unit].spellings.map((spelling) => [spelling.toLowerCase(), unit] as const),
  ]),
);

export function findUnit(spelling: string): Unit | undefined {
  return SPELLINGS.get(spelling.trim().toLowerCase());
}

/** All spellings an author may use, for "did you mean". */
export function unitSpellings(): string[] {
  return [...SPELLINGS.keys()];
}

/** `amount` of `from` in `to`, or undefined when the two do not convert. */
export function convertAmount(amount: number, from: Unit, to: Unit): number | undefined {
  if (from === to) return amount;
  const [a, b] = [UNITS[from], UNITS[to]];
  if (a.family === 'none' || a.family !== b.family) return undefined;
  return roundAmount((amount * a.factor) / b.factor);
}

/** Removes the noise of binary fractions; figures of plans have far fewer than 12 digits. */
export function roundAmount(amount: number): number {
  return Number(amount.toPrecision(12));
}
