import { describe, expect, it } from 'vitest';
import { linesIn, widthOf } from './text-width.ts';

describe('widthOf(text, bold)', () => {
  it('knows how wide letters are, and takes a Chinese character for a square', () => {
    expect(widthOf('满意度。')).toBe(4);
    expect(widthOf('ill')).toBeLessThan(1);
    expect(widthOf('WWW')).toBeGreaterThan(2.9);
    expect(widthOf('goal', true)).toBeGreaterThan(widthOf('goal'));
  });
});

describe('linesIn(text, width, bold)', () => {
  it('breaks between words and between Chinese characters', () => {
    expect(linesIn('repeat purchase rate', 9)).toBe(2);
    expect(linesIn('客户满意度', 5)).toBe(1);
    expect(linesIn('客户满意度高', 5)).toBe(2);
  });
  it('begins no line with a closing mark, and gives an empty text its line', () => {
    expect(linesIn('客户满意，高', 4)).toBe(2);
    expect(linesIn('', 5)).toBe(1);
  });
});
