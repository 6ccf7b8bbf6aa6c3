import { describe, expect, it } from 'vitest';
import { foundBy, goal, outcome, repeat, stage, strategy } from './found-by.test-support.ts';
import { scopesDiffer } from './scope.ts';

const GOAL = 'goals/m12/targets/repeat-purchase-rate';
const KPI = 'strategies/strategy/kpis/repeat-purchase-rate';
const FIGURE = 'metrics/repeat-purchase-rate';
const code = 'target/scope-differs';
const stated = (scope?: string) => ({
  metric: 'repeat-purchase-rate',
  value: '28%',
  ...(scope === undefined ? {} : { scope }),
});

describe('scopesDiffer between a target and its baseline', () => {
  const between = (scope: string | undefined, target: Record<string, unknown>): string[] =>
    foundBy(scopesDiffer, {
      metrics: [stated(scope)],
      goals: [goal('M12', repeat('36%', target))],
    });

  it('finds a baseline of some for a target of all, taken over or written again', () => {
    expect(between('Members', {})).toEqual([`${code} ${GOAL} < ${FIGURE}`]);
    expect(between('Members', { from: '28%' })).toEqual([`${code} ${GOAL} < ${FIGURE}`]);
  });

  it('finds a baseline of all, or of others, for a target of some', () => {
    expect(between(undefined, { from: '28%', scope: 'Members' })).toEqual([
      `${code} ${GOAL} < ${FIGURE}`,
    ]);
    expect(between('Guests', { from: '28%', scope: 'Members' })).toEqual([
      `${code} ${GOAL} < ${FIGURE}`,
    ]);
  });

  it('lets a target have a baseline of its own', () => {
    expect(between('Members', { from: '20%' })).toEqual([]);
    expect(between(undefined, { scope: 'Members' })).toEqual([]);
    expect(between('Members', { scope: 'members', from: '28%' })).toEqual([]);
  });
});

describe('scopesDiffer between a goal and what follows it', () => {
  const of = (scope: string | undefined) => repeat('36%', scope === undefined ? {} : { scope });
  const between = (one: string | undefined, ...others: (string | undefined)[]): string[] =>
    foundBy(scopesDiffer, {
      goals: [goal('M12', of(one))],
      strategies: [
        strategy(
          [],
          ...others.map((scope, at) => ({ ...of(scope), ...(at > 0 ? { id: `k${at}` } : {}) })),
        ),
      ],
    });

  it('finds a goal for some that is measured by others only', () => {
    expect(between('Members', 'Guests')).toEqual([`${code} ${KPI} < ${GOAL}`]);
    expect(between('Members', undefined)).toEqual([`${code} ${KPI} < ${GOAL}`]);
  });

  it('is content when one of them is about the same customers', () => {
    expect(between('Members', 'Guests', 'Members')).toEqual([]);
  });

  it('lets strategies serve parts of a goal for all', () => {
    expect(between(undefined, 'Members', 'Guests')).toEqual([]);
  });

  it('lets a stage begin with a part, as long as it says so', () => {
    const goals = [goal('M24', of('Members'))];
    expect(foundBy(scopesDiffer, { goals, stages: [stage('Y1', of('Guests'))] })).toEqual([]);
    expect(foundBy(scopesDiffer, { goals, stages: [stage('Y1', of(undefined))] })).toHaveLength(1);
  });

  it('does not ask a target without a figure for its scope', () => {
    const goals = [goal('M12', of('Members'))];
    expect(foundBy(scopesDiffer, { goals, outcomes: [outcome(repeat('open'))] })).toEqual([]);
  });
});
