import { DAY } from '../figures/time-lengths.ts';
import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import type { Unit } from '../../../../model/unit.ts';
import type { Amount, Family, Mention, Side } from '../figures/mention.ts';
import { readClaims } from '../figures/read-claims.ts';
import { readMentions } from '../figures/read-mentions.ts';
import { familyOf } from '../given/computed.ts';
import { isFigureGiven, isShareGiven } from '../given/is-given.ts';
import type { OwnFigures } from '../given/own-figures.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';

/** A figure that stands in the plan, but is given to a metric that has another. */
export const metricFigures: TextRule = ({ task: { knowledge }, texts, given, own }) =>
  texts.flatMap(({ path, text }) => {
    const mentions = readMentions(text);
    const told = new Set<string>();
    return readClaims(text, mentions, knowledge).flatMap(({ naming, figures, conditional }) =>
      conditional
        ? []
        : figures.flatMap(({ mention, words }): Diagnostic[] => {
            const { found } = mention;
            // What stands nowhere is told of by the rule for figures.
            const isElsewhere =
              (mention.kind === 'figure' && isFigureGiven(mention, undefined, given)) ||
              (mention.kind === 'share' && isShareGiven(mention, given));
            if (!isElsewhere || told.has(found)) return [];
            const units = naming.metrics.map(({ unit }) => unit);
            const figuresOfIt = own(naming.metrics);
            const after = text.slice(mention.at + found.length, mention.at + found.length + 8);
            if (!isLevel(mention, after, units)) return [];
            if (isOwn(mention, words, figuresOfIt)) return [];
            told.add(found);
            const nearest = [...new Set(figuresOfIt.levels.map((one) => one.found))].slice(0, 4);
            return [
              finding('reply/metric-figure', path, {
                metric: naming.found,
                found: excerpt(found),
                nearest: nearest.join(' / '),
              }),
            ];
          }),
    );
  });

/** Whether a figure can be one of a metric at all, and not a deadline, a count or part of a name. */
function isLevel(mention: Mention, after: string, units: readonly Unit[]): boolean {
  if (/^\s?(?:以上|以下|以内)?的/u.test(after)) return false;
  if (mention.kind === 'share') return units.includes('percent');
  if (mention.kind !== 'figure') return false;
  const families = new Set(units.map((unit) => familyOf(unit).family));
  return mention.amounts.every(({ amount, family }) => {
    if (RELATIVE.has(family)) return true;
    if (!families.has(family)) return false;
    if (family === 'time') return !(amount >= WEEK && /^\s?(?:之?内|后|里)/u.test(after));
    // A count of something else: 净推荐值在 3 个渠道.
    return (
      family !== 'bare' ||
      /^$|^\s?(?:[^\p{L}\s]|分(?![钟之位])|点|以[上下内]|左右|[或和与及到至升降提])|^\s(?:to|by|from|and|or|points?|today|now|on|up|down)(?![a-z])/u.test(
        after,
      )
    );
  });
}

const RELATIVE: ReadonlySet<Family> = new Set(['percent', 'pp', 'x']);
const WEEK = 7 * DAY;

function isOwn(mention: Mention, words: string, own: OwnFigures): boolean {
  if (mention.kind === 'share') {
    const { percent, side } = mention;
    if (own.shares.some((one) => Math.abs(one - percent) < 1)) return true;
    return own.amounts.some(({ amount, family }) => {
      if (family !== 'percent') return false;
      return Math.abs(amount - percent) <= 1 || isBeside(amount, percent, side);
    });
  }
  if (mention.kind !== 'figure') return true;
  const side = sideOf(words);
  return mention.amounts.every((one) =>
    own.amounts.some((other) => {
      if (!isAlike(one, other)) return false;
      if (Math.abs(one.amount - other.amount) <= Math.abs(other.amount) * NOISE + 1e-9) return true;
      return side !== undefined && isBeside(other.amount, one.amount, side);
    }),
  );
}

/** Worked-out figures are rounded where they are written. */
const NOISE = 0.006;

/** Points of a score are told as a bare figure or as points. */
const isAlike = (one: Amount, other: Amount): boolean =>
  one.family === other.family || (POINTS.has(one.family) && POINTS.has(other.family));
const POINTS: ReadonlySet<Family> = new Set(['pp', 'bare']);

/** Whether a real figure lies on the side of a round one, and near it. */
function isBeside(real: number, round: number, side: Side): boolean {
  const off = Math.abs(real - round);
  if (side === 'about') return off <= Math.max(1, Math.abs(round) * 0.03);
  const near = off <= Math.max(5, Math.abs(round) * 0.05);
  return near && (side === 'over' ? real >= round : real <= round);
}

function sideOf(words: string): Side | undefined {
  if (/超过|高于|逾|不低于|至少|(?<![a-z])(?:over|above|more than|at least)\s?$/iu.test(words))
    return 'over';
  if (
    /不到|不足|近|低于|不超过|至多|最多|(?<![a-z])(?:nearly|almost|below|under|less than|at most)\s?$/iu.test(
      words,
    )
  )
    return 'under';
  return /约|左右|(?<![a-z])(?:about|around|roughly)\s?$/iu.test(words) ? 'about' : undefined;
}
