import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { day } from '../../../../model/working-calendar.ts';
import type { Mention, Point } from '../figures/mention.ts';
import { readMentions } from '../figures/read-mentions.ts';
import type { Given } from '../given/given.ts';
import type { Stretch } from '../given/points.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';

/** One time told twice, W21（7 月）, and a date with its day of the week: both must be the same. */
export const calendar: TextRule = ({ task: { inputs }, texts, given }) => {
  const firstDay = day(inputs.horizon.start.date).dayOfWeek;
  return texts.flatMap(({ path, text }): Diagnostic[] => {
    const mentions = readMentions(text);
    return mentions.flatMap((mention, at): Diagnostic[] => {
      if (mention.kind !== 'point') return [];
      const twice = toldTwice(mention, mentions[at + 1], text, given);
      const odd = twice ?? wrongWeekday(mention, text, firstDay, given);
      return odd === undefined ? [] : [finding('reply/calendar', path, { found: excerpt(odd) })];
    });
  });
};

type PointMention = Extract<Mention, { kind: 'point' }>;

/** Words between two namings of one time. */
const SAME =
  /^\s?(?:[（(]|，?(?:即|也就是|亦即)|,? (?:i\.e\.,?|that is,?))\s?(?:约|最迟|the end of|end of|by|in)?\s?$/iu;

function toldTwice(
  one: PointMention,
  next: Mention | undefined,
  text: string,
  given: Given,
): string | undefined {
  if (next?.kind !== 'point') return undefined;
  const end = one.at + one.found.length;
  if (next.at - end > 24 || !SAME.test(text.slice(end, next.at))) return undefined;
  // Two dates, or two periods, may be the ends of a stretch.
  if (isPeriod(one) === isPeriod(next)) return undefined;
  const [a, b] = [stretchesOf(one, given), stretchesOf(next, given)];
  const meet = a.some((left) => b.some((right) => left.from <= right.to && right.from <= left.to));
  return meet || a.length === 0 || b.length === 0
    ? undefined
    : text.slice(one.at, next.at + next.found.length);
}

const isPeriod = ({ points }: PointMention): boolean => points[0]?.kind === 'period';

/** All days from the first point to the last, for each way to read them. */
function stretchesOf({ points }: PointMention, given: Given): Stretch[] {
  const [first, last] = [points[0], points[points.length - 1]] as [Point, Point];
  const ends = given.stretchesOf(last);
  return given.stretchesOf(first).map((stretch, at) => ({
    from: stretch.from,
    to: ends[at]?.to ?? stretch.to,
  }));
}

const WEEKDAY =
  /(?:周|星期|礼拜)(?<zh>[一二三四五六日天])(?![\p{Script=Han}])|(?<![a-z])(?<en>mon|tues|wednes|thurs|fri|satur|sun)day(?!s)/giu;
const CHINESE = '一二三四五六日';
const ENGLISH = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];

function wrongWeekday(
  { points, at, found }: PointMention,
  text: string,
  firstDay: number,
  given: Given,
): string | undefined {
  const [point] = points;
  if (point?.kind !== 'day' || points.length > 1) return undefined;
  const from = Math.max(0, at - 14);
  const stretch = text.slice(from, at + found.length + 8);
  const named = Array.from(stretch.matchAll(WEEKDAY)).find(({ 0: word, index }) =>
    NEXT.test(
      from + index < at
        ? text.slice(from + index + word.length, at)
        : text.slice(at + found.length, from + index),
    ),
  );
  if (named === undefined) return undefined;
  const told = named.groups?.['zh']?.replace('天', '日');
  const wanted =
    told === undefined
      ? ENGLISH.indexOf((named.groups?.['en'] ?? '').toLowerCase())
      : CHINESE.indexOf(told);
  const days = given.stretchesOf(point).map((one) => (((firstDay - 1 + one.from) % 7) + 7) % 7);
  return days.length === 0 || days.includes(wanted) ? undefined : stretch.trim();
}

/** What may stand between a date and its day of the week. */
const NEXT = /^[\s,，（(]{0,3}(?:the )?$/iu;
