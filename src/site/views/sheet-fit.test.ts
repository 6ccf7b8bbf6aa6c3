import { describe, expect, it } from 'vitest';
import { fitSheet, linesOf, roomOf, sheetClasses } from './sheet-fit.ts';

describe('linesOf(text, letters)', () => {
  it('counts a Chinese character as two letters', () => {
    expect(linesOf('客户满意度', 10)).toBe(1);
    expect(linesOf('客户满意度高', 10)).toBe(2);
    expect(linesOf('0123456789', 10)).toBe(1);
  });
  it('gives an empty text its line', () => {
    expect(linesOf('', 10)).toBe(1);
  });
});

describe('fitSheet(rooms, make, heightOf, height)', () => {
  const fitOf = (heightOf: (items: number, line: number) => number) => {
    const sheet = fitSheet(
      [40, 20, 10],
      (items) => ({ items }),
      ({ items }, { line }) => heightOf(items, line),
      roomOf('A4'),
    );
    return [sheet.fit, sheet.items];
  };
  it('takes the largest type that holds everything', () => {
    expect(fitOf(() => 400)).toEqual(['sparse', 40]);
    expect(fitOf((items, line) => items * line)).toEqual(['roomy', 40]);
    expect(fitOf((items, line) => items * (line + 2))).toEqual(['dense', 40]);
  });
  it('shows less until it fits, and no less than the last room', () => {
    expect(fitOf((items, line) => items * line * 2)).toEqual(['terse', 20]);
    expect(fitOf((items, line) => items * line * 5)).toEqual(['terse', 10]);
    expect(fitOf(() => 5000)).toEqual(['terse', 10]);
  });
});

describe('roomOf(paper)', () => {
  it('is less on Letter, which is lower', () => {
    expect([roomOf('A4'), roomOf('Letter')]).toEqual([668, 618]);
  });
});

describe('sheetClasses(fit)', () => {
  it('sets a sparse sheet in large type as well', () => {
    expect(sheetClasses('sparse')).toEqual(['sheet', 'sheet-roomy', 'sheet-sparse']);
    expect(sheetClasses('dense')).toEqual(['sheet', 'sheet-dense']);
  });
});
