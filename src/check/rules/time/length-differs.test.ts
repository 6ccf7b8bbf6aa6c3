import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE, placesOf } from '../../small-plan.test-support.ts';
import { lengthDiffers } from './length-differs.ts';

/** What is found in a plan with this horizon and phases with these spans. */
const judge = (horizon: string, ...spans: string[]) =>
  findingsOf(
    lengthDiffers,
    `horizon: { start: 2026-06-01, from: M1, ${horizon} }
phases: [${spans.map((span, at) => `{ id: p${at}, label: P${at}, ${span} }`).join(', ')}]`,
    { horizon: undefined },
  );

describe('lengthDiffers(plan)', () => {
  it('adds the time to prepare that no phase stands for', () => {
    const [found] = judge('to: M30, lasts: 24..30 months, prepare: 2..3 months', 'span: M1..M30');
    expect(found?.finding.values).toMatchObject({
      stated: { en: '24–30 months' },
      actual: { en: '32–33 months' },
    });
    expect(found?.related.map(({ at, field }) => `${at}#${field}`)).toEqual([
      'phases/p0#span',
      'horizon#prepare',
    ]);
  });

  it('takes a phase of preparation for the time to prepare', () => {
    const [found] = judge(
      'to: M30, lasts: 24..30 months, prepare: 2..3 months',
      'span: 2026-03-02..2026-05-31',
      'span: M1..M30',
    );
    expect(found?.finding.values).toMatchObject({ actual: { en: '33 months' } });
  });

  it.each([
    ['within a range', 'to: M30, lasts: 24..30 months', ['span: M1..M30']],
    ['with the time to prepare', 'to: M9, lasts: 1 year, prepare: 3 months', ['span: M1..M9']],
    ['in weeks for months', 'to: W13, lasts: 3 months', ['span: W1..W13']],
    ['from a bound on', 'to: M9, lasts: ">=6 months"', ['span: M1..M9']],
    ['up to a bound', 'to: M9, lasts: <=12 months', ['span: M1..M9']],
    ['of twenty years', 'to: Y20, lasts: 20 years', ['span: Y1..Y20']],
    ['without phases', 'to: M9, lasts: 9 months', []],
  ])('accepts a length %s', (_, horizon, spans) => {
    expect(judge(horizon, ...spans)).toEqual([]);
  });

  it.each([
    ['too long', 'to: M9, lasts: <=6 months', ['span: M1..M9']],
    ['too short', 'to: M9, lasts: ">=12 months"', ['span: M1..M9']],
    ['a week off', 'to: W13, lasts: 12 weeks', ['span: W1..W13']],
    ['without phases', 'to: M9, lasts: 12 months', []],
  ])('finds a length that is %s', (_, horizon, spans) => {
    expect(judge(horizon, ...spans)).toHaveLength(1);
  });

  it('tells weeks of weeks, and names the first phase and the last', () => {
    const [found] = judge('to: W13, lasts: 12 weeks', 'span: W8..W13', 'span: W1..W7');
    expect(found?.finding.values).toMatchObject({ actual: { en: '13 weeks' } });
    expect(found?.related.map(({ at }) => at)).toEqual(['phases/p1', 'phases/p0']);
  });

  it('holds a phase to its own length, in a guide as it is counted', () => {
    const phase = 'phases: [{ id: p, label: P, span: W1..W6, lasts: 4 weeks }]';
    const [found] = findingsOf(lengthDiffers, phase, GUIDE);
    expect(placesOf([found].flatMap((one) => one ?? []))).toEqual(['phases/p < phases/p']);
    expect(found?.finding.values).toMatchObject({ dates: { en: 'weeks 1–6' } });
  });
});
