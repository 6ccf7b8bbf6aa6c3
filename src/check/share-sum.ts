import type { Share } from '../model/quantity.ts';
import { roundAmount } from '../model/unit.ts';

interface Part {
  share?: Share | undefined;
}

/** What the shares of a whole add up to, in percent; two ends where some are ranges. */
export function sumOfShares(parts: readonly Part[]): { min: number; max: number } {
  const sum = (end: 'min' | 'max'): number =>
    roundAmount(parts.reduce((total, { share }) => total + (share?.[end] ?? 0), 0));
  return { min: sum('min'), max: sum('max') };
}

/**
 * The sum of shares that is not 100 %; undefined when it is, or may be. Too little is judged only where
 * every part states its share; too much is wrong in any case.
 */
export function wrongSum(parts: readonly Part[]): number | undefined {
  const { min, max } = sumOfShares(parts);
  const complete = parts.every(({ share }) => share !== undefined);
  return min <= 100.1 && (max >= 99.9 || !complete) ? undefined : min;
}
