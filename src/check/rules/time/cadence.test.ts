import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE, placesOf, untilEnd } from '../../small-plan.test-support.ts';
import { cadenceDoesNotFit } from './cadence.ts';

const meeting = (frequency: string): string =>
  `cadences: [{ id: c, label: C, frequency: ${frequency} }]`;

describe('cadenceDoesNotFit(plan)', () => {
  it.each([
    ['W13', 'quarterly'],
    ['M6', 'yearly'],
    ['W6', 'monthly'],
    ['M3', 'bimonthly'],
  ])('finds, in a plan to %s, what is %s', (to, frequency) => {
    expect(placesOf(findingsOf(cadenceDoesNotFit, meeting(frequency), untilEnd(to)))).toEqual([
      'cadences/c < horizon',
    ]);
  });

  it.each([
    ['W26', 'quarterly'],
    ['M24', 'yearly'],
    ['W13', 'monthly'],
    ['W13', 'once'],
    ['W13', 'realtime'],
  ])('accepts, in a plan to %s, what is %s', (to, frequency) => {
    expect(findingsOf(cadenceDoesNotFit, meeting(frequency), untilEnd(to))).toEqual([]);
  });

  it('looks at everything that recurs', () => {
    const text = `
positioning: { channels: [{ id: talks, label: T, kind: feedback, frequency: quarterly }] }
communities: [{ id: club, label: C, kind: co-creation, frequency: quarterly }]
reports: [{ id: r, label: R, frequency: quarterly }]
loops: [{ id: l, label: L, frequency: quarterly, steps: [{ id: a, label: A }, { id: b, label: B }] }]
indicators: [{ id: i, label: I, frequency: quarterly, items: [{ metric: nps, target: 30 }] }]
strategies:
  - { id: s, label: S, description: d, tactics: [{ id: t, label: T, how: h, frequency: quarterly }] }`;
    expect(findingsOf(cadenceDoesNotFit, text, untilEnd('W13')).map(({ at }) => at)).toEqual([
      'positioning/channels/talks',
      'indicators/i',
      'strategies/s/tactics/t',
      'loops/l',
      'communities/club',
      'reports/r',
    ]);
  });

  it('says nothing of a guide, which has no length', () => {
    expect(findingsOf(cadenceDoesNotFit, meeting('yearly'), GUIDE)).toEqual([]);
  });
});
