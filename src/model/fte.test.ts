import { describe, expect, it } from 'vitest';
import { formatEffort, formatShare, printed } from './format.ts';
import { parseEffort, parseFte } from './fte.ts';

describe('parseFte(raw)', () => {
  it.each([
    ['1', 1, 1],
    ['0.5', 0.5, 0.5],
    ['.5', 0.5, 0.5],
    ['0.5..1', 0.5, 1],
    ['0.5–1', 0.5, 1],
    ['1000', 1000, 1000],
  ])('reads %s', (raw, min, max) => {
    expect(parseFte(raw)).toEqual({ ok: true, value: { min, max, raw } });
  });

  it.each(['-1', '+1', '1001', '2..1', '1+', '>=1', '50%', '2 h', '1万', 'two', ''])(
    'refuses %s',
    (raw) => {
      expect(parseFte(raw)).toEqual({ ok: false, expected: 'fte', found: raw });
    },
  );
});

describe('parseEffort(raw)', () => {
  it.each([
    ['1', { kind: 'fte', min: 1, max: 1 }],
    ['0.5..1', { kind: 'fte', min: 0.5, max: 1 }],
    ['6 x 2..3 h/week', { kind: 'hours', heads: 6, min: 2, max: 3 }],
    ['6 × 2..3 h/week', { kind: 'hours', heads: 6, min: 2, max: 3 }],
    ['6×2–3小时/周', { kind: 'hours', heads: 6, min: 2, max: 3 }],
    ['2 h per week', { kind: 'hours', heads: 1, min: 2, max: 2 }],
    ['12 h/week', { kind: 'hours', heads: 1, min: 12, max: 12 }],
    ['1 of 2 points/quarter', { kind: 'capacity', points: 1, available: 2, quarters: 1 }],
    ['2 points/quarter', { kind: 'capacity', points: 2, quarters: 1 }],
    ['2点/季度', { kind: 'capacity', points: 2, quarters: 1 }],
    ['4 points / 2 quarters', { kind: 'capacity', points: 4, quarters: 2 }],
    ['4 points in 2 quarters', { kind: 'capacity', points: 4, quarters: 2 }],
    ['4点/2个季度', { kind: 'capacity', points: 4, quarters: 2 }],
  ])('reads %s', (raw, value) => {
    expect(parseEffort(raw)).toEqual({ ok: true, value: { ...value, raw } });
  });

  it.each([
    ['six people', 'effort', 'six people'],
    ['', 'effort', ''],
    ['1001', 'effort', '1001'],
    ['6 x 2', 'effort', '6 x 2'],
    ['0 x 2 h/week', 'effort', '0 x 2 h/week'],
    ['6 x 200 h/week', 'effort', '6 x 200 h/week'],
    ['6 x 2+ h/week', 'effort', '6 x 2+ h/week'],
    ['3 of 2 points/quarter', 'effort', '3 of 2 points/quarter'],
    ['4 points / 0 quarters', 'effort', '4 points / 0 quarters'],
    ['6 x 2 hous/week', 'unit', 'hous/week'],
    ['6 x 3..2 h/week', 'range-order', '3..2 h/week'],
  ])('refuses %s and says what it expected', (raw, expected, found) => {
    expect(parseEffort(raw)).toEqual({ ok: false, expected, found });
  });
});

describe('formatEffort(effort, locale)', () => {
  it.each([
    ['0.5..1', '0.5–1 FTE', '0.5–1 FTE'],
    ['6 x 2..3 h/week', '6 × 2–3小时/周', '6 × 2–3 h a week'],
    ['2 h/week', '2小时/周', '2 h a week'],
    ['2 points/quarter', '每季度 2 点', '2 points a quarter'],
    ['1 points/quarter', '每季度 1 点', '1 point a quarter'],
    ['1 of 2 points/quarter', '每季度 2 点中的 1 点', '1 of 2 points a quarter'],
    ['4 points / 2 quarters', '2 个季度 4 点', '4 points in 2 quarters'],
  ])('prints %s as %s and %s', (raw, zh, en) => {
    const reading = parseEffort(raw);
    if (!reading.ok) throw new Error(raw);
    expect(printed(formatEffort(reading.value, 'zh-CN'))).toBe(zh);
    expect(printed(formatEffort(reading.value, 'en'))).toBe(en);
  });
});

describe('formatShare(share)', () => {
  it('prints one figure or a range', () => {
    expect(printed(formatShare({ min: 40, max: 40, raw: '40' }))).toBe('40%');
    expect(printed(formatShare({ min: 25, max: 30, raw: '25..30%' }))).toBe('25–30%');
  });
});
