import { describe, expect, it } from 'vitest';
import { impliedBaselines } from './baseline-implied.ts';
import {
  findingsOf,
  foundBy,
  goal,
  indicators,
  outcome,
  phase,
  repeat,
} from './found-by.test-support.ts';

const found = (parts: Record<string, unknown>): string[] => foundBy(impliedBaselines, parts);
const METRIC = 'repeat-purchase-rate';

describe('target/baseline-implied', () => {
  it('is told once for a metric, of the first change and the first level', () => {
    expect(
      found({
        goals: [goal('M12', repeat('>=70%')), goal('M6', repeat('up 5%'))],
        indicators: [indicators(repeat('up 20%'))],
        outcomes: [outcome(repeat('up 30%'))],
      }),
    ).toEqual([
      `target/baseline-implied indicators/group/items/${METRIC} < goals/m12/targets/${METRIC}`,
    ]);
  });

  it.each(['30%', '30..35%', '>30%'])('is settled by a baseline of %s', (from) => {
    expect(
      found({
        goals: [goal('M12', repeat('up 20%', { from }))],
        outcomes: [outcome(repeat('36%'))],
      }),
    ).toEqual([]);
  });

  it('is no matter of a step, of what gives both, nor of what is unknown', () => {
    const goals = [goal('M12', repeat('>=70%'))];
    expect(found({ goals, phases: [phase({ M6: repeat('up 20%') })] })).toEqual([]);
    expect(found({ goals, outcomes: [outcome(repeat('up 20%', { also: '70%' }))] })).toEqual([]);
    const changes = [goal('M12', repeat('up 20%'))];
    expect(
      found({ goals: changes, outcomes: [outcome(repeat('up 20%', { also: '70%' }))] }),
    ).toEqual([]);
    const unknown = 'Nobody has counted them';
    expect(found({ goals, outcomes: [outcome(repeat('up 20%', { unknown }))] })).toEqual([]);
  });

  it.each([
    ['repeat-purchase-rate', 'up 20%', '70%', {}, '58.3% (relative) or 50% (in points)'],
    ['repeat-purchase-rate', 'up 20%', '70%', { basis: 'relative' }, '58.3%'],
    ['repeat-purchase-rate', 'up 20%', '70%', { basis: 'points' }, '50%'],
    ['repeat-purchase-rate', 'up 20 pp', '70%', {}, '50%'],
    ['churn-rate', 'down 25%', '<=15%', {}, '20% (relative) or 40% (in points)'],
    ['ltv', 'up 40%', '5000 CNY', {}, '3571 CNY'],
  ])('works out where %s stands between %s and %s', (metric, change, level, more, baseline) => {
    const [first] = findingsOf(impliedBaselines, {
      goals: [goal('M12', { metric, target: change, ...more })],
      outcomes: [outcome({ metric, target: level })],
    });
    expect(first?.finding.values['baseline']).toEqual(expect.objectContaining({ en: baseline }));
  });
});
