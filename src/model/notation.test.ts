import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatTarget, printed } from './format.ts';
import { parseQuantity, quantitySchema } from './quantity.ts';
import { parseTarget, targetSchema } from './target.ts';
import { isCalendarDate, parseTime, timeSchema } from './time.ts';
import { convertAmount } from './unit.ts';

describe('parseQuantity(raw)', () => {
  it.each([
    ['22', { amount: 22 }],
    ['84%', { amount: 84, unit: 'percent' }],
    ['84％', { amount: 84, unit: 'percent' }],
    ['2.5 h', { amount: 2.5, unit: 'hour' }],
    ['2.5小时', { amount: 2.5, unit: 'hour' }],
    ['3.6/5', { amount: 3.6, unit: 'score5' }],
    ['+4', { amount: 4 }],
    ['-0.5 pp', { amount: -0.5, unit: 'pp' }],
    ['−2pct', { amount: -2, unit: 'pp' }],
    ['>48 h', { amount: 48, unit: 'hour', bound: '>' }],
    ['≤30 min', { amount: 30, unit: 'minute', bound: '<=' }],
    ['1,200,000 CNY', { amount: 1_200_000, unit: 'CNY' }],
    ['120万元', { amount: 120, unit: '万元' }],
    ['3亿元', { amount: 3, unit: '亿元' }],
  ])('reads %s', (raw, value) => {
    expect(parseQuantity(raw)).toEqual({ ok: true, value: { ...value, raw } });
  });

  it.each([
    ['abc', 'quantity'],
    ['', 'quantity'],
    ['84 %%', 'unit'],
    ['3 parsecs', 'unit'],
    ['1,2,3', 'unit'],
  ])('refuses %s and says what it expected', (raw, expected) => {
    expect(parseQuantity(raw)).toMatchObject({ ok: false, expected });
  });
});

describe('parseTarget(raw)', () => {
  it.each([
    ['36', { kind: 'level', min: 36, max: 36 }],
    ['30..35', { kind: 'level', min: 30, max: 35 }],
    ['30–35', { kind: 'level', min: 30, max: 35 }],
    ['>=80%', { kind: 'level', comparator: '>=', min: 80, max: 80, unit: 'percent' }],
    ['<=45 min', { kind: 'level', comparator: '<=', min: 45, max: 45, unit: 'minute' }],
    ['<25%', { kind: 'level', comparator: '<', min: 25, max: 25, unit: 'percent' }],
    ['down 30%', { kind: 'change', direction: 'down', min: 30, max: 30, unit: 'percent' }],
    [
      'up >=40%',
      { kind: 'change', direction: 'up', comparator: '>=', min: 40, max: 40, unit: 'percent' },
    ],
    ['down 10..15%', { kind: 'change', direction: 'down', min: 10, max: 15, unit: 'percent' }],
    ['up 4 pp', { kind: 'change', direction: 'up', min: 4, max: 4, unit: 'pp' }],
    ['top 20%', { kind: 'rank', top: 20 }],
    ['1.5x', { kind: 'multiple', factor: 1.5 }],
    ['2倍', { kind: 'multiple', factor: 2 }],
    ['done', { kind: 'done' }],
    ['open', { kind: 'open' }],
  ])('reads %s', (raw, value) => {
    expect(parseTarget(raw)).toEqual({ ok: true, value: { ...value, raw } });
  });

  it.each([
    ['35..30', 'range-order'],
    ['down 15..10%', 'range-order'],
    ['30...35', 'target'],
    ['better', 'target'],
    ['>=80 parsecs', 'unit'],
  ])('refuses %s and says what it expected', (raw, expected) => {
    expect(parseTarget(raw)).toMatchObject({ ok: false, expected });
  });

  it.each([
    ['>=80%', '≥80%', '≥80%'],
    ['<=45 min', '≤45分钟', '≤45 min'],
    ['down 10..15%', '下降 10–15%', 'down 10–15%'],
    ['up >=50%', '提升 ≥50%', 'up ≥50%'],
    ['top 20%', '前 20%', 'top 20%'],
    ['open', '未量化', 'not quantified'],
  ])('prints %s as %s and %s', (raw, zh, en) => {
    const reading = parseTarget(raw);
    if (!reading.ok) throw new Error(raw);
    expect(printed(formatTarget(reading.value, 'zh-CN'))).toBe(zh);
    expect(printed(formatTarget(reading.value, 'en'))).toBe(en);
  });
});

describe('parseTime(raw)', () => {
  it('reads a span of two units', () => {
    expect(parseTime('W11..M5')).toMatchObject({
      ok: true,
      value: { from: { unit: 'week', count: 11 }, to: { unit: 'month', count: 5 } },
    });
  });

  it.each([
    ['2026-02-30', 'date'],
    ['2026-13-01', 'date'],
    ['2026-3-2', 'date'],
    ['M12..M6', 'time-order'],
    ['M0', 'time'],
    ['W3..W4..W5', 'time'],
    ['week 3', 'time'],
    ['D99999', 'time'],
  ])('refuses %s and says what it expected', (raw, expected) => {
    expect(parseTime(raw)).toMatchObject({ ok: false, expected });
  });

  it('knows which years have a 29 February', () => {
    expect([isCalendarDate('2028-02-29'), isCalendarDate('2026-02-29')]).toEqual([true, false]);
  });
});

describe('the printed form', () => {
  it('survives decoding and encoding', () => {
    const forms = fc.oneof(
      fc.constantFrom('30..35', '>=80%', 'down 10..15%', 'top 20%', '2x', 'done', '36.0', '007'),
      fc.integer({ min: -1000, max: 100_000 }),
      fc.double({ min: 0.001, max: 1000, noNaN: true }).map((value) => Number(value.toFixed(3))),
    );
    fc.assert(
      fc.property(forms, (written) => {
        const encoded = z.encode(targetSchema, z.decode(targetSchema, written));
        expect(String(encoded)).toBe(String(written));
      }),
    );
    expect(z.encode(timeSchema, z.decode(timeSchema, 'W11..M5'))).toBe('W11..M5');
    expect(z.encode(quantitySchema, z.decode(quantitySchema, 22))).toBe(22);
  });
});

describe('convertAmount(amount, from, to)', () => {
  it.each([
    [2.5, 'hour', 'minute', 150],
    [13, 'week', 'month', 3],
    [120, '万元', 'CNY', 1_200_000],
    [3, '亿元', '万元', 30_000],
    [84, 'percent', 'percent', 84],
  ] as const)('%s %s in %s is %s', (amount, from, to, wanted) => {
    expect(convertAmount(amount, from, to)).toBeCloseTo(wanted, 9);
  });

  it('knows no way between units of different families', () => {
    expect(convertAmount(4, 'percent', 'minute')).toBeUndefined();
    expect(convertAmount(4, 'percent', 'pp')).toBeUndefined();
  });
});
