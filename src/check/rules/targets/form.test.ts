import { describe, expect, it } from 'vitest';
import { levelForms } from './form.ts';
import { foundBy, goal, indicators, outcome, phase, repeat } from './found-by.test-support.ts';

const METRIC = 'repeat-purchase-rate';
const GOAL = `goals/m12/targets/${METRIC}`;
const RESULT = `outcomes/outcome/results/${METRIC}`;

function between(first: string, second: string): string[] {
  return foundBy(levelForms, {
    goals: [goal('M12', repeat(first))],
    outcomes: [outcome(repeat(second))],
  });
}

describe('the forms of one level', () => {
  it.each([
    ['36%', '>=36%', `target/form-differs ${RESULT} < ${GOAL}`],
    ['up 20%', 'up >=20%', `target/form-differs ${RESULT} < ${GOAL}`],
    ['30..35%', '30..40%', `target/form-differs ${RESULT} < ${GOAL}`],
    ['>36%', '36%', `target/form-differs ${RESULT} < ${GOAL}`],
    ['>36%', '>=36%', `target/strictness-differs ${RESULT} < ${GOAL}`],
    ['30..35%', '30%', `target/weaker-elsewhere ${RESULT} < ${GOAL}`],
    ['>=30%', '30..35%', `target/weaker-elsewhere ${GOAL} < ${RESULT}`],
  ])('are told of between %s and %s', (first, second, told) => {
    expect(between(first, second)).toEqual([told]);
  });

  it.each([
    ['36%', '36%'],
    ['30..35%', '30..35%'],
    ['>=30..35%', '30..35%'],
    ['36%', '>=38%'],
    ['up 20%', '36%'],
    ['top 20%', 'top 20%'],
  ])('are no matter between %s and %s', (first, second) => {
    expect(between(first, second)).toEqual([]);
  });

  it('are no matter between a level and a change, nor on the way to a goal', () => {
    const change = repeat('up 20%', { from: '30%' });
    expect(
      foundBy(levelForms, {
        goals: [goal('M12', change)],
        outcomes: [outcome(repeat('>=36%'))],
        phases: [phase({ M6: repeat('36%') })],
      }),
    ).toEqual([]);
  });

  it('are told of once for a metric, but wherever a range is cut short', () => {
    const plan = (first: string, second: string) => ({
      goals: [goal('M12', repeat(first))],
      indicators: [indicators(repeat(second))],
      outcomes: [outcome(repeat(second))],
    });
    expect(foundBy(levelForms, plan('30%', '>=30%'))).toHaveLength(1);
    expect(foundBy(levelForms, plan('30..35%', '>=30%'))).toHaveLength(2);
  });
});
