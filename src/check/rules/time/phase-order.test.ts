import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf } from '../../small-plan.test-support.ts';
import { phaseGaps, phasesOverlap } from './phase-order.ts';

const phases = (first: string, second: string): string =>
  `phases: [{ id: a, label: A, ${first} }, { id: b, label: B, ${second} }]`;

describe('phasesOverlap(plan)', () => {
  it('counts the worked days that two phases share', () => {
    const [found] = findingsOf(phasesOverlap, phases('span: W1..W10', 'span: M3..M5'));
    // Month 3 begins on Saturday 2 May; week 10 ends on 10 May.
    expect(found?.finding.values).toMatchObject({ days: 5 });
  });

  it('counts a single day', () => {
    const spans = ['2026-03-02..2026-03-06', '2026-03-06..2026-03-13'];
    const [first = '', second = ''] = spans.map((span) => `span: ${span}`);
    expect(findingsOf(phasesOverlap, phases(first, second))[0]?.finding.values).toMatchObject({
      days: 1,
    });
  });

  it.each([
    ['meet', 'span: W1..W10', 'span: W11..W20'],
    ['share a weekend only', 'span: W1..W9', 'span: M3..M5'],
    ['may overlap, the first says', 'span: W1..W10, overlap: allowed', 'span: M3..M5'],
    ['may overlap, the second says', 'span: W1..W10', 'span: M3..M5, overlap: allowed'],
  ])('accepts phases that %s', (_, first, second) => {
    expect(findingsOf(phasesOverlap, phases(first, second))).toEqual([]);
  });
});

describe('phaseGaps(plan)', () => {
  it('looks at time and not at the order in which phases are written', () => {
    expect(placesOf(findingsOf(phaseGaps, phases('span: W6..W8', 'span: W1..W4')))).toEqual([
      'phases/a < phases/b',
    ]);
  });

  it('sees no gap that a longer phase bridges, and none of a weekend', () => {
    const bridged = `phases:
      - { id: a, label: A, span: W1..W8 }
      - { id: b, label: B, span: W2..W3 }
      - { id: c, label: C, span: W9 }`;
    expect(findingsOf(phaseGaps, bridged)).toEqual([]);
    expect(findingsOf(phaseGaps, phases('span: 2026-03-02..2026-03-06', 'span: W2..W3'))).toEqual(
      [],
    );
  });
});
