import { describe, expect, it } from 'vitest';
import { partsBelowWhole } from './below-overall.ts';
import { foundBy, goal, outcome, repeat } from './found-by.test-support.ts';

describe('target/below-overall', () => {
  const part = (target: string, more = {}) =>
    outcome(repeat(target, { scope: 'Far regions', ...more }));
  const metrics = [{ metric: 'repeat-purchase-rate', value: '28%' }];
  const found = (outcomes: unknown[], more = {}): number =>
    foundBy(partsBelowWhole, { metrics, outcomes, ...more }).length;

  it('tells of parts that shall reach no more than the whole does today', () => {
    expect([found([part('26%')]), found([part('>=28%')]), found([part('29%')])]).toEqual([1, 1, 0]);
  });

  it('lets a part reach more than the whole, by however little', () => {
    expect([found([part('>28%')]), found([part('>27%')])]).toEqual([0, 1]);
    const churn = (target: string) => outcome({ metric: 'churn-rate', scope: 'Members', target });
    const today = { metrics: [{ metric: 'churn-rate', value: '20%' }] };
    expect([found([churn('<20%')], today), found([churn('<=20%')], today)]).toEqual([0, 1]);
  });

  it('turns with the direction that is better', () => {
    const churn = (target: string) => outcome({ metric: 'churn-rate', scope: 'Members', target });
    const today = { metrics: [{ metric: 'churn-rate', value: '20%' }] };
    expect([found([churn('22%')], today), found([churn('18%')], today)]).toEqual([1, 0]);
  });

  it('is content with a target for the whole, a baseline, or a way to one', () => {
    expect(found([part('26%')], { goals: [goal('M12', repeat('36%'))] })).toBe(0);
    expect(found([part('26%')], { goals: [goal('M12', repeat('open'))] })).toBe(1);
    expect(found([part('26%', { from: '24%' })])).toBe(0);
    expect(found([part('26%', { measure: 'Counted in March' })])).toBe(0);
    expect(found([part('26%', { unknown: 'Nobody counts them' })])).toBe(0);
  });

  it('says nothing where the figure of the whole is a range or open', () => {
    const vague = (value: string) =>
      found([part('26%')], { metrics: [{ metric: 'repeat-purchase-rate', value }] });
    expect([vague('24..28%'), vague('>28%'), vague('28%')]).toEqual([0, 0, 1]);
  });
});
