import { describe, expect, it } from 'vitest';
import { nearest, nearestAll } from './nearest.ts';

describe('nearest(written, candidates)', () => {
  it.each([
    ['lable', ['id', 'label', 'scope'], 'label'],
    ['retial', ['retail', 'saas'], 'retail'],
    ['Retail', ['retail', 'saas'], 'retail'],
    ['slow_returns', ['slow-returns'], 'slow-returns'],
    ['returns', ['delivery', 'slow-returns'], 'slow-returns'],
    ['satisfact', ['satisfaction', 'loyalty'], 'satisfaction'],
    ['persent', ['percent', 'pp'], 'percent'],
  ])('%s of %j is %s', (written, candidates, expected) => {
    expect(nearest(written, candidates)).toBe(expected);
  });

  it.each([
    ['foo', ['label', 'scope']],
    ['', ['label']],
    ['id', ['up', 'en']],
    ['label', ['label']],
    ['x'.repeat(10_000), ['x']],
  ])('%s is near none of %j', (written, candidates) => {
    expect(nearest(written, candidates)).toBeUndefined();
  });

  it('gives the best first', () => {
    const ids = ['goals/loyalty', 'goals/satisfactions', 'goals/satisfaction'];
    expect(nearestAll('goals/satisfactio', ids, 2)).toEqual([
      'goals/satisfaction',
      'goals/satisfactions',
    ]);
  });
});
