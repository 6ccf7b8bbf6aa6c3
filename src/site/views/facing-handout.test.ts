import { describe, expect, it } from 'vitest';
import { facingHandoutOf } from './facing-handout.ts';
import { createReader } from './reader.ts';
import { sampleUnit, site } from './unit.test-support.ts';

describe('facingHandoutOf(readers)', () => {
  const { sheets } = facingHandoutOf({
    left: createReader(sampleUnit('zh-CN'), site, 'handout'),
    right: createReader(sampleUnit('en'), site, 'handout'),
  });
  const rows = sheets.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
  it('says the same on both sides, each in its language', () => {
    expect(sheets).toHaveLength(2);
    const titles = sheets.flatMap(({ parts }) => parts.map(({ title }) => title));
    expect(titles[0]).toEqual({
      left: '目标：从现值到目标值',
      right: 'Goals, from today to target',
    });
    expect(rows.length).toBeGreaterThan(3);
  });
  it('tells a figure once where it needs no words, else on each side', () => {
    for (const { left, right, between } of rows) {
      const once = between?.kind === 'figure' && between.to !== undefined;
      if (between?.kind !== 'figure') continue;
      expect([left.figure === undefined, right.figure === undefined]).toEqual([once, once]);
    }
    expect(rows.some(({ between }) => between?.kind === 'figure')).toBe(true);
  });
});
