import { describe, expect, it } from 'vitest';
import { targetConflicts } from './conflict.ts';
import { fallingLevels, unprovenEnds } from './path.ts';
import {
  foundBy,
  goal,
  indicators,
  outcome,
  phase,
  repeat,
  stage,
  strategy,
} from './found-by.test-support.ts';

const METRIC = 'repeat-purchase-rate';
const step = (id: string): string => `phases/phase/milestones/${id}/targets/${METRIC}`;

describe('target/not-monotonic', () => {
  const found = (parts: Record<string, unknown>): string[] => foundBy(fallingLevels, parts);

  it('lets levels rise or stay', () => {
    expect(
      found({
        goals: [goal('M12', repeat('36%'))],
        stages: [stage('M1..M6', repeat('32%'))],
        phases: [phase({ M3: repeat('30%'), M6: repeat('32%'), M12: repeat('>=36%') })],
      }),
    ).toEqual([]);
  });

  it('tells each fall once', () => {
    expect(
      found({
        goals: [goal('M12', repeat('36%'))],
        phases: [
          phase({ M3: repeat('40%'), M6: repeat('32%'), M9: repeat('32%'), M12: repeat('36%') }),
        ],
      }),
    ).toEqual([`target/not-monotonic ${step('m6')} < ${step('m3')}`]);
    expect(
      found({
        goals: [goal('M12', repeat('36%'))],
        phases: [phase({ M9: repeat('40%'), M12: repeat('36%') })],
      }),
    ).toEqual([`target/not-monotonic goals/m12/targets/${METRIC} < ${step('m9')}`]);
  });

  it('puts what has no day of its own at the end', () => {
    expect(
      found({
        indicators: [indicators(repeat('36%'))],
        phases: [phase({ M24: repeat('40%') })],
      }),
    ).toEqual([`target/not-monotonic indicators/group/items/${METRIC} < ${step('m24')}`]);
    expect(
      found({
        goals: [goal('M12', repeat('36%'))],
        outcomes: [outcome(repeat('36%'))],
        phases: [phase({ M18: repeat('40%') })],
      }),
    ).toEqual([]);
  });

  it('does not tell again what contradicts a goal', () => {
    const goals = [goal(undefined, repeat('36%'))];
    expect(found({ goals, phases: [phase({ M24: repeat('34%') })] })).toEqual([]);
    expect(found({ goals, phases: [phase({ M23: repeat('38%') })] })).toHaveLength(1);
    expect(found({ goals, stages: [stage('Y3', repeat('34%'))] })).toEqual([]);
  });

  it('does not tell again what a target of the same day contradicts', () => {
    const parts = (kpi: string) => ({
      goals: [goal('M6', repeat('>=40%'))],
      strategies: [strategy(['m6'], repeat(kpi, { by: 'M6' }))],
    });
    const lower = { ...parts('>=30%'), phases: [phase({ M3: repeat('>=35%') })] };
    expect(found(lower)).toEqual([]);
    expect(foundBy(targetConflicts, lower)).toHaveLength(1);
    // Neither 40% nor 30% is as much as was reached before.
    const both = { ...parts('>=30%'), phases: [phase({ M3: repeat('>=45%') })] };
    expect(found(both)).toEqual([
      `target/not-monotonic goals/m6/targets/${METRIC} < ${step('m3')}`,
    ]);
  });

  it('passes over what is open', () => {
    expect(
      found({
        strategies: [strategy([], repeat('open'))],
        outcomes: [outcome(repeat('36%'))],
        phases: [phase({ M6: repeat('40%') })],
      }),
    ).toHaveLength(1);
  });

  it('looks past what cannot be compared, and at one scope at a time', () => {
    expect(
      found({
        goals: [goal('M12', repeat('36%'))],
        phases: [phase({ M3: repeat('40%'), M6: repeat('top 20%') })],
      }),
    ).toEqual([`target/not-monotonic goals/m12/targets/${METRIC} < ${step('m3')}`]);
    expect(
      found({
        goals: [goal('M12', repeat('36%'))],
        phases: [phase({ M3: repeat('100%', { scope: 'Pilot' }) })],
      }),
    ).toEqual([]);
  });
});

describe('target/final-level-unproven', () => {
  const found = (parts: Record<string, unknown>): string[] => foundBy(unprovenEnds, parts);
  const goals = [goal('M12', repeat('36%'))];
  const END = `target/final-level-unproven goals/m12/targets/${METRIC}`;

  it('names the milestone that gets furthest', () => {
    const phases = [phase({ M3: repeat('30%'), M6: repeat('34%'), M9: repeat('32%') })];
    expect(found({ goals, phases })).toEqual([`${END} < ${step('m6')}`]);
  });

  it('asks for proof only where milestones prove a step', () => {
    expect(found({ goals, phases: [phase({})] })).toEqual([]);
    expect(found({ goals, phases: [phase({ M6: repeat('top 20%') })] })).toEqual([]);
    expect(
      found({
        strategies: [strategy([], repeat('36%'))],
        phases: [phase({ M6: repeat('32%') })],
      }),
    ).toEqual([]);
  });

  it('takes a phase for proof of a goal or stage, but not of itself', () => {
    const phases = [phase({ M6: repeat('32%') }, repeat('36%'))];
    expect(found({ goals, phases })).toEqual([]);
    expect(found({ stages: [stage('Y2', repeat('36%'))], phases })).toEqual([
      `target/final-level-unproven phases/phase/targets/${METRIC} < ${step('m6')}`,
    ]);
  });

  it('holds milestones against the last goal', () => {
    const two = [goal('M18', repeat('40%')), ...goals];
    expect(found({ goals: two, phases: [phase({ M12: repeat('36%') })] })).toEqual([
      `target/final-level-unproven goals/m18/targets/${METRIC} < ${step('m12')}`,
    ]);
  });

  it('leaves goals that count things to the rule that looks at all that is delivered', () => {
    const count = (target: string) => ({ metric: 'segment-count', target });
    expect(
      found({ goals: [goal('M12', count('>=12'))], phases: [phase({ M6: count('3') })] }),
    ).toEqual([]);
  });

  it('does not ask about what is said to be unknown', () => {
    const open = [goal('M12', repeat('36%', { unknown: 'The proof is not planned yet' }))];
    expect(found({ goals: open, phases: [phase({ M6: repeat('32%') })] })).toEqual([]);
  });
});
