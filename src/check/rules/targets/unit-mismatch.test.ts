import { describe, expect, it } from 'vitest';
import { foundBy, goal } from './found-by.test-support.ts';
import { unitMismatch } from './unit-mismatch.ts';

describe('metric/unit-mismatch', () => {
  const target = (fields: object): number =>
    foundBy(unitMismatch, { goals: [goal('M12', { metric: 'first-response-time', ...fields })] })
      .length;

  it('looks at the baseline, the target and its other form', () => {
    expect(target({ target: '0.5 h', from: '2 days', also: 'down 75%' })).toBe(0);
    expect(target({ target: '90 points' })).toBe(1);
    expect(target({ target: '45 min', from: '84%' })).toBe(1);
    expect(target({ target: '45 min', also: '90 points' })).toBe(1);
  });

  it('has points for shares and scores, and none for time', () => {
    expect(target({ target: 'down 5 pp' })).toBe(1);
    const shares = { goals: [goal('M12', { metric: 'nps', target: 'up 5 pp' })] };
    expect(foundBy(unitMismatch, shares)).toEqual([]);
  });

  it('looks at stated figures, and lets their change be in percent', () => {
    const metric = (fields: object) => ({
      metrics: [{ metric: 'first-response-time', ...fields }],
    });
    expect(foundBy(unitMismatch, metric({ value: '2 h', change: '-12%' }))).toEqual([]);
    expect(foundBy(unitMismatch, metric({ value: '2 h', change: '-12 CNY' }))).toHaveLength(1);
    const benchmarks = [{ label: 'Others', value: '84%' }];
    expect(foundBy(unitMismatch, metric({ value: '2 h', benchmarks }))).toHaveLength(1);
  });
});
