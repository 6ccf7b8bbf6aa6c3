import { describe, expect, it } from 'vitest';
import { findingsOf, untilEnd } from '../../small-plan.test-support.ts';
import { horizonUnused } from './horizon-unused.ts';

const judge = (to: string, span: string) =>
  findingsOf(
    horizonUnused,
    `phases: [{ id: p, label: P, span: ${span} }, { id: q, label: Q, span: W1..W2 }]`,
    untilEnd(to, 'W2'),
  );

describe('horizonUnused(plan)', () => {
  it.each([
    ['M12', 'W1..W46', '6 weeks'],
    ['M6', 'W1..W20', '6 weeks'],
    ['W13', 'W1..W11', '2 weeks'],
    ['M36', 'M1..M34', '8 weeks'],
  ])('finds time left in a plan to %s whose phases last %s', (to, span, idle) => {
    expect(judge(to, span)[0]?.finding.values).toMatchObject({ idle: { en: idle } });
  });

  it.each([
    ['M12', 'W1..W52'],
    ['W13', 'W1..W12'],
    ['M36', 'M1..M35'],
  ])('leaves a plan to %s alone whose phases last %s', (to, span) => {
    expect(judge(to, span)).toEqual([]);
  });
});
