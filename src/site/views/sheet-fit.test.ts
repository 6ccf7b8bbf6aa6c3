import { describe, expect, it } from 'vitest';
import { fitSheet, linesOf } from './sheet-fit.ts';

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

describe('fitSheet(heightAt)', () => {
  it('takes the largest type that holds everything', () => {
    expect(fitSheet(() => 400)).toBe('roomy');
    expect(fitSheet(({ line }) => line * 45)).toBe('dense');
    expect(fitSheet(() => 2000)).toBe('terse');
  });
});
