import { describe, expect, it } from 'vitest';
import type { Rule } from '../../rule.ts';
import { A_YEAR, findingsOf, GUIDE } from '../../small-plan.test-support.ts';
import { overbooked, overLimit } from './capacity.ts';

/** What a rule finds in phases of these spans and resources, as address, sides, weeks and need. */
function found(
  rule: Rule,
  phases: readonly (readonly [string, ...string[]])[],
  constraints: readonly string[] = [],
  more = '',
) {
  const limits = constraints.map((limit, at) => `{ id: k${at}, label: K, ${limit} }`);
  const written = phases.map(
    ([span, ...resources], at) =>
      `  - { id: p${at}, label: P${at}, span: ${span}, resources: [${resources.map((one) => `{ ${one} }`).join(', ')}] }`,
  );
  const plan = `constraints: [${limits.join(', ')}]\nphases:\n${written.join('\n')}\n${more}`;
  return findingsOf(rule, plan, A_YEAR).map(({ at, related, finding: { values } }) => ({
    at: at.replace('phases/', '').replace('resources/', ''),
    related: related.map((side) => side.at.replace('phases/', '').replace('resources/', '')),
    role: english(values['role']),
    when: english(values['when']),
    need: english(values['need']),
  }));
}

const english = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'en' in value ? value.en : value;

describe('capacity/overbooked', () => {
  it('names the shared weeks and the range of what they need', () => {
    expect(
      found(overbooked, [
        ['W5..W10', 'role: it-liaison, fte: 1'],
        ['M3..M5', 'role: frontend-developer, fte: 0.5..1, mode: undecided'],
        ['M6..M8', 'role: it-liaison, fte: 0.5'],
      ]),
    ).toEqual([
      {
        at: 'p1/frontend-developer',
        related: ['p0/it-liaison'],
        role: 'IT department',
        when: 'weeks 9–10',
        need: '1.5–2 FTE',
      },
    ]);
  });

  const quiet: readonly [string, [string, string], [string, string]][] = [
    ['together they are one person', ['W1..W4', 'fte: 0.5'], ['W4..W8', 'fte: 0.5']],
    ['they follow each other', ['W1..W4', 'fte: 2'], ['W5..W8', 'fte: 2']],
    ['they share a weekend only', ['W1..W4', 'fte: 2'], ['2026-03-28..2026-05-01', 'fte: 2']],
    ['people are bought in', ['W1..W4', 'fte: 2, mode: external'], ['W4..W8', 'fte: 2']],
    ['a number is missing', ['W1..W4', 'fte: 2'], ['W4..W8', 'mode: own']],
  ];
  it.each(quiet)('is quiet where %s', (_, ...phases) => {
    const staffed = phases.map(([span, need]) => [span, `role: csm, ${need}`] as const);
    expect(found(overbooked, staffed)).toEqual([]);
  });

  it('keeps roles apart that share no time', () => {
    const phases = [
      ['W1..W4', 'role: csm, fte: 1'],
      ['W4..W8', 'role: legal, fte: 1'],
    ] as const;
    expect(found(overbooked, phases)).toEqual([]);
  });

  it('measures by the phase that needs most, wherever that is', () => {
    const shared = [
      ['W1..W4', 'role: csm, fte: 1'],
      ['W4..W8', 'role: csm, fte: 1'],
    ] as const;
    expect(found(overbooked, shared)).toHaveLength(1);
    expect(found(overbooked, [...shared, ['W9..W12', 'role: csm, fte: 2']])).toEqual([]);
  });

  it('adds up what one phase needs of a pool before it compares', () => {
    const both = ['role: it-liaison, fte: 1', 'role: frontend-developer, fte: 1'] as const;
    const shared = [
      ['W1..W4', both[0]],
      ['W4..W8', both[1]],
    ] as const;
    expect(found(overbooked, shared)).toHaveLength(1);
    expect(found(overbooked, [...shared, ['W9..W12', ...both]])).toEqual([]);
  });

  it('adds heads and hours to full-time people', () => {
    const [only] = found(overbooked, [
      ['W1..W4', 'role: csm, effort: 6 x 10..20 h/week'],
      ['W4..W8', 'role: csm, fte: 1'],
    ]);
    expect(only?.need).toBe('2.5–4 FTE');
  });

  it('reports a pair once, and not again where a third phase joins it', () => {
    const three = found(overbooked, [
      ['W1..W8', 'role: csm, fte: 1'],
      ['W3..W8', 'role: csm, fte: 1'],
      ['W5..W6', 'role: csm, fte: 1'],
    ]);
    expect(three.map(({ at, related }) => [at, ...related])).toEqual([['p1/csm', 'p0/csm']]);
  });

  it('leaves a role with a stated limit to that limit', () => {
    const phases = [
      ['W1..W4', 'role: csm, fte: 1'],
      ['W4..W8', 'role: csm, fte: 1'],
    ] as const;
    expect(found(overbooked, phases, ['kind: headcount, role: csm, effort: 2'])).toEqual([]);
  });

  it.each(['it-department', 'it-liaison'])(
    'leaves out of a pool what a limit of %s holds',
    (role) => {
      const phases = [
        ['W1..W4', 'role: it-liaison, fte: 1'],
        ['W4..W8', 'role: frontend-developer, fte: 1'],
      ] as const;
      expect(found(overbooked, phases)).toHaveLength(1);
      expect(found(overbooked, phases, [`kind: headcount, role: ${role}, effort: 2`])).toEqual([]);
    },
  );

  it('names the weeks of a guide by their count', () => {
    const plan = `
phases:
  - { id: a, label: A, span: W1..W4, resources: [{ role: csm, fte: 1 }] }
  - { id: b, label: B, span: W3..W8, resources: [{ role: csm, fte: 1 }] }`;
    const [only] = findingsOf(overbooked, plan, GUIDE);
    expect(only?.finding.values['when']).toEqual({ 'zh-CN': '第 3–4 周', en: 'weeks 3–4' });
  });

  it('names the days where they lie before the first week', () => {
    const [only] = found(overbooked, [
      ['2026-02-02..2026-02-20', 'role: csm, fte: 1'],
      ['2026-02-16..2026-03-13', 'role: csm, fte: 1'],
    ]);
    expect(only?.when).toBe('16 Feb – 20 Feb 2026');
  });
});

describe('capacity/over-limit', () => {
  it('adds up parallel phases and names both, then the constraint', () => {
    expect(
      found(
        overLimit,
        [
          ['W1..W4', 'role: csm, fte: 0.5'],
          ['W4..W8', 'role: csm, fte: 0.5'],
        ],
        ['kind: headcount, role: csm, effort: 0.5..0.75'],
      ),
    ).toEqual([
      {
        at: 'p1/csm',
        related: ['p0/csm', 'constraints/k0'],
        role: 'Customer success manager',
        when: 'week 4',
        need: '1 FTE',
      },
    ]);
  });

  it.each([
    ['a range that fits at its low end', 'role: csm, fte: 0.5..1', 'role: csm, effort: 0.5'],
    ['hours that make up the limit', 'role: csm, effort: 6 x 3 h/week', 'role: csm, effort: 0.45'],
    ['another role', 'role: legal, fte: 1', 'role: csm, effort: 0.5'],
    ['a limit in points', 'role: csm, fte: 1', 'role: csm, effort: 1 points/quarter'],
    ['people who are bought in', 'role: csm, fte: 1, mode: outsourced', 'role: csm, effort: 0.5'],
  ])('is quiet about %s', (_, resource, limit) => {
    expect(found(overLimit, [['W1..W4', resource]], [`kind: capacity, ${limit}`])).toEqual([]);
  });

  it('holds the roles of a pool to the limit of the pool', () => {
    const [only, ...others] = found(
      overLimit,
      [['W1..W4', 'role: it-liaison, fte: 0.5', 'role: frontend-developer, fte: 1']],
      ['kind: headcount, role: it-department, value: 1 人'],
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      at: 'p0/frontend-developer',
      related: ['p0/it-liaison', 'constraints/k0'],
      role: 'IT department',
    });
  });

  it('takes a role of the plan into the pool that it names', () => {
    const roles = `roles: [{ id: tinkerer, label: Tinkerer, pool: it-department }]`;
    const limit = ['kind: headcount, role: it-department, effort: 1'];
    const phases = [['W1..W4', 'role: tinkerer, fte: 1.5']] as const;
    expect(found(overLimit, phases, limit, roles)).toHaveLength(1);
    expect(found(overLimit, phases, limit, roles.replace('it-department', 'csm'))).toEqual([]);
  });

  it('reports each phase that needs too much by itself', () => {
    const alone = found(
      overLimit,
      [
        ['W1..W6', 'role: csm, fte: 1'],
        ['W5..W9', 'role: csm, fte: 2'],
      ],
      ['kind: headcount, role: csm, effort: 0.5'],
    );
    expect(alone.map(({ at, when }) => [at, when])).toEqual([
      ['p0/csm', 'weeks 1–4'],
      ['p1/csm', 'weeks 7–9'],
    ]);
  });
});
