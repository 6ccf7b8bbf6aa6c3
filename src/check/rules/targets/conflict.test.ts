import { describe, expect, it } from 'vitest';
import { targetConflicts } from './conflict.ts';
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

const found = (parts: Record<string, unknown>): string[] => foundBy(targetConflicts, parts);
const KPI = 'strategies/strategy/kpis/repeat-purchase-rate';
const RESULT = 'outcomes/outcome/results/repeat-purchase-rate';
const ITEM = 'indicators/group/items/repeat-purchase-rate';
const goalAt = (id: string): string => `goals/${id}/targets/repeat-purchase-rate`;

describe('target/conflict', () => {
  it('is told of every place that differs, with the first place of each other level', () => {
    expect(
      found({
        goals: [goal('M12', repeat('36%'))],
        strategies: [strategy(['m12'], repeat('>=36%'))],
        indicators: [indicators(repeat('38%'))],
        outcomes: [outcome(repeat('40%'))],
      }),
    ).toEqual([
      `target/conflict ${ITEM} < ${goalAt('m12')}`,
      `target/conflict ${RESULT} < ${goalAt('m12')}, ${ITEM}`,
    ]);
  });

  it.each([
    ['another scope', { scope: 'Members' }],
    ['another average', { statistic: 'median' }],
    ['another window', { window: '30 days' }],
  ])('is not told of %s', (_, more) => {
    expect(
      found({ goals: [goal('M12', repeat('36%'))], outcomes: [outcome(repeat('40%', more))] }),
    ).toEqual([]);
  });

  it('takes one scope for the same in two languages, and three months for 90 days', () => {
    const one = { scope: { en: 'Members', 'zh-CN': '会员' }, window: '90 days' };
    const other = { scope: ' members', window: '3 months' };
    expect(
      found({
        goals: [goal('M12', repeat('36%', one))],
        outcomes: [outcome(repeat('40%', other))],
      }),
    ).toEqual([`target/conflict ${RESULT} < ${goalAt('m12')}`]);
  });

  it('uses a baseline that only one of the places states', () => {
    const parts = (level: string) => ({
      goals: [goal('M12', repeat('up 20%'))],
      outcomes: [outcome(repeat(level, { from: '30%' }))],
    });
    expect(found(parts('36%'))).toEqual([]);
    expect(found(parts('38%'))).toEqual([`target/conflict ${RESULT} < ${goalAt('m12')}`]);
  });

  it('takes no baseline over where places state several', () => {
    const items = [repeat('36%', { from: '30%' }), repeat('36%', { id: 'again', from: '25%' })];
    expect(
      found({ indicators: [indicators(...items)], outcomes: [outcome(repeat('up 50%'))] }),
    ).toEqual([]);
  });

  it('takes what is due before a goal for a step on the way', () => {
    expect(
      found({
        goals: [goal('M12', repeat('36%'))],
        strategies: [strategy(['m12'], repeat('32%', { by: 'M6' }))],
        phases: [phase({ M3: repeat('30%'), M11: repeat('35%') })],
      }),
    ).toEqual([]);
  });

  it('holds steps that are due with the goal against it, and lets later ones go further', () => {
    expect(
      found({
        goals: [goal('M12', repeat('36%'))],
        stages: [stage('Y1', repeat('35%'))],
        phases: [phase({ M12: repeat('38%'), M18: repeat('40%') })],
      }),
    ).toEqual([
      `target/conflict stages/y1/targets/repeat-purchase-rate < ${goalAt('m12')}`,
      `target/conflict phases/phase/milestones/m12/targets/repeat-purchase-rate < ${goalAt('m12')}, stages/y1/targets/repeat-purchase-rate`,
    ]);
  });

  it('takes a goal without a deadline for due when the plan ends', () => {
    const address = 'phases/phase/targets/repeat-purchase-rate';
    const plan = (level: string, at: string) => ({
      goals: [goal(undefined, repeat('36%'))],
      phases: [phase({ [at]: repeat('34%') }, repeat(level))],
    });
    expect(found(plan('36%', 'M20'))).toEqual([]);
    expect(found(plan('38%', 'M20'))).toEqual([
      `target/conflict ${address} < ${goalAt('undated')}`,
    ]);
  });

  it('counts the last weeks of a plan as its end', () => {
    expect(
      found({
        goals: [goal(undefined, repeat('36%'))],
        phases: [phase({ W104: repeat('38%') })],
      }),
    ).toHaveLength(1);
  });

  it('lets two goals follow each other, and a KPI agree with its own', () => {
    const goals = [goal('M6', repeat('32%')), goal('M12', repeat('36%'))];
    expect(found({ goals, strategies: [strategy(['m6'], repeat('32%'))] })).toEqual([]);
    expect(found({ goals, strategies: [strategy(['m12'], repeat('36%'))] })).toEqual([]);
    expect(found({ goals, strategies: [strategy(['m12'], repeat('32%'))] })).toEqual([
      `target/conflict ${KPI} < ${goalAt('m12')}`,
    ]);
    expect(found({ goals: [...goals, goal(undefined, repeat('36%'))] })).toEqual([]);
    expect(found({ goals, indicators: [indicators(repeat('34%'))] })).toEqual([
      `target/conflict ${ITEM} < ${goalAt('m12')}`,
    ]);
  });

  it('says nothing of what cannot be compared', () => {
    expect(
      found({
        goals: [goal('M12', repeat('top 20%'))],
        indicators: [indicators(repeat('open'))],
        outcomes: [outcome(repeat('40%'))],
      }),
    ).toEqual([]);
  });

  it('names no more than four other places', () => {
    const items = Array.from({ length: 8 }, (_, n) => repeat(`${30 + n}%`, { id: `n${n}` }));
    const last = found({ indicators: [indicators(...items)] }).at(-1);
    expect(last?.split(', ')).toHaveLength(4);
  });
});
