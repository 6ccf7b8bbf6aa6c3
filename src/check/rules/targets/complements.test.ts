import { describe, expect, it } from 'vitest';
import { CHECK_CONTEXT } from '../../check-context.test-support.ts';
import { complements } from './complements.ts';
import { findingsOf, foundBy, goal, indicators, phase } from './found-by.test-support.ts';

describe('target/complements-differ', () => {
  const sum = (stay: string, leave: string, stays = {}, leaves = {}): number =>
    foundBy(complements, {
      indicators: [
        indicators(
          { metric: 'retention-rate', target: stay, ...stays },
          { metric: 'churn-rate', target: leave, ...leaves },
        ),
      ],
    }).length;

  it('adds up what both ask for', () => {
    expect(sum('>=85%', '<=15%')).toBe(0);
    expect(sum('85..88%', '12..15%')).toBe(0);
    expect(sum('>=85%', '<=14.5%')).toBe(1);
    expect(sum('>=85%', 'down 25%', {}, { from: '20%' })).toBe(0);
    expect(sum('>=85%', 'down 22%', {}, { from: '19%' })).toBe(0);
    expect(sum('>=85%', 'down 25%')).toBe(0);
  });

  it('compares the same customers, the same window and the same day', () => {
    expect(sum('>=85%', '<=10%', { scope: 'Members' })).toBe(0);
    expect(sum('>=85%', '<=10%', { window: '30 days' })).toBe(0);
    expect(sum('>=85%', '<=10%', { by: 'M6' })).toBe(0);
    expect(
      sum('>=85%', '<=10%', { by: 'M6', scope: 'Members' }, { by: 'M6', scope: 'Members' }),
    ).toBe(1);
  });

  it('leaves steps on the way alone', () => {
    expect(
      foundBy(complements, {
        goals: [goal('M12', { metric: 'churn-rate', target: '<=15%' })],
        phases: [phase({ M12: { metric: 'retention-rate', target: '80%' } })],
      }),
    ).toEqual([]);
  });

  it.each(['retention-rate', 'churn-rate'])('knows a pair of which only %s says so', (half) => {
    const metrics = CHECK_CONTEXT.knowledge.metrics.map(({ complement, ...metric }) =>
      metric.id === half ? { ...metric, complement } : metric,
    );
    const knowledge = { ...CHECK_CONTEXT.knowledge, metrics };
    const items = [
      { metric: 'churn-rate', target: '10%' },
      { metric: 'retention-rate', target: '85%' },
    ];
    const plan = { indicators: [indicators(...items)] };
    expect(findingsOf(complements, plan, { ...CHECK_CONTEXT, knowledge })).toHaveLength(1);
  });

  it('knows pairs that make up a whole', () => {
    const byId = new Map(CHECK_CONTEXT.knowledge.metrics.map((metric) => [metric.id, metric]));
    const halves = [...byId.values()].filter(({ complement }) => complement !== undefined);
    expect(halves.map(({ id }) => id)).toContain('retention-rate');
    for (const { complement = '', direction, unit } of halves) {
      const other = byId.get(complement);
      expect([unit, other?.unit]).toEqual(['percent', 'percent']);
      expect([direction, other?.direction].sort()).toEqual(['down', 'up']);
    }
  });
});
