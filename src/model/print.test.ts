import { describe, expect, it } from 'vitest';
import { contentWidth, paperSize } from './print.ts';

describe('paperSize(paper, sideways)', () => {
  it('turns the sheet', () => {
    expect(paperSize('A4')).toEqual({ width: 210, height: 297 });
    expect(paperSize('Letter', true)).toEqual({ width: 279.4, height: 215.9 });
  });
});

describe('contentWidth(paper, sideways)', () => {
  it('leaves the side margins out', () => {
    expect(contentWidth('A4')).toBe(174);
    expect(contentWidth('A4', true)).toBe(261);
    expect(contentWidth('Letter')).toBeCloseTo(179.9);
  });
});
