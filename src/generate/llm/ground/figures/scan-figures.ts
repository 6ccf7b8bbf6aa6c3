import { BETWEEN, DIGITAL, NUMBER, readNumber } from './amount-pattern.ts';
import type { Amount, Family } from './mention.ts';
import { CHINESE } from './number-words.ts';
import { scanner, type Scanner, type Told } from './scanner.ts';
import { DAY, MONTH } from './time-lengths.ts';

/** One number or a range of two, before a unit. */
const SPAN = `(?<a>${NUMBER})(?:${BETWEEN}(?<b>${NUMBER}))?`;
/** A word that makes a number no other: 三十多家, 5 余种. */
const SOME = String.raw`\s?(?:多|余|来)?(?:-|\s)?`;

const figure = (
  { a, b }: Readonly<Record<string, string | undefined>>,
  family: Family,
  factor = 1,
): Told => ({
  kind: 'figure',
  amounts: [a, b].flatMap((end): Amount[] =>
    end === undefined ? [] : [{ amount: readNumber(end) * factor, family }],
  ),
});

/** A unit after a number: how it is written, and how many of the base unit one of it is. */
const unit = (written: string, family: Family, factor = 1): Scanner =>
  scanner(`${SPAN}${SOME}(?:${written})`, (groups) => figure(groups, family, factor));

const PERCENT: readonly Scanner[] = [
  scanner(
    String.raw`百分之\s?(?<a>${DIGITAL}|${CHINESE})(?:${BETWEEN}(?:百分之)?(?<b>${DIGITAL}|${CHINESE}))?(?!点)`,
    (groups) => figure(groups, 'percent'),
  ),
  unit(String.raw`(?:个)?百分点|pp(?![a-z])|ppts?(?![a-z])|pct(?![a-z])|percentage points?`, 'pp'),
  // Both ends may carry the sign: 30%–35%.
  scanner(
    String.raw`(?<a>${NUMBER})\s?%?${BETWEEN}(?<b>${NUMBER})\s?(?:%|percent|per cent)`,
    (groups) => figure(groups, 'percent'),
  ),
  unit(String.raw`%|percent(?!age)|per cent`, 'percent'),
  unit('‰', 'percent', 0.1),
];

const MONEY: readonly Scanner[] = [
  scanner(String.raw`(?:US\$|\$|USD\s?)(?<a>${DIGITAL})(?:${BETWEEN}(?<b>${DIGITAL}))?`, (groups) =>
    figure(groups, 'USD'),
  ),
  scanner(
    String.raw`(?:¥|(?:CNY|RMB)\s?)(?<a>${DIGITAL})(?:${BETWEEN}(?<b>${DIGITAL}))?`,
    (groups) => figure(groups, 'CNY'),
  ),
  unit('美元|美金|USD|US dollars?|dollars?', 'USD'),
  unit(String.raw`元(?!素|旦|件|数据)|块钱|人民币|CNY|RMB|yuan`, 'CNY'),
];

/** Units of time: longer spellings before those that they begin with. */
const TIME: readonly Scanner[] = [
  scanner(String.raw`(?<a>${NUMBER})\s?个?(?<u>年|月|小时|天|周)半`, ({ a = '', u = '' }) => ({
    kind: 'figure',
    amounts: [{ amount: (readNumber(a) + 0.5) * (HALVED[u] ?? 1), family: 'time' }],
  })),
  unit(String.raw`秒钟?|seconds?(?![a-z])|secs?(?![a-z])|s(?![a-z])`, 'time', 1),
  unit(String.raw`分钟|minutes?(?![a-z])|mins?(?![a-z])`, 'time', 60),
  unit(String.raw`刻钟`, 'time', 15 * 60),
  unit(
    String.raw`个?(?:半)?小时|个?钟头|hours?(?![a-z])|hrs?(?![a-z])|h(?![a-z])`,
    'time',
    60 * 60,
  ),
  unit(
    String.raw`个?工作日|天(?!猫|花|然|气|生)|日(?!常|志|报|均|期|程|益|渐|用|活)|(?:working |business |calendar )?days?(?![a-z])|d(?![a-z])`,
    'time',
    DAY,
  ),
  unit(
    String.raw`个?(?:星期|礼拜)|周(?!期|边|转|到|全|年|报|会|例)|weeks?(?![a-z])|wks?(?![a-z])`,
    'time',
    7 * DAY,
  ),
  unit(String.raw`个半月`, 'time', 1.5 * MONTH),
  unit(String.raw`个(?:自然)?月|months?(?![a-z])`, 'time', MONTH),
  unit(String.raw`个?季度|quarters?(?! of)(?![a-z])`, 'time', 3 * MONTH),
  unit(
    String.raw`周?年(?!度|级|龄|轻|报|会|货|终|均|代|检)|years?(?![a-z])|yrs?(?![a-z])`,
    'time',
    12 * MONTH,
  ),
  scanner(
    String.raw`(?<![a-z])(?:half an?|half-)\s?(?<u>hour|day|year|month)(?![a-z])`,
    ({ u = '' }) => ({
      kind: 'figure',
      amounts: [{ amount: (HALVED[u.toLowerCase()] ?? 1) / 2, family: 'time' }],
    }),
  ),
  scanner(
    String.raw`(?<![a-z])(?:within|in|after) an?\s(?<u>hour|day|week|month|quarter|year)(?![a-z])`,
    ({ u = '' }) => ({
      kind: 'figure',
      amounts: [{ amount: HALVED[u.toLowerCase()] ?? 1, family: 'time' }],
    }),
  ),
];

/** How long one of a unit lasts that is named by its word. */
const HALVED: Readonly<Record<string, number>> = {
  年: 12 * MONTH,
  月: MONTH,
  周: 7 * DAY,
  天: DAY,
  小时: 3600,
  hour: 3600,
  day: DAY,
  week: 7 * DAY,
  month: MONTH,
  quarter: 3 * MONTH,
  year: 12 * MONTH,
};

const MULTIPLES: readonly Scanner[] = [
  unit(
    String.raw`倍|[x×](?![a-z\d])|-?fold(?![a-z])|times (?:the|as|more|higher|faster|larger|that|its)(?![a-z])`,
    'x',
  ),
  scanner(String.raw`[x×]\s?(?<a>${DIGITAL})`, (groups) => figure(groups, 'x')),
  scanner(
    String.raw`(?<w>翻倍|翻一?番|加倍|倍增)|(?<![a-z])(?:(?<d>doubl(?:es?|ed|ing)|twice as|twice the)|(?<t>tripl(?:es?|ed|ing)|trebl(?:es?|ed|ing)))(?![a-z])`,
    ({ t }) => ({ kind: 'figure', amounts: [{ amount: t === undefined ? 2 : 3, family: 'x' }] }),
  ),
];

/** Measures that follow a Chinese numeral; other words after one are no count. */
const MEASURES =
  '个|家|人|名|位|次|条|件|项|户|类|种|组|套|份|张|款|步|层|轮|批|场|篇|段|句|页|座|处|笔|封|通|遍|大|端|方面|道|门|所|支|台|波|节';

const COUNTS: readonly Scanner[] = [
  // 3.6/5, 3.6 out of 5 and 1:8.5: each figure for itself.
  scanner(String.raw`(?<a>${DIGITAL})\s?(?:[/:：]|out of)\s?(?<b>${DIGITAL})(?![\d/])`, (groups) =>
    figure(groups, 'bare'),
  ),
  scanner(
    `(?<a>${CHINESE})(?:${BETWEEN}(?<b>${CHINESE}))?(?:多|余|来)?(?:${MEASURES})`,
    (groups, match) =>
      /^[一半]|^[千万百]/u.test(match) && readNumber(groups['a'] ?? '') <= 1
        ? undefined
        : figure(groups, 'bare'),
  ),
  scanner(`(?<a>${NUMBER})${BETWEEN}(?<b>${NUMBER})`, (groups) => figure(groups, 'bare')),
  scanner(`(?<a>${NUMBER})`, (groups, match) =>
    isNumeral(match) ? figure(groups, 'bare') : undefined,
  ),
];

/** Whether a number without a unit is meant as one: 一 and 千万 are mostly words, one is a pronoun. */
function isNumeral(written: string): boolean {
  if (/^\d/u.test(written)) return true;
  if (/^[A-Za-z]/u.test(written)) return written.toLowerCase() !== 'one';
  return /[二两三四五六七八九]/u.test(written) && /[十百千万亿]/u.test(written);
}

/** Figures with a unit. */
export const MEASURED: readonly Scanner[] = [...PERCENT, ...MONEY, ...MULTIPLES, ...TIME];
/** Counts and figures that stand alone; they come last. */
export const BARE: readonly Scanner[] = COUNTS;
