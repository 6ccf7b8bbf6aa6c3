import { describe, expect, it } from 'vitest';
import { findingsOf, GUIDE, type Parts } from '../../small-plan.test-support.ts';
import { leadTimes } from './lead-time.ts';

/** A plan with one lead time, this work and these milestones. */
function judge(value: string, work: string[], milestones: string[] = [], head?: Parts) {
  const list = (items: string[]): string => items.map((item) => `{ label: x, ${item} }`).join(', ');
  const text = `constraints: [{ id: q, kind: lead-time, label: Q, value: ${value} }]
phases: [{ id: p, label: P, span: W1..W26, work: [${list(work)}], milestones: [${list(milestones)}] }]`;
  return findingsOf(leadTimes, text, head).map(({ finding, at }) => `${finding.code} ${at}`);
}

const FILED = 'id: f, span: W1..W3, requests: [q]';

describe('leadTimes(plan)', () => {
  it.each([
    ['6 weeks', 'W9', 1],
    ['6 weeks', 'W10', 0],
    ['4..6 weeks', 'W9', 1],
    ['1 month', 'W7', 1],
    ['1 month', 'W8', 0],
    ['10 days', 'W5', 0],
    // Bare and of another kind: nobody knows how long it takes.
    ['6', 'W4', 0],
    ['30%', 'W4', 0],
  ])(
    'judges work after a lead time of %s, filed in week 3, that starts in %s',
    (value, start, count) => {
      expect(judge(value, [FILED, `id: w, span: ${start}..W20, awaits: [q]`])).toHaveLength(count);
    },
  );

  it('holds milestones to it by their day', () => {
    const milestones = ['W6', 'W8', 'W9'].map(
      (at) => `id: m-${at.toLowerCase()}, at: ${at}, awaits: [q]`,
    );
    expect(judge('6 weeks', [FILED], milestones)).toEqual([
      'schedule/before-lead-time phases/p/milestones/m-w6',
      'schedule/before-lead-time phases/p/milestones/m-w8',
    ]);
  });

  it('counts from the first request, be it a milestone', () => {
    const waiting = 'id: w, span: W9..W12, awaits: [q]';
    expect(judge('6 weeks', [FILED, waiting], ['id: m, at: W2, requests: [q]'])).toEqual([]);
    expect(judge('6 weeks', [FILED, waiting], ['id: m, at: W5, requests: [q]'])).toHaveLength(1);
  });

  it('tells once that nothing is requested, in a guide as well', () => {
    const work = ['id: w, span: W4, awaits: [q]', 'id: v, span: W5, awaits: [q]'];
    const once = ['schedule/never-requested phases/p/work/w'];
    expect(judge('6 weeks', work)).toEqual(once);
    expect(judge('6 weeks', work, [], GUIDE)).toEqual(once);
  });
});
