import { describe, expect, it } from 'vitest';
import { differentDueDays } from './due-differs.ts';
import { foundBy, goal, outcome, phase, repeat, stage, strategy } from './found-by.test-support.ts';

const found = (parts: Record<string, unknown>): string[] => foundBy(differentDueDays, parts);
const METRIC = 'repeat-purchase-rate';
const RESULT = `outcomes/outcome/results/${METRIC}`;

describe('target/due-differs', () => {
  const goals = [goal('M12', repeat('36%'))];
  const due = (by: string, level = '36%') => ({
    goals,
    outcomes: [outcome(repeat(level, { by }))],
  });

  it('compares the deadlines of one level, however it is written', () => {
    const told = [`target/due-differs ${RESULT} < goals/m12/targets/${METRIC}`];
    expect(found(due('M9'))).toEqual(told);
    expect(found(due('M15', '>=36%'))).toEqual(told);
    expect(found(due('M9', '34%'))).toEqual([]);
  });

  it.each(['M12', 'Q4', 'Y1', 'W52', 'M9..M15', '2027-02-26'])('takes %s for month 12', (by) => {
    expect(found(due(by))).toEqual([]);
  });

  it('tells one week from the next', () => {
    expect(
      found({
        goals: [goal('W51', repeat('36%'))],
        outcomes: [outcome(repeat('36%', { by: 'W52' }))],
      }),
    ).toHaveLength(1);
  });

  it('counts no deadline that was taken over', () => {
    expect(found({ goals, outcomes: [outcome(repeat('36%'))] })).toEqual([]);
    expect(found({ goals, strategies: [strategy([], repeat('36%'))] })).toEqual([]);
  });

  it('leaves phases and milestones of a goal alone', () => {
    const phases = [phase({ M6: repeat('36%'), M18: repeat('36%') }, repeat('36%'))];
    expect(found({ goals, phases })).toEqual([]);
  });

  it('tells of a stage that gets there after its goal, unless an earlier one did', () => {
    const late = stage('M13..M24', repeat('36%'));
    expect(found({ goals, stages: [stage('M1..M12', repeat('32%')), late] })).toEqual([
      `target/due-differs stages/m13-m24/targets/${METRIC} < goals/m12/targets/${METRIC}`,
    ]);
    expect(found({ goals, stages: [stage('M1..M12', repeat('36%')), late] })).toEqual([]);
  });

  it('counts the deadline that a stage states for a target', () => {
    const stages = [stage('M1..M12', repeat('36%', { by: 'M6' }))];
    expect(found({ goals, stages })).toEqual([
      `target/due-differs stages/m1-m12/targets/${METRIC} < goals/m12/targets/${METRIC}`,
    ]);
  });

  it('tells of a stage that the schedule is ahead of, once', () => {
    const stages = [stage('M13..M24', repeat('36%'))];
    expect(found({ stages, phases: [phase({ M6: repeat('36%'), M9: repeat('36%') })] })).toEqual([
      `target/due-differs phases/phase/milestones/m6/targets/${METRIC} < stages/m13-m24/targets/${METRIC}`,
    ]);
    expect(found({ stages, phases: [phase({ M18: repeat('36%') })] })).toEqual([]);
    expect(found({ stages, phases: [phase({ M6: repeat('34%') })] })).toEqual([]);
  });
});
