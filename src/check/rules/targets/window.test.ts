import { describe, expect, it } from 'vitest';
import { foundBy, goal, phase, strategy } from './found-by.test-support.ts';
import { windowTooLong } from './window.ts';

const horizon = (to: string, start = '2026-03-02') => ({ start, from: 'W4', to });
const winback = (more: Record<string, unknown> = {}) => ({
  metric: 'winback-rate',
  target: '>=20%',
  ...more,
});
const code = 'target/window-too-long';
const GOAL = 'goals/undated/targets/winback-rate';

describe('windowTooLong', () => {
  const goals = (more: Record<string, unknown>) => [goal(undefined, winback(more))];

  it('holds a stated window against the time until the target is due', () => {
    const within = (by: string) =>
      foundBy(windowTooLong, { horizon: horizon('M12'), goals: goals({ window: '90 days', by }) });
    expect(within('W12')).toEqual([`${code} ${GOAL} < horizon`]);
    expect(within('W13')).toEqual([]);
  });

  it('takes the end of the plan where no day is named, and months as they come', () => {
    const window = '3 months';
    // From 2 February to 1 May there are 89 days, two less than three average months.
    const parts = { horizon: horizon('M3', '2026-02-02'), goals: goals({ window }) };
    expect(foundBy(windowTooLong, parts)).toEqual([]);
    expect(foundBy(windowTooLong, { ...parts, horizon: horizon('W12') })).toHaveLength(1);
  });

  describe('counts from the first work', () => {
    const window = '4 months';
    const kpi = winback({ window, by: 'M6' });
    const goals = [goal('M6', winback({ window }))];
    const named = (id: string) => ({ ...strategy(['m6'], kpi), id });
    const strategies = [named('call'), named('write')];
    /** Work on the tactics of strategies, by strategy and span. */
    const phases = (...spans: [string, string][]) => [
      {
        ...phase({}),
        work: spans.map(([id, span]) => ({
          id: `${id}-${span.slice(0, 2).toLowerCase()}`,
          label: 'Work',
          span,
          tactics: [`${id}/tactic`],
        })),
      },
    ];
    const own = (id: string, work: string): string =>
      `${code} strategies/${id}/kpis/winback-rate < phases/phase/work/${work}`;

    it('of its strategy for a KPI', () => {
      const [call] = strategies;
      const found = (...spans: [string, string][]) =>
        foundBy(windowTooLong, { strategies: [call], phases: phases(...spans) });
      expect(found(['call', 'M3..M6'])).toEqual([]);
      expect(found(['call', 'M4..M6'])).toEqual([own('call', 'call-m4')]);
      expect(found(['call', 'M5..M6'], ['call', 'M3'])).toEqual([]);
      expect(found(['call', 'M3'], ['call', 'M5..M6'])).toEqual([]);
      expect(found(['call', 'M5..M6'], ['call', 'M4'])).toEqual([own('call', 'call-m4')]);
    });

    it('of the strategies that serve it for a goal', () => {
      const found = (...spans: [string, string][]) =>
        foundBy(windowTooLong, {
          goals,
          // Only the goal is asked for; its strategies have other KPIs.
          strategies: strategies.map((one) => ({ ...one, kpis: [] })),
          phases: phases(...spans),
        });
      const late = `${code} goals/m6/targets/winback-rate < phases/phase/work/`;
      expect(found(['call', 'M4..M6'], ['write', 'M3'])).toEqual([]);
      expect(found(['call', 'M3'], ['write', 'M5..M6'])).toEqual([]);
      expect(found(['call', 'M5..M6'], ['write', 'M4'])).toEqual([`${late}write-m4`]);
    });
  });

  it('takes the window of the stated figure over, for the same customers', () => {
    const metrics = [{ metric: 'winback-rate', value: '12%', window: '1 year' }];
    const year = (more: Record<string, unknown>) =>
      foundBy(windowTooLong, { horizon: horizon('M6'), metrics, goals: goals(more) });
    expect(year({})).toHaveLength(1);
    expect(year({ window: '90 days' })).toEqual([]);
    expect(year({ scope: 'Members' })).toEqual([]);
  });

  it('wants half of the usual window within the plan, whenever a target is due', () => {
    const yearly = { metric: 'repeat-purchase-rate', target: '>=36%' };
    const within = (to: string, by?: string) =>
      foundBy(windowTooLong, { horizon: horizon(to), goals: [goal(by, yearly)] });
    expect(within('W13')).toHaveLength(1);
    expect(within('W25')).toHaveLength(1);
    expect(within('W26')).toEqual([]);
    expect(within('M6', 'W6')).toEqual([]);
  });

  it('says nothing of a plan that ends before it starts', () => {
    const turned = { horizon: horizon('2026-02-01'), goals: goals({}) };
    expect(foundBy(windowTooLong, turned)).toEqual([]);
  });

  it('says nothing where a target is due before its work begins', () => {
    const late = { horizon: horizon('M6'), goals: goals({ window: '90 days', by: '2026-01-05' }) };
    expect(foundBy(windowTooLong, late)).toEqual([]);
  });
});
