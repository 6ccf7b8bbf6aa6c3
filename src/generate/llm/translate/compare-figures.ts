import type { Amount, Mention, Point } from '../ground/figures/mention.ts';
import { readMentions } from '../ground/figures/read-mentions.ts';

/** Figures that a translation lost or added, each as it stands in its text. */
export interface FigureChanges {
  lost: string[];
  added: string[];
}

/**
 * Holds the figures, amounts, periods and dates of a translation to those of its source, by what they
 * mean: 120 万元 is CNY 1.2 million, and 三成 is 30%. A word such as 两 or first need not be kept where
 * it only counts a few.
 */
export function compareFigures(source: string, translation: string): FigureChanges {
  const [own, other] = [readMentions(plain(source)), readMentions(plain(translation))];
  return { lost: without(own, other, translation), added: without(other, own, source) };
}

const MONTHS = '(?<month>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)';
const DAYS = String.raw`(?<first>\d{1,2})\s?(?:[-–—]|to|and)\s?(?<last>\d{1,2})(?!\d)`;
const DAYS_BEFORE = new RegExp(String.raw`(?<!\d)${DAYS} ${MONTHS}`, 'gu');
const DAYS_BEHIND = new RegExp(String.raw`${MONTHS} ${DAYS}`, 'gu');
const CHINESE_DAYS =
  /(?<month>\d{1,2})\s?月\s?(?<first>\d{1,2})\s?日?\s?(?:[-–—~至到和])\s?(?<last>\d{1,2})\s?日/gu;

/**
 * Forms in which the two languages part: a shopping day is a name, 每万单 is per 10,000 orders, and 第 before a
 * list would hide its first figure. A full hour of the day is 24 时 or 24:00. Of a range of days each gets its
 * month.
 */
function plain(text: string): string {
  return text
    .replaceAll(/双\s?1[12](?!\d)|双十[一二]|double (?:1[12](?!\d)|eleven|twelve)/giu, '')
    .replaceAll(/(?<=[每按])万(?=[单人次户])/gu, '10000 ')
    .replaceAll(/第\s?(?=\d+[、,，]\s?\d)/gu, '在 ')
    .replaceAll(/(?<![\d:])(\d{1,2})[:：]00(?![\d:])/gu, '$1')
    .replaceAll(/(?<![a-z])twice(?![a-z])/giu, 'two times')
    .replaceAll(CHINESE_DAYS, '$<month> 月 $<first> 日至 $<month> 月 $<last> 日')
    .replaceAll(DAYS_BEFORE, '$<first> $<month> to $<last> $<month>')
    .replaceAll(DAYS_BEHIND, '$<first> $<month> to $<last> $<month>');
}

/** What `mentions` give and `others`, those of `text`, do not. */
function without(mentions: readonly Mention[], others: readonly Mention[], text: string): string[] {
  const missing = mentions.filter((mention) => {
    if (others.some((other) => isSame(mention, other))) return false;
    if (isAmong(mention, [mentions, others])) return false;
    if (mention.kind === 'name') return !text.toLowerCase().includes(mention.found.toLowerCase());
    return !isFew(mention);
  });
  return [...new Set(missing.map(({ found }) => found))];
}

type Both = readonly [readonly Mention[], readonly Mention[]];

function isSame(one: Mention, other: Mention): boolean {
  if (one.kind === 'point' && other.kind === 'point') {
    return one.points.some((a) => other.points.some((b) => isSamePoint(a, b)));
  }
  if (one.kind === 'share' && other.kind === 'share') return one.percent === other.percent;
  if (one.kind === 'share') return isSameShare(one.percent, other);
  if (other.kind === 'share') return isSameShare(other.percent, one);
  if (one.kind === 'point' && other.kind === 'figure') return isSamePeriod(one.points, other);
  return one.kind === 'figure' && other.kind === 'point' && isSamePeriod(other.points, one);
}

/** The unit of a list of points may stand once: 第 30、60、90 天, days 30, 60 and 90. */
function isSamePeriod(points: readonly Point[], { found }: Mention): boolean {
  const numbers = numbersOf(found);
  return points.some((point) => point.kind === 'period' && numbers.includes(point.count));
}

/** Whether each amount of a figure is somewhere among the others: lists are divided in many ways. */
function isAmong(figure: Mention, both: Both): boolean {
  return (
    figure.kind === 'figure' &&
    figure.amounts.every((a) =>
      both[1].some((other) => {
        if (isSame(figure, other)) return true;
        if (other.kind !== 'figure') return false;
        return other.amounts.some((b) => isSameAmount(a, b, [figure, other], both));
      }),
    )
  );
}

function isSameAmount(
  a: Amount,
  b: Amount,
  [one, other]: readonly [Mention, Mention],
  both: Both,
): boolean {
  if (a.family === b.family) {
    // 提升一倍 is to double.
    const isTimes = a.family === 'x' && Math.abs(a.amount - b.amount) === 1;
    return isTimes || isNear(a.amount, b.amount);
  }
  const families = new Set([a.family, b.family]);
  if (!families.has('bare')) return false;
  if (families.has('x') || families.has('pp')) return isNear(a.amount, b.amount);
  // The unit of a range may stand once or twice: 从 2.5 降到 0.75 小时, from 2.5 hours to 0.75 hours.
  const [bare, measured, around] = a.family === 'bare' ? [a, other, both[0]] : [b, one, both[1]];
  const { family } = a.family === 'bare' ? b : a;
  return (
    isUnitNear(around, family) && numbersOf(measured.found).some((n) => isNear(n, bare.amount))
  );
}

function isUnitNear(mentions: readonly Mention[], family: Amount['family']): boolean {
  return mentions.some(
    (each) =>
      (family === 'time' && each.kind === 'point') ||
      (each.kind === 'figure' && each.amounts.some((amount) => amount.family === family)),
  );
}

function numbersOf(written: string): number[] {
  return Array.from(written.matchAll(/\d[\d,]*(?:\.\d+)?/gu), ([digits]) =>
    Number(digits.replaceAll(',', '')),
  );
}

/** A share in words and the same in figures; half a year is told in many ways. */
function isSameShare(percent: number, other: Mention): boolean {
  if (percent === 50 && /半|half/iu.test(other.found)) return true;
  return (
    other.kind === 'figure' &&
    other.amounts.some(({ amount, family }) => family === 'percent' && isNear(amount, percent))
  );
}

/** What a text leaves open, such as the year, fits whatever the other one says. */
function isSamePoint(a: Point, b: Point): boolean {
  const [quarter, other] = [quarterOf(a), quarterOf(b)];
  if (quarter !== undefined && other !== undefined) return quarter === other && isSameYear(a, b);
  if (a.kind !== b.kind) return false;
  return isSameYear(a, b) && fieldsOf(a) === fieldsOf(b);
}

function isSameYear(a: Point, b: Point): boolean {
  const [one, other] = [a, b].map((point) => ('year' in point ? point.year : undefined));
  return one === undefined || other === undefined || one === other;
}

function quarterOf(point: Point): number | undefined {
  if (point.kind === 'quarter') return point.quarter;
  return point.kind === 'period' && point.unit === 'quarter' ? point.count : undefined;
}

function fieldsOf(point: Point): string {
  const { year: _, ...rest } = { year: 0, ...point };
  return JSON.stringify(Object.entries(rest).sort());
}

/** A count or an ordinal in words, which the other language may well leave unsaid. */
function isFew(mention: Mention): boolean {
  // One of something is most often told without a number: 上一季度, last quarter.
  if (/^(?:[一1１](?![\d０-９.])|one(?![a-z])|an? |first(?! half))/iu.test(mention.found))
    return true;
  if (/[\d０-９]/u.test(mention.found)) return false;
  if (mention.kind === 'point') return false;
  if (mention.kind === 'share') return mention.percent === 50;
  return (
    mention.kind === 'figure' &&
    mention.amounts.every(({ amount, family }) => family === 'bare' && amount <= 12)
  );
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-9;
}
