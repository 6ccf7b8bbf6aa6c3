import { describe, expect, it } from 'vitest';
import { foundBy, goal, strategy } from './found-by.test-support.ts';
import { restatements } from './restatement.ts';

describe('target/restatement-differs', () => {
  const differ = (target: string, also: string, from?: string, more = {}): boolean =>
    foundBy(restatements, {
      goals: [goal('M12', { metric: 'churn-rate', target, also, ...(from && { from }), ...more })],
    }).length > 0;

  it.each([
    ['12%', 'down 40%', '20%', false],
    // 40% of 17% is 6.8%, and 10.2% is 10% to most.
    ['10%', 'down 40%', '17%', false],
    ['12%', 'down 8%', '20%', false],
    ['12%', 'down 8 pp', '20%', false],
    ['12%', 'down 30%', '20%', true],
    ['down 40%', 'down 50%', '20%', true],
    ['down 40%', 'down 8 pp', '20%', false],
    ['<=12%', '12%', undefined, false],
    ['<=12%', '13%', undefined, true],
    ['12%', 'down 30%', undefined, false],
    ['12%', 'down 30%', '18..20%', false],
    ['12%', 'top 10%', '20%', false],
  ])('weighs %s, also %s, from %s', (target, also, from, told) => {
    expect(differ(target, also, from)).toBe(told);
  });

  it('reads a change as its basis says', () => {
    expect(differ('12%', 'down 8%', '20%', { basis: 'relative' })).toBe(true);
    expect(differ('12%', 'down 40%', '20%', { basis: 'points' })).toBe(true);
  });

  it('takes the baseline from the stated metrics', () => {
    const target = { metric: 'first-response-time', target: '<=45 min', also: 'down 50%' };
    expect(
      foundBy(restatements, {
        metrics: [{ metric: 'first-response-time', value: '2.5 h' }],
        strategies: [strategy([], target)],
      }),
    ).toEqual([
      'target/restatement-differs strategies/strategy/kpis/first-response-time < strategies/strategy/kpis/first-response-time, metrics/first-response-time',
    ]);
  });
});
