import { describe, expect, it } from 'vitest';
import { fitSheet, sheetClasses, SIZES, type Wishes } from './sheet-fit.ts';

type Room = Record<'asks' | 'risks', number>;
const WISHES: Wishes<Room> = {
  least: { asks: 1, risks: 0 },
  musts: [['asks', 4]],
  extras: [
    ['risks', 3],
    ['risks', 5],
  ],
};

describe('fitSheet(wishes, space, make, heightsOf)', () => {
  /** A sheet of so many lines of type, of which an ask and a risk have one each. */
  const fitted = (lines: number) =>
    fitSheet(
      WISHES,
      { width: 500, height: lines * 10 },
      (room) => ({ ...room }),
      ({ asks, risks }, { size }) => [asks * size + risks * size],
    );
  it('takes the largest type in which it shows what it must', () => {
    expect(fitted(40).fit.size).toBe(12);
    expect(fitted(4.2).fit.size).toBeLessThan(12);
    expect(fitted(4.2).asks).toBe(4);
  });
  it('fills what is left with as much as fits, and leaves room after all of it', () => {
    expect(fitted(8.7)).toMatchObject({ asks: 4, risks: 3, fit: { size: 12, sparse: false } });
    expect(fitted(40)).toMatchObject({ asks: 4, risks: 5, fit: { sparse: true } });
  });
  it('shows less in the smallest type where even that is too large', () => {
    expect(fitted(2)).toMatchObject({ asks: 1, risks: 0, fit: { size: SIZES.at(-1) } });
  });
});

describe('sheetClasses(fit)', () => {
  it('names the size of the type and whether room is left', () => {
    expect(sheetClasses({ size: 10.5, sparse: false })).toEqual(['sheet', 'sheet-10-5']);
    expect(sheetClasses({ size: 12, sparse: true })).toEqual(['sheet', 'sheet-12', 'sheet-sparse']);
  });
});
