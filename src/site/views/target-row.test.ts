import { describe, expect, it } from 'vitest';
import { goalViews } from './goals.ts';
import { createReader } from './reader.ts';
import { sharedDue } from './target-row.ts';
import { sampleUnit, site } from './unit.test-support.ts';

const [row] = goalViews(createReader(sampleUnit('en'), site))[0]?.targets ?? [];
if (row === undefined) throw new Error('the sample has a target');

describe('sharedDue(rows)', () => {
  it('is the deadline that every row has', () => {
    expect(
      sharedDue([
        { ...row, due: '1 Mar 2027' },
        { ...row, due: '1 Mar 2027' },
      ]),
    ).toBe('1 Mar 2027');
  });
  it('is nothing as soon as one row differs or has none', () => {
    const undated = { ...row };
    delete undated.due;
    expect(
      sharedDue([
        { ...row, due: '1 Mar 2027' },
        { ...row, due: '1 Sep 2026' },
      ]),
    ).toBe(undefined);
    expect(sharedDue([{ ...row, due: '1 Mar 2027' }, undated])).toBe(undefined);
    expect(sharedDue([])).toBe(undefined);
  });
});
