/**
 * Units of plan figures. Units of one `family` convert into each other by `factor`; those of family
 * `none` compare only with themselves: `percent`, `pp` and `points` stay apart. Names and symbols
 * are those that people write and read.
 */
interface UnitFacts {
  family: 'time' | 'CNY' | 'USD' | 'none';
  /** How many of the family's base unit (second, CNY, USD) one of these is; always whole. */
  factor: number;
  /** What is printed after a figure. The plural is shown; one of a thing drops its `s`. */
  symbol: { 'zh-CN': string; en: string };
  /** What an author may write, besides the unit's own name and its symbols. */
  spellings: readonly string[];
}

const facts =
  (family: UnitFacts['family']) =>
  (factor: number, zh: string, en: string, ...spellings: string[]): UnitFacts => ({
    family,
    factor,
    symbol: { 'zh-CN': zh, en },
    spellings,
  });
const time = facts('time');
const yuan = facts('CNY');
const dollars = facts('USD');
const other = (zh: string, en: string, ...spellings: string[]): UnitFacts =>
  facts('none')(1, zh, en, ...spellings);

/** Working conversions of MODEL: a month is 52/12 weeks, and days are calendar days. */
const DAY = 24 * 60 * 60;
const WEEK = 7 * DAY;
const MONTH = (WEEK * 52) / 12;

/**
 * Every unit by its name. `per` and `a` may be written for `/` (`h per customer`), and two names of
 * money hold a number word: 120 `万元` are 1,200,000 CNY.
 */
export const UNITS = {
  percent: other('%', '%'),
  pp: other('个百分点', ' pp', 'ppt', 'pct', '百分点', 'percentage point', 'percentage points'),
  score: other('', ''),
  score5: other('', '', '/5'),
  points: other('分', ' points', 'point', 'pts', 'pt', '点'),
  second: time(1, '秒', ' s', 'sec', 'secs', 'seconds', '秒钟'),
  minute: time(60, '分钟', ' min', 'mins', 'minutes'),
  hour: time(60 * 60, '小时', ' h', 'hr', 'hrs', 'hours', '个小时'),
  day: time(DAY, '天', ' days', 'd', '日'),
  week: time(WEEK, '周', ' weeks', 'w', 'wk', 'wks', '星期', '个星期'),
  month: time(MONTH, '个月', ' months', '月'),
  quarter: time(3 * MONTH, '个季度', ' quarters', '季度'),
  year: time(12 * MONTH, '年', ' years', 'y', 'yr', 'yrs'),
  count: other('个', '', 'pcs', '家', '人', '次', '条', '件', '项', '名', '位', '户'),
  'count/year': other('个/年', ' a year', '/year', '/年', '次/年', '家/年', '人/年'),
  'posts/person/week': other('条/人/周', ' posts per person per week', 'post/person/week'),
  'points/quarter': other('点/季度', ' points a quarter', 'point/quarter', 'pts/quarter'),
  'hour/customer': other('小时/客户', ' h per customer', 'hours/customer'),
  'hour/week': other('小时/周', ' h a week', 'hours/week', 'h/w', '个小时/周'),
  'day/release': other('天/次', ' days per release', '天/版'),
  CNY: yuan(1, '元', ' CNY', 'RMB', 'yuan', '人民币'),
  万元: yuan(10_000, '万元', ' CNY'),
  亿元: yuan(100_000_000, '亿元', ' CNY'),
  USD: dollars(1, '美元', ' USD', 'dollar', 'dollars', '美金'),
  亿美元: dollars(100_000_000, '亿美元', ' USD'),
  x: other('倍', '×'),
  rank: other('%', '%'),
} satisfies Record<string, UnitFacts>;

export type Unit = keyof typeof UNITS;

export const UNIT_NAMES = Object.keys(UNITS) as Unit[];

/**
 * A word that counts without saying what: points of an NPS, of 100 and of a scale are all `分`, so
 * the metric says which is meant.
 */
const SAYS_NOTHING = '分';

/** The first unit to claim a spelling keeps it: `%` is percent although ranks print it too. */
const SPELLINGS = collectSpellings();

function collectSpellings(): Map<string, { spelling: string; unit: Unit }> {
  const found = new Map<string, { spelling: string; unit: Unit }>();
  for (const unit of UNIT_NAMES) {
    const { symbol, spellings } = UNITS[unit];
    for (const spelling of [unit, symbol.en.trim(), symbol['zh-CN'], ...spellings]) {
      const key = fold(spelling);
      if (key === '' || key === SAYS_NOTHING || found.has(key)) continue;
      found.set(key, { spelling, unit });
    }
  }
  return found;
}

/** One form for all ways to write a unit. Sample: `H per Customer` and `h / customer`. */
function fold(spelling: string): string {
  return spelling
    .trim()
    .toLowerCase()
    .replaceAll(/\s*\/\s*/gu, '/')
    .replaceAll(/(?:^|\s+)(?:per|an?)\s+/gu, '/');
}

/** The unit that is spelled so; undefined when there is none. */
export function findUnit(spelling: string): Unit | undefined {
  return SPELLINGS.get(fold(spelling))?.unit;
}

/** Whether `text` may stand after a figure without naming a unit. Sample: `36分`. */
export function isUnitless(text: string): boolean {
  return text === '' || text === SAYS_NOTHING;
}

/** All spellings an author may use, for "did you mean". */
export function unitSpellings(): string[] {
  return [...SPELLINGS.values()].map(({ spelling }) => spelling);
}

/** The unit that an amount of money without a number word is in; undefined for all but money. */
export function currencyOf(unit: Unit): 'CNY' | 'USD' | undefined {
  const { family } = UNITS[unit] as UnitFacts;
  return family === 'CNY' || family === 'USD' ? family : undefined;
}

/** `amount` of `from` in `to`, or undefined when the two do not convert. */
export function convertAmount(amount: number, from: Unit, to: Unit): number | undefined {
  if (from === to) return amount;
  const [a, b]: UnitFacts[] = [UNITS[from], UNITS[to]];
  if (a === undefined || b === undefined) return undefined;
  if (a.family === 'none' || a.family !== b.family) return undefined;
  return roundAmount((amount * a.factor) / b.factor);
}

/** Removes the noise of binary fractions; figures of plans have far fewer than 12 digits. */
export function roundAmount(amount: number): number {
  return Number(amount.toPrecision(12));
}

/**
 * Orders two amounts once both are in the base unit of their family: -1, 0 or 1, or undefined when
 * they do not convert. Fifteen digits are compared, all that a number can hold in decimal.
 */
export function compareAmounts(
  a: { amount: number; unit: Unit },
  b: { amount: number; unit: Unit },
): -1 | 0 | 1 | undefined {
  if (convertAmount(1, a.unit, b.unit) === undefined) return undefined;
  const [left, right] = [a, b].map(({ amount, unit }) =>
    Number((amount * UNITS[unit].factor).toPrecision(15)),
  );
  if (left === undefined || right === undefined) return undefined;
  return left < right ? -1 : left > right ? 1 : 0;
}
