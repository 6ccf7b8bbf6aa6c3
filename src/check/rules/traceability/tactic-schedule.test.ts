import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf } from '../../small-plan.test-support.ts';
import { tacticScheduledTwice, tacticUnscheduled } from './tactic-schedule.ts';

const STRATEGIES = `
strategies:
  - { id: s, label: S, description: d, tactics: [{ id: a, label: A, how: h }, { id: b, label: B, how: h }] }
  - { id: o, label: O, description: d, tactics: [{ id: c, label: C, how: h }] }
`;

/** Phases of four weeks each, with the work that is listed for each. */
const phases = (...work: string[][]): string =>
  `${STRATEGIES}phases: [${work
    .map((items, at) => {
      const list = items.map((item, n) => `{ id: w${at}${n}, ${item} }`).join(', ');
      return `{ id: p${at}, label: P, span: W${at * 4 + 1}..W${at * 4 + 4}, work: [${list}] }`;
    })
    .join(', ')}]`;

describe('tacticUnscheduled(plan)', () => {
  it('finds the tactics that are left out, of strategies that are not', () => {
    const work = [['label: x, tactics: [s/a]', 'label: y'], ['label: z']];
    expect(placesOf(findingsOf(tacticUnscheduled, phases(...work)))).toEqual([
      'strategies/s/tactics/b',
    ]);
  });

  it('is told by a milestone that a strategy is in the phases', () => {
    const text = `${phases(['label: x, tactics: [s/a, s/b]']).slice(0, -2)}, milestones: [{ id: m, label: M, at: W2, strategies: [o] }] }]`;
    expect(placesOf(findingsOf(tacticUnscheduled, text))).toEqual(['strategies/o/tactics/c']);
  });

  it('says nothing where work names no tactic, but of a strategic plan', () => {
    const text = `${phases(['label: x']).slice(0, -2)}, milestones: [{ id: m, label: M, at: W2, strategies: [o] }] }]`;
    expect(findingsOf(tacticUnscheduled, text)).toEqual([]);
    expect(placesOf(findingsOf(tacticUnscheduled, text, { profile: 'strategic-plan' }))).toEqual([
      'strategies/o/tactics/c',
    ]);
  });
});

describe('tacticScheduledTwice(plan)', () => {
  const judge = (...work: string[][]): string[] =>
    placesOf(findingsOf(tacticScheduledTwice, phases(...work)));

  it.each([
    [
      'at the same time',
      [['label: X, span: W1..W3, tactics: [s/a]', 'label: X, span: W3..W4, tactics: [s/a]']],
      'w01',
      'w00',
    ],
    [
      'on one day',
      [
        [
          'label: X, span: 2026-03-02..2026-03-06, tactics: [s/a]',
          'label: X, span: 2026-03-06, tactics: [s/a]',
        ],
      ],
      'w01',
      'w00',
    ],
    [
      'in phases with another between',
      [['label: X, tactics: [s/a]'], [], ['label: X, tactics: [s/a]']],
      'w20',
      'w00',
    ],
  ])('finds the same work %s', (_, work, later, earlier) => {
    const phaseOf = (id: string): string => `phases/p${id[1]}/work/${id}`;
    expect(judge(...work)).toEqual([`${phaseOf(later)} < ${phaseOf(earlier)}`]);
  });

  it('tells of work once, however many tactics it shares with another', () => {
    expect(judge(['label: X, tactics: [s/a, s/b]', 'label: X, tactics: [s/a, s/b]'])).toHaveLength(
      1,
    );
  });

  it.each([
    ['goes on in the next phase', [['label: X, tactics: [s/a]'], ['label: X, tactics: [s/a]']]],
    [
      'goes on phase by phase',
      [['label: X, tactics: [s/a]'], ['label: X, tactics: [s/a]'], ['label: X, tactics: [s/a]']],
    ],
    [
      'follows in the same phase',
      [['label: X, span: W1, tactics: [s/a]', 'label: X, span: W3, tactics: [s/a]']],
    ],
    ['has another name', [['label: X, tactics: [s/a]', 'label: Y, tactics: [s/a]']]],
    ['has another scope', [['label: X, tactics: [s/a]', 'label: X, scope: North, tactics: [s/a]']]],
    [
      'has other contents',
      [['label: X, items: [One], tactics: [s/a]', 'label: X, items: [Two], tactics: [s/a]']],
    ],
    ['is for another tactic', [['label: X, tactics: [s/a]', 'label: X, tactics: [s/b]']]],
  ])('accepts work that %s', (_, work) => {
    expect(judge(...work)).toEqual([]);
  });
});
