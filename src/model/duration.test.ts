import { describe, expect, it } from 'vitest';
import { parseDuration } from './duration.ts';

describe('parseDuration(raw)', () => {
  it.each([
    ['24 h', { amount: 24, unit: 'hour' }],
    ['7 days', { amount: 7, unit: 'day' }],
    ['7天', { amount: 7, unit: 'day' }],
    ['10 min', { amount: 10, unit: 'minute' }],
    ['2..3 months', { amount: 2, max: 3, unit: 'month' }],
    ['0..24 h', { amount: 0, max: 24, unit: 'hour' }],
    ['<=72 h', { amount: 72, unit: 'hour', bound: '<=' }],
    ['≤30–45 min', { amount: 30, max: 45, unit: 'minute', bound: '<=' }],
  ])('reads %s', (raw, value) => {
    expect(parseDuration(raw)).toEqual({ ok: true, value: { ...value, raw } });
  });

  it.each([
    ['24', 'duration', '24'],
    ['40%', 'duration', '40%'],
    ['2 h/week', 'duration', '2 h/week'],
    ['0 h', 'duration', '0 h'],
    ['-3 days', 'duration', '-3 days'],
    ['-3..2 days', 'duration', '-3..2 days'],
    ['soon', 'duration', 'soon'],
    ['45 mins.', 'unit', 'mins.'],
    ['3..2 months', 'range-order', '3..2 months'],
  ])('refuses %s and says what it expected', (raw, expected, found) => {
    expect(parseDuration(raw)).toEqual({ ok: false, expected, found });
  });
});
