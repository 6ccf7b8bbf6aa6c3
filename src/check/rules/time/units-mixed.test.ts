import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf } from '../../small-plan.test-support.ts';
import { unitsMixed } from './units-mixed.ts';

const phases = (...spans: string[]): string =>
  `phases: [${spans.map((span, at) => `{ id: p${at}, label: P${at}, span: ${span} }`).join(', ')}]`;

describe('unitsMixed(plan)', () => {
  it('finds the one seam of a plan that changes from weeks to months', () => {
    const found = findingsOf(unitsMixed, phases('W1..W4', 'W5..W10', 'M3..M5', 'M6..M8'));
    expect(placesOf(found)).toEqual(['phases/p2 < phases/p1']);
    expect(found[0]?.finding.values).toMatchObject({
      end: { en: 'weeks' },
      start: { en: 'months' },
    });
  });

  it('looks at time and not at the order in which phases are written', () => {
    expect(placesOf(findingsOf(unitsMixed, phases('M4..M6', 'D1..D90')))).toEqual([
      'phases/p0 < phases/p1',
    ]);
  });

  it.each([
    ['a phase that changes over within itself', ['W1..W13', 'W14..M6']],
    ['days and weeks', ['D1..D28', 'W5..W10']],
    ['months and quarters', ['M1..M3', 'Q2']],
    ['a phase within another', ['W1..M6', 'W5..W6']],
    ['a date, which says what it means', ['2026-03-02..2026-05-31', 'M4..M6']],
  ])('accepts %s', (_, spans) => {
    expect(findingsOf(unitsMixed, phases(...spans))).toEqual([]);
  });
});
