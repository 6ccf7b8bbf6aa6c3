import type { Locale } from '../../../../model/locale.ts';
import type { Mention, Point } from '../figures/mention.ts';
import type { Given } from './given.ts';

/** Whether words may be proposed to a text in `language`. Periods such as M6 are the same in both. */
export function isIn(found: string, language: Locale): boolean {
  return language === 'zh-CN'
    ? !/[a-z]/iu.test(found.replaceAll(/(?<![a-z])[DWMQY](?=\d)/giu, ''))
    : !/\p{Script=Han}/u.test(found);
}

/** The given figure with a fitting unit that is closest, no further than twice or half of it. */
export function nearestFigure(
  mention: Mention,
  given: Given,
  language: Locale,
): string | undefined {
  const [wanted] =
    mention.kind === 'figure'
      ? mention.amounts
      : mention.kind === 'share'
        ? [{ amount: mention.percent, family: 'percent' as const }]
        : [];
  // A bare number is close to many, and none of them says what is meant.
  if (wanted === undefined || wanted.amount <= 0 || wanted.family === 'bare') return undefined;
  let best: { found: string; off: number } | undefined;
  for (const { amount, found } of given.amounts.get(wanted.family) ?? []) {
    if (amount <= 0 || !isIn(found, language)) continue;
    const off = Math.abs(Math.log(amount / wanted.amount));
    if (off <= Math.LN2 + 1e-9 && (best === undefined || off < best.off)) best = { found, off };
  }
  return best?.found;
}

/** The point of the plan that is closest in time, told in the same way where there is one. */
export function nearestPoint(
  points: readonly Point[],
  given: Given,
  language: Locale,
): string | undefined {
  const [wanted] = points;
  const [at] = wanted === undefined ? [] : given.stretchesOf(wanted);
  if (wanted === undefined || at === undefined) return undefined;
  let best: { found: string; off: number } | undefined;
  for (const { point, stretch, found } of given.points) {
    if (point.kind !== wanted.kind || !isIn(found, language)) continue;
    const off = Math.abs(stretch.to - at.to);
    if (off <= MOST_DAYS && (best === undefined || off < best.off)) best = { found, off };
  }
  return best?.found;
}

/** Further away, another time is no proposal. */
const MOST_DAYS = 100;
