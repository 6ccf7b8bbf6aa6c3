import { describe, expect, it } from 'vitest';
import { findWith, piece } from './evidence.test-support.ts';
import { lessonsBeforeTheFact } from './lesson.ts';

const lesson = (fields: string) => `lessons: [{ id: l, label: L, kind: success, ${fields} }]`;
const EVIDENCE = `evidence:${piece('a', 'Nordhaus', ['Calls: -30%'])}\n`;
// The plan starts on 2026-03-02.
const found = (fields: string, today?: string) =>
  findWith(lessonsBeforeTheFact, EVIDENCE + lesson(fields), today === undefined ? {} : { today });

describe('lessonsBeforeTheFact(plan)', () => {
  it.each([undefined, '2025-12-31', '2026-03-01'])('reports a result on %s', (today) => {
    expect(found('figure: +30%', today)).toMatchObject([{ at: 'lessons/l', field: 'figure' }]);
    expect(found('effect: More came back', today)).toMatchObject([{ field: 'effect' }]);
  });

  it('says nothing once the plan has begun: there may be results by then', () => {
    expect(found('figure: +30%', '2026-03-02')).toEqual([]);
  });

  it.each([
    ['a lesson without a result', 'action: Call earlier'],
    ['one that was learnt elsewhere', 'figure: +30%, evidence: [a]'],
    ['one that is not known', 'effect: More came back, unknown: The figure is lost'],
  ])('accepts %s', (_, fields) => {
    expect(found(fields)).toEqual([]);
  });
});
