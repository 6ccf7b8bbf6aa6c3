import { describe, expect, it } from 'vitest';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';

const HEAD = `
format: 1
title: Sample
organisation: ACME
profile: campaign
language: en
industry: retail-ecommerce
horizon: { start: 2026-03-02, from: W6, to: W20 }
constraints: [{ id: queue, kind: lead-time, label: Queue, value: 6 weeks }]
strategies:
  - id: s
    label: S
    description: d
    tactics:
      - { id: first, label: First, how: h }
      - { id: then, label: Then, how: h, requires: [s/first] }
`;

/** A plan of one phase with this work; what its slack is, by id, and what is critical. */
function planned(work: readonly string[], milestones: readonly string[] = []) {
  const plan = resolvedPlan(`${HEAD}phases:
  - id: p
    label: P
    span: W1..W20
    work: [${work.map((fields) => `{ label: x, ${fields} }`).join(', ')}]
    milestones: [${milestones.map((fields) => `{ label: x, ${fields} }`).join(', ')}]
`);
  const items = plan.phases[0]?.work ?? [];
  return {
    slack: Object.fromEntries(items.map(({ id, slack }) => [id, slack])),
    criticalPath: plan.criticalPath,
  };
}

describe('resolvePlan(layers): slack of work', () => {
  it('reaches to the end of the plan where nothing waits', () => {
    // 4 May is the Monday of week 10; Labour Day takes 1, 4 and 5 May, and 6 April is a holiday.
    const { slack, criticalPath } = planned(['id: a, span: W1..W2', 'id: b, span: W19..W20']);
    expect(slack['b']).toBe(0);
    expect(slack['a']).toBeGreaterThan(80);
    expect(criticalPath).toEqual(['phases/p/work/b']);
  });

  it('ends where a tactic starts that requires its own', () => {
    const { slack } = planned([
      'id: a, span: W1..W3, tactics: [s/first]',
      'id: b, span: W6..W8, tactics: [s/then]',
    ]);
    expect(slack['a']).toBe(10);
  });

  it('counts the first part of required work, and not what follows while others build on it', () => {
    const { slack } = planned([
      'id: a, span: W1..W3, tactics: [s/first]',
      'id: rest, span: W7..W18, tactics: [s/first]',
      'id: b, span: W4..W8, tactics: [s/then]',
    ]);
    expect(slack['a']).toBe(0);
    expect(slack['rest']).toBeGreaterThan(5);
  });

  it('leaves work alone that carries out both tactics', () => {
    const { slack } = planned(['id: a, span: W1..W3, tactics: [s/first, s/then]']);
    expect(slack['a']).toBeGreaterThan(60);
  });

  it('leaves time for what is requested to arrive', () => {
    const requested = 'id: a, span: W1, requests: [queue]';
    const { slack } = planned([requested, 'id: b, span: W9..W10, awaits: [queue]']);
    // Filed by 16 March at the latest, to be there on 27 April: six working days after 6 March.
    expect(slack['a']).toBe(6);
    expect(planned([requested], ['id: m, at: 2026-04-24, awaits: [queue]']).slack['a']).toBe(5);
  });

  it('gives a milestone all days of its month for what it awaits to arrive', () => {
    // The second month ends on 1 May, a holiday: the milestone is due on 30 April, and the answer to a
    // request of 20 March is there in time.
    const requested = 'id: a, span: W1, requests: [queue]';
    expect(planned([requested], ['id: m, at: M2, awaits: [queue]']).slack['a']).toBe(10);
  });

  it('does not hold up work when a milestone has filed the request before', () => {
    const { slack } = planned(
      ['id: a, span: W2, requests: [queue]', 'id: b, span: W9..W10, awaits: [queue]'],
      ['id: m, at: W1, requests: [queue]'],
    );
    expect(slack['a']).toBeGreaterThan(60);
  });

  it('makes a path of what waits without any room', () => {
    const { criticalPath } = planned([
      'id: other, span: W18..W20',
      'id: a, span: W1..W10, tactics: [s/first]',
      'id: b, span: W11..W20, tactics: [s/then]',
    ]);
    expect(criticalPath).toEqual(['phases/p/work/a', 'phases/p/work/b']);
  });
});
