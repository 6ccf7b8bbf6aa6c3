import { describe, expect, it } from 'vitest';
import { foundBy, goal, indicators, outcome, repeat, strategy } from './found-by.test-support.ts';
import { targetWithoutBaseline } from './no-baseline.ts';

const kpi = (metric: string, target: string | number, more: Record<string, unknown> = {}) =>
  foundBy(targetWithoutBaseline, { strategies: [strategy([], { metric, target, ...more })] });
const asked = (metric: string): string[] => [
  `target/no-baseline strategies/strategy/kpis/${metric}`,
];

describe('targetWithoutBaseline', () => {
  it('asks for the start of every change, of counts as well', () => {
    expect(kpi('ai-coverage', 'up 20 pp')).toEqual(asked('ai-coverage'));
    expect(kpi('new-customers', 'up 10%')).toEqual(asked('new-customers'));
    expect(kpi('ltv', '2x')).toEqual(asked('ltv'));
  });

  it('asks for the start of a level that moves from where it stands', () => {
    expect(kpi('points-burn-rate', '>=60%')).toEqual(asked('points-burn-rate'));
    expect(kpi('resolution-time', '<=24 h')).toEqual(asked('resolution-time'));
  });

  it('does without where things start from nothing', () => {
    expect(kpi('ai-coverage', '>=80%')).toEqual([]);
    expect(kpi('segment-count', '>=12')).toEqual([]);
    expect(kpi('community-posts', '>=5')).toEqual([]);
    expect(kpi('data-compliance', '100%')).toEqual([]);
    expect(kpi('crm-system-standardised', 'done')).toEqual([]);
    expect(kpi('nps', 'top 20%')).toEqual([]);
  });

  it('takes 2x for a level of a metric that is a ratio', () => {
    expect(kpi('arpu-ratio', '2x')).toEqual([]);
  });

  it('is content with how the baseline will be obtained, or that it is unknown', () => {
    expect(kpi('click-rate', 'up 40%', { measure: 'Count' })).toEqual([]);
    expect(kpi('click-rate', 'up 40%', { unknown: 'Not measured' })).toEqual([]);
  });

  it('asks once for one figure, at its first place', () => {
    const parts = {
      goals: [goal('M12', repeat('up 20%'))],
      strategies: [strategy([], repeat('up 20%'))],
      indicators: [indicators(repeat('up 20%'), repeat('up 30%', { scope: 'Members', id: 'm' }))],
    };
    expect(foundBy(targetWithoutBaseline, parts)).toEqual([
      'target/no-baseline goals/m12/targets/repeat-purchase-rate',
      'target/no-baseline indicators/group/items/m',
    ]);
  });

  it('lets a baseline at one place stand for all, but not for another scope', () => {
    const parts = {
      goals: [goal('M12', repeat('up 20%'))],
      strategies: [strategy([], repeat('up 20%', { scope: 'Members' }))],
      outcomes: [outcome(repeat('up 20%', { from: '28%' }))],
    };
    expect(foundBy(targetWithoutBaseline, parts)).toEqual([
      'target/no-baseline strategies/strategy/kpis/repeat-purchase-rate',
    ]);
  });

  it('leaves results, guides and figures that nobody knows alone', () => {
    expect(foundBy(targetWithoutBaseline, { outcomes: [outcome(repeat('up 20%'))] })).toEqual([]);
    const goals = [goal('M12', repeat('up 20%'))];
    expect(foundBy(targetWithoutBaseline, { profile: 'guide', goals })).toEqual([]);
    const metrics = [{ metric: 'repeat-purchase-rate', unknown: 'Not counted so far' }];
    expect(foundBy(targetWithoutBaseline, { metrics, goals })).toEqual([]);
  });
});
