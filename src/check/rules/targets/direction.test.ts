import { describe, expect, it } from 'vitest';
import { targetAgainstDirection } from './direction.ts';
import { foundBy, goal } from './found-by.test-support.ts';

function told(metric: string, from: string, target: string): string | undefined {
  const goals = [goal('M12', { metric, from, target })];
  return foundBy(targetAgainstDirection, { goals })[0]?.split(' ')[0];
}

const WORSE = 'target/against-direction';
const NO_BETTER = 'target/not-better-than-baseline';

describe('where a target leads from its baseline', () => {
  it.each([
    ['repeat-purchase-rate', '28%', 'up 10%', undefined],
    ['repeat-purchase-rate', '28%', 'down 10%', WORSE],
    ['repeat-purchase-rate', '28%', '0.5x', WORSE],
    ['repeat-purchase-rate', '28%', '26%', WORSE],
    ['repeat-purchase-rate', '28%', '26..30%', NO_BETTER],
    ['repeat-purchase-rate', '28%', '28.1%', undefined],
    ['repeat-purchase-rate', '28%', '>28%', undefined],
    ['repeat-purchase-rate', '28%', '<28%', NO_BETTER],
    ['churn-rate', '20%', 'up 10%', WORSE],
    ['churn-rate', '20%', '<=20%', NO_BETTER],
    ['churn-rate', '20%', '18%', undefined],
    ['first-response-time', '2.5 h', '160 min', WORSE],
    ['first-response-time', '2.5 h', '150 min', NO_BETTER],
  ])('is seen of %s from %s to %s', (metric, from, target, code) => {
    expect(told(metric, from, target)).toBe(code);
  });

  it('is not judged before the plan says which way is better', () => {
    const seen = (direction: string | undefined) =>
      foundBy(targetAgainstDirection, {
        metrics: [{ metric: 'ces', value: 3.6, scale: 5, direction }],
        goals: [goal('M12', { metric: 'ces', target: 3.2 })],
      });
    expect(seen(undefined)).toEqual([]);
    expect(seen('down')).toEqual([]);
    expect(seen('up')).toHaveLength(1);
  });

  it('is not judged from a figure that cannot be', () => {
    expect(told('repeat-purchase-rate', '280%', '40%')).toBeUndefined();
  });

  it.each([
    ['20..25%', '18%', WORSE],
    ['20..25%', '24%', NO_BETTER],
    ['20..25%', '26%', undefined],
    // At least 20%: 18% is worse for certain, and 22% may be better.
    ['>=20%', '18%', WORSE],
    ['<20%', '20%', undefined],
    ['<20%', '18%', undefined],
  ])('is seen from a baseline of %s to %s only where that is certain', (from, target, code) => {
    expect(told('repeat-purchase-rate', from, target)).toBe(code);
  });
});
