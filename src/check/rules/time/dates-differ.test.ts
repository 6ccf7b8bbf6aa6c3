import { describe, expect, it } from 'vitest';
import { findingsOf, placesOf } from '../../small-plan.test-support.ts';
import { datesDiffer } from './dates-differ.ts';

/** Work with a number of labels, and two stages that ask for some. */
const judge = (value: string, span: string, more = ''): string[] =>
  placesOf(
    findingsOf(
      datesDiffer,
      `
stages:
  - { id: one, label: One, span: M3..M4, targets: [{ metric: profile-dimensions, target: ">=200" }] }
  - { id: two, label: Two, span: M5..M6, targets: [{ metric: profile-dimensions, target: ">=500" }] }
phases:
  - id: p
    label: P
    span: M1..M6
    work:
      - { id: w, label: W, span: ${span}, parameters: [{ metric: profile-dimensions, value: ${value} }] }${more}`,
    ),
  );

describe('datesDiffer(plan)', () => {
  it.each([
    ['500', 'M1..M2', 'two'],
    ['500+', 'M1..M3', 'two'],
    ['200', 'M1', 'one'],
  ])(
    'finds work with %s in %s, once, at the last stage that it forestalls',
    (value, span, stage) => {
      expect(judge(value, span)).toEqual([
        `phases/p/work/w < stages/${stage}/targets/profile-dimensions`,
      ]);
    },
  );

  it.each([
    ['100', 'M1..M2'],
    ['200', 'M3..M4'],
    // It is there when the stage begins, and that is what stages build on.
    ['500', 'M1..M4'],
    ['500', 'M4..M6'],
    ['30%', 'M1..M2'],
  ])('accepts work with %s in %s', (value, span) => {
    expect(judge(value, span)).toEqual([]);
  });

  it('accepts work that is done early where more of it is done in time', () => {
    const later = `
      - { id: v, label: V, span: M5, parameters: [{ metric: profile-dimensions, value: 500 }] }`;
    expect(judge('500', 'M1..M2', later)).toEqual([]);
  });
});
