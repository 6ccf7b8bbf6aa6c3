import { describe, expect, it } from 'vitest';
import { foundBy, goal, repeat, strategy } from './found-by.test-support.ts';
import { untargetedFigure } from './untargeted.ts';

const WHOLE = { metric: 'repeat-purchase-rate', value: '28%' };
const MEMBERS = {
  id: 'of-members',
  metric: 'repeat-purchase-rate',
  value: '40%',
  scope: 'Members',
};
const KPI = 'strategies/strategy/kpis/repeat-purchase-rate';

describe('untargetedFigure', () => {
  it('holds no target for a part against the figure of the whole', () => {
    const strategies = [strategy([], repeat('>=45%', { scope: 'Members' }))];
    expect(foundBy(untargetedFigure, { metrics: [WHOLE, MEMBERS], strategies })).toEqual([
      `metric/no-target metrics/repeat-purchase-rate < ${KPI}`,
    ]);
  });

  it('lets a target for the whole cover every part', () => {
    const goals = [goal('M12', repeat('>=36%'))];
    expect(foundBy(untargetedFigure, { metrics: [WHOLE, MEMBERS], goals })).toEqual([]);
  });

  it('tells scopes apart by their words and not by their letter case', () => {
    const goals = [goal('M12', repeat('>=45%', { scope: ' members ' }))];
    expect(foundBy(untargetedFigure, { metrics: [MEMBERS], goals })).toEqual([]);
  });

  it('counts the other half of a whole', () => {
    const parts = {
      metrics: [{ metric: 'churn-rate', value: '18%' }],
      goals: [goal('M12', { metric: 'retention-rate', target: '>=85%' })],
    };
    expect(foundBy(untargetedFigure, parts)).toEqual([]);
  });

  it('says nothing of what is watched or unknown, nor in a guide', () => {
    expect(foundBy(untargetedFigure, { metrics: [{ ...WHOLE, watch: true }] })).toEqual([]);
    expect(foundBy(untargetedFigure, { metrics: [{ ...WHOLE, unknown: 'Why' }] })).toEqual([]);
    expect(foundBy(untargetedFigure, { metrics: [WHOLE], profile: 'guide' })).toEqual([]);
    expect(foundBy(untargetedFigure, { metrics: [{ metric: 'nps' }] })).toEqual([]);
  });

  it('names no metric that is merely of the same field', () => {
    const parts = {
      metrics: [{ metric: 'complaint-rate', value: '0.95%' }],
      goals: [goal('M12', { metric: 'csat', target: '>=88%' })],
    };
    expect(foundBy(untargetedFigure, parts)).toEqual(['metric/no-target metrics/complaint-rate']);
  });
});
