import { describe, expect, it } from 'vitest';
import { daysBetween, isWellAfter } from './days.ts';

describe('daysBetween(from, to)', () => {
  it.each([
    ['2026-03-02', '2026-03-09', 7],
    ['2026-03-09', '2026-03-02', -7],
    ['2024-02-28', '2024-03-01', 2],
  ])('from %s to %s is %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('isWellAfter(date, other)', () => {
  it('begins after the week by which weeks and months may differ', () => {
    expect(isWellAfter('2026-03-09', '2026-03-02')).toBe(false);
    expect(isWellAfter('2026-03-10', '2026-03-02')).toBe(true);
    expect(isWellAfter('2026-03-02', '2026-03-20')).toBe(false);
  });
});
