import { describe, expect, it } from 'vitest';
import {
  foundBy,
  goal,
  indicators,
  outcome,
  phase,
  repeat,
  strategy,
} from './found-by.test-support.ts';
import { resultWithoutSource, unservedTarget } from './unserved.ts';

const NPS = { metric: 'nps', target: 40 };
const GOAL = 'target/unserved goals/m12/targets/repeat-purchase-rate';
const goals = [goal('M12', repeat('>=36%'))];
const unserved = (parts: Record<string, unknown>): string[] =>
  foundBy(unservedTarget, { goals, ...parts });

describe('unservedTarget', () => {
  it('wants the metric somewhere besides the goal, whatever its scope', () => {
    expect(unserved({ strategies: [strategy([], NPS)] })).toEqual([GOAL]);
    const part = repeat('>=45%', { scope: 'Members' });
    expect(unserved({ strategies: [strategy([], part)] })).toEqual([]);
    expect(unserved({ indicators: [indicators(NPS, repeat('>=36%'))] })).toEqual([]);
    expect(unserved({ phases: [phase({ M6: repeat('>=30%') })] })).toEqual([]);
    expect(unserved({ outcomes: [outcome(repeat('>=36%'))] })).toEqual([]);
  });

  it('counts work that is planned with the metric', () => {
    const [base] = [strategy([], NPS)];
    const tactics = [
      {
        id: 'tactic',
        label: 'Tactic',
        how: 'How',
        parameters: [{ metric: 'repeat-purchase-rate', value: '36%' }],
      },
    ];
    expect(unserved({ strategies: [{ ...base, tactics }] })).toEqual([]);
  });

  it('takes retention for churn', () => {
    const parts = {
      goals: [goal('M12', { metric: 'churn-rate', target: '<=15%' })],
      strategies: [strategy([], NPS, { metric: 'retention-rate', target: '>=85%' })],
    };
    expect(foundBy(unservedTarget, parts)).toEqual([]);
  });

  it('leaves a plan of goals alone, and targets without a figure', () => {
    expect(unserved({})).toEqual([]);
    const open = [
      goal('M12', repeat('open'), { metric: 'crm-system-standardised', target: 'done' }),
    ];
    expect(unserved({ goals: open, strategies: [strategy([], NPS)] })).toEqual([]);
  });
});

describe('resultWithoutSource', () => {
  const promised = (parts: Record<string, unknown>): string[] =>
    foundBy(resultWithoutSource, { outcomes: [outcome(repeat('>=36%'))], ...parts });

  it('wants a goal, a KPI or an indicator; a milestone brings nothing about', () => {
    const RESULT = 'outcome/no-source outcomes/outcome/results/repeat-purchase-rate';
    expect(promised({ strategies: [strategy([], NPS)] })).toEqual([RESULT]);
    const phases = [phase({ M6: repeat('>=36%') })];
    expect(promised({ strategies: [strategy([], NPS)], phases })).toEqual([RESULT]);
    expect(promised({ goals })).toEqual([]);
    expect(promised({ indicators: [indicators(repeat('>=36%'))] })).toEqual([]);
  });

  it('leaves results without a figure alone, and plans of nothing but results', () => {
    const outcomes = [outcome({ metric: 'gmv-and-margin', target: 'open' })];
    expect(foundBy(resultWithoutSource, { outcomes, goals })).toEqual([]);
    expect(promised({})).toEqual([]);
  });
});
