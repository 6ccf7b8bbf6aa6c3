import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE, placesOf, type Parts } from '../../small-plan.test-support.ts';
import { beforePredecessor } from './predecessor.ts';

/** A plan in which the tactic `then` requires `first`, with this work. */
function judge(work: readonly string[], head?: Parts) {
  return findingsOf(
    beforePredecessor,
    `strategies:
  - id: s
    label: S
    description: d
    tactics:
      - { id: first, label: First, how: h }
      - { id: then, label: Then, how: h, requires: [s/first] }
phases: [{ id: p, label: P, span: W1..W26, work: [${work.map((one) => `{ label: x, ${one} }`).join(', ')}] }]`,
    head,
  );
}

const THEN = 'id: then, span: W6..W9, tactics: [s/then]';

describe('beforePredecessor(plan)', () => {
  it.each([
    ['begins on its last day', ['id: a, span: 2026-03-02..2026-04-07, tactics: [s/first]'], 'a'],
    ['begins before it is done', ['id: a, span: W1..W6, tactics: [s/first]'], 'a'],
    [
      'begins before its parallel piece is done',
      ['id: a, span: W1..W3, tactics: [s/first]', 'id: b, span: W2..W7, tactics: [s/first]'],
      'b',
    ],
    [
      'begins before what only recurs',
      ['id: a, span: W8..W20, frequency: weekly, tactics: [s/first]'],
      'a',
    ],
  ])('finds work that %s', (_, work, blocking) => {
    expect(placesOf(judge([...work, THEN]))).toEqual([
      `phases/p/work/then < phases/p/work/${blocking} < strategies/s/tactics/then`,
    ]);
  });

  it.each([
    ['begins the week after', ['id: a, span: W1..W5, tactics: [s/first]']],
    [
      'builds on the first part while a roll-out goes on',
      ['id: a, span: W1..W4, tactics: [s/first]', 'id: b, span: W5..W20, tactics: [s/first]'],
    ],
    ['begins with what recurs', ['id: a, span: W6..W20, frequency: weekly, tactics: [s/first]']],
    ['requires what is not scheduled', []],
  ])('accepts work that %s', (_, work) => {
    expect(judge([...work, THEN])).toEqual([]);
  });

  it('accepts work that carries out both', () => {
    expect(judge(['id: a, span: W1..W9, tactics: [s/first, s/then]'])).toEqual([]);
  });

  it('counts weeks in a guide', () => {
    const [found] = judge(['id: a, span: W1..W6, tactics: [s/first]', THEN], GUIDE);
    expect(found?.finding.values).toMatchObject({
      start: { en: 'weeks 6–9' },
      end: { en: 'weeks 1–6' },
    });
  });
});
