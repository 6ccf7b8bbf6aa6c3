import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { findInSample } from '../../sample.test-support.ts';
import { foundBy, goal, outcome, repeat, strategy } from './found-by.test-support.ts';
import { changeWithoutBasis } from './no-basis.ts';

const at = ['target/no-basis goals/m12/targets/repeat-purchase-rate'];
const target = (raw: string, more: Record<string, unknown> = {}): string[] =>
  foundBy(changeWithoutBasis, { goals: [goal('M12', repeat(raw, more))] });

/** The end of each reading, as the finding tells it. */
function limit(metric: string, raw: string): unknown {
  const goals = stringify({ goals: [{ id: 'loyalty', targets: [{ metric, target: raw }] }] });
  const found = findInSample('strategic-plan', goals);
  return found.find(({ code }) => code === 'target/no-basis')?.values['limit'];
}

describe('changeWithoutBasis', () => {
  it('asks only percent of a rate', () => {
    expect(target('up 40%')).toEqual(at);
    expect(target('up 4 pp')).toEqual([]);
    expect(target('>=40%')).toEqual([]);
    const goals = [goal('M12', { metric: 'ltv', target: 'up 40%' })];
    expect(foundBy(changeWithoutBasis, { goals })).toEqual([]);
  });

  it('is content with a basis, a baseline or the word that it is unknown', () => {
    expect(target('up 40%', { basis: 'points' })).toEqual([]);
    expect(target('up 40%', { from: '28%' })).toEqual([]);
    expect(target('up 40%', { unknown: 'Not said' })).toEqual([]);
  });

  it('lets a basis at one place stand for the same figure everywhere', () => {
    const parts = {
      goals: [goal('M12', repeat('up 20%'))],
      strategies: [strategy([], repeat('up 20%', { basis: 'relative' }))],
      outcomes: [outcome(repeat('up 20%', { scope: 'Members' }))],
    };
    expect(foundBy(changeWithoutBasis, parts)).toEqual([
      'target/no-basis outcomes/outcome/results/repeat-purchase-rate',
    ]);
  });

  it('tells from where on each reading is impossible', () => {
    expect(limit('retention-rate', 'up 40%')).toMatchObject({
      en: 'the first is impossible above 71.4%, the second above 60%',
    });
    expect(limit('churn-rate', 'down >=15%')).toMatchObject({
      en: 'the second is impossible below 15%',
    });
  });

  it('tells what they lead to where the metric has no end', () => {
    expect(limit('nrr', 'up 20%')).toMatchObject({
      en: 'from 50% the first leads to 60%, the second to 70%',
    });
  });
});
