import { describe, expect, it } from 'vitest';
import {
  findingsOf,
  GUIDE,
  placesOf,
  untilEnd,
  type Parts,
} from '../../small-plan.test-support.ts';
import { stageBeyondSchedule } from './stage-beyond.ts';

const planOf = (to: string, phase: string, stage: string): [string, Parts] => [
  `phases: [{ id: p, label: P, span: ${phase} }]\nstages: [{ id: s, label: S, ${stage} }]`,
  untilEnd(to, 'M1', '2026-06-01'),
];
const judge = (to: string, phase: string, stage: string): string[] =>
  placesOf(findingsOf(stageBeyondSchedule, ...planOf(to, phase, stage)));

describe('stageBeyondSchedule(plan)', () => {
  it('finds years that the schedule does not have', () => {
    expect(judge('M36', 'M1..M36', 'span: Y3..Y5, style: elapsed')).toEqual(['stages/s < horizon']);
  });

  it('finds a stage for which no phase is left, although the plan still runs', () => {
    expect(judge('M24', 'M1..M12', 'span: M13..M24')).toEqual(['stages/s < phases/p']);
  });

  it.each([
    ['M36', 'M1..M36', 'span: Y1..Y3, style: elapsed'],
    // 52 weeks are a day less than 12 months.
    ['W52', 'W1..W52', 'span: M1..M12'],
    ['M12', 'M1..M11', 'span: M7..M12'],
  ])('accepts, in a plan to %s with work in %s, a stage with %s', (to, phase, stage) => {
    expect(judge(to, phase, stage)).toEqual([]);
  });

  it('counts weeks in a guide', () => {
    const [text] = planOf('M1', 'W1..W4', 'span: W5..W8');
    const [found] = findingsOf(stageBeyondSchedule, text, GUIDE);
    expect(found?.finding.values).toMatchObject({
      span: { en: 'weeks 5–8' },
      end: { en: 'weeks 1–4' },
    });
  });
});
