import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatTarget, printed } from './format.ts';
import { durationSchema } from './duration.ts';
import { figureSchema } from './figure.ts';
import { effortSchema, fteSchema } from './fte.ts';
import { quantitySchema, shareSchema } from './quantity.ts';
import { parseTarget, targetSchema } from './target.ts';
import { dateSchema, isCalendarDate, parseTime, timeSchema } from './time.ts';

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
    ['up 4个百分点', { kind: 'change', direction: 'up', min: 4, max: 4, unit: 'pp' }],
    ['down 10%–15%', { kind: 'change', direction: 'down', min: 10, max: 15, unit: 'percent' }],
    [
      'up 50%+',
      { kind: 'change', direction: 'up', comparator: '>=', min: 50, max: 50, unit: 'percent' },
    ],
    ['50%+', { kind: 'level', comparator: '>=', min: 50, max: 50, unit: 'percent' }],
    ['≥30家', { kind: 'level', comparator: '>=', min: 30, max: 30, unit: 'count' }],
    ['３０～３５％', { kind: 'level', min: 30, max: 35, unit: 'percent' }],
    ['30 — 35', { kind: 'level', min: 30, max: 35 }],
    ['-5..-2', { kind: 'level', min: -5, max: -2 }],
    ['>=-2 pp', { kind: 'level', comparator: '>=', min: -2, max: -2, unit: 'pp' }],
    ['>=-2pct', { kind: 'level', comparator: '>=', min: -2, max: -2, unit: 'pp' }],
    ['<=30..45 min', { kind: 'level', comparator: '<=', min: 30, max: 45, unit: 'minute' }],
    ['≤30–45 min', { kind: 'level', comparator: '<=', min: 30, max: 45, unit: 'minute' }],
    ['1:8.5', { kind: 'level', min: 8.5, max: 8.5, unit: 'x', ratio: true }],
    ['>=1:8.5', { kind: 'level', comparator: '>=', min: 8.5, max: 8.5, unit: 'x', ratio: true }],
    ['>=3x', { kind: 'level', comparator: '>=', min: 3, max: 3, unit: 'x' }],
    [
      '>=500万',
      { kind: 'level', comparator: '>=', min: 5_000_000, max: 5_000_000, numberWord: '万' },
    ],
    ['.95', { kind: 'level', min: 0.95, max: 0.95 }],
    ['top20%', { kind: 'rank', top: 20 }],
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
    ['30 至 35%', 'target'],
    ['up 4', 'target'],
    ['up 4 h', 'target'],
    ['top 20', 'target'],
    ['top 10..20%', 'target'],
    ['>=50%+', 'target'],
    ['20..30+', 'target'],
    ['>=80 parsecs', 'unit'],
    ['up 5 persent', 'unit'],
  ])('refuses %s and says what it expected', (raw, expected) => {
    expect(parseTarget(raw)).toMatchObject({ ok: false, expected });
  });

  it.each([
    ['>=80%', '≥80%', '≥80%'],
    ['<=45 min', '≤45分钟', '≤45 min'],
    ['down 10..15%', '下降 10–15%', 'down 10–15%'],
    ['up >=50%', '提升 ≥50%', 'up ≥50%'],
    ['top 20%', '前 20%', 'top 20%'],
    ['50%+', '≥50%', '≥50%'],
    ['>=-2 pp', '≥−2个百分点', '≥−2 pp'],
    ['<=30..45 min', '≤30–45分钟', '≤30–45 min'],
    ['>=1:8.5', '≥1:8.5', '≥1:8.5'],
    ['>=500万', '≥500万', '≥5 million'],
    ['12亿美元', '12亿美元', '1.2 billion USD'],
    ['1.5x', '1.5倍', '1.5×'],
    ['done', '完成', 'done'],
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

  it('reads a zero as the very start of a span', () => {
    expect(parseTime('Y0..Y1')).toEqual({
      ok: true,
      value: {
        from: { kind: 'period', unit: 'year', count: 0 },
        to: { kind: 'period', unit: 'year', count: 1 },
        raw: 'Y0..Y1',
      },
    });
    expect(parseTime('M0..2026-05-31')).toMatchObject({ ok: true });
  });

  it.each([
    ['M0..M0', 'time'],
    ['M1..M0', 'time'],
    ['M00..M3', 'time'],
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

/** Every form of MODEL §2, and every spelling that is read besides. */
const FORMS = [
  [
    quantitySchema,
    ['84%', '84％', '.95', '2.5 h', '2.5小时', '3.6/5', '3.6 / 5', '+4', '−50%', '-15%', '-2pct'],
  ],
  [
    quantitySchema,
    ['>48 h', '≥30家', '20+', '2000+', '50%+', '20+ 家', '0.5..1', '25..85%', '25%~85%', '1–2'],
  ],
  [
    quantitySchema,
    ['120万元', '120万 CNY', '¥1,200,000', 'CNY 1,200,000', '$2.5 million', '12亿美元', '500万'],
  ],
  [
    quantitySchema,
    ['2 hour/customer', '20 day/release', '5 posts/person/week', '1:8.5', '3 count/year', '2x'],
  ],
  [targetSchema, ['30..35', '>=80%', '50%+', '<=30..45 min', '>=-2 pp', '1:8.5', '２０％', '36.0']],
  [targetSchema, ['down 10..15%', 'up >=40%', 'up 50%+', 'top 20%', '2x', 'done', 'open', '007']],
  [figureSchema, ['65%', '732亿美元', '2000+', '+28%', '−15%', '35% -> 5%', '72 → 24 h', '×2']],
  [figureSchema, ['1:8.5', '2.3×', '3 months -> 1 week', '>=500 CNY']],
  [durationSchema, ['24 h', '7天', '2..3 months', '<=72 h', '10 min']],
  [shareSchema, ['40%', '40.0', '25..30%']],
  [fteSchema, ['0.5..1', '0.50', '0.5–1']],
  [effortSchema, ['6 x 2..3 h/week', '6 × 2..3 h/week', '1 of 2 points/quarter']],
  [effortSchema, ['4 points / 2 quarters', '4点/2个季度', '2 点/季度', '0.5..1']],
  [timeSchema, ['W3', 'M5', 'Q2', 'Y1', 'D90', 'M3..M6', 'W11..M5', 'Y0..Y1', '2027-Q1']],
  [dateSchema, ['2026-03-02']],
] as const;

describe('z.encode(schema, z.decode(schema, written))', () => {
  const forms = FORMS.flatMap(([schema, written]) =>
    written.map((form) => ({ schema, form, name: schema.meta()?.id ?? '' })),
  );

  it.each(forms)('gives back $form as a $name', ({ schema, form }) => {
    expect(z.encode<z.ZodType>(schema, z.decode<z.ZodType>(schema, form))).toBe(form);
  });

  it('gives back any number, as a number where that says the same', () => {
    const numbers = fc.oneof(
      fc.integer({ min: 0, max: 100 }),
      fc.double({ min: 0.001, max: 100, noNaN: true }).map((value) => Number(value.toFixed(3))),
    );
    const schemas = [quantitySchema, targetSchema, figureSchema, shareSchema, fteSchema];
    fc.assert(
      fc.property(numbers, fc.constantFrom<z.ZodType>(...schemas), (written, schema) => {
        expect(z.encode(schema, z.decode(schema, written))).toBe(written);
      }),
    );
  });

  it('keeps every digit of a number too long to hold', () => {
    const long = '12345678901234567890';
    expect(z.encode(quantitySchema, z.decode(quantitySchema, long))).toBe(long);
  });

  it('never throws on what is written, and reads each example of itself', () => {
    const schemas = [...new Set<z.ZodType>(FORMS.map(([schema]) => schema))];
    const parts = fc.constantFrom(
      '>=',
      '3',
      '..',
      '-',
      '%',
      '万',
      'h',
      '+',
      ' ',
      '$',
      '1:',
      '->',
      '.',
    );
    const texts = fc.array(parts, { maxLength: 8 }).map((found) => found.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        for (const schema of schemas) {
          const reading = z.safeDecode(schema, text);
          if (reading.success) expect(String(z.encode(schema, reading.data))).toBe(text);
        }
      }),
    );
    for (const schema of schemas) {
      const { examples = [], id } = schema.meta() ?? {};
      expect(examples, id).not.toEqual([]);
      for (const example of examples as unknown[]) {
        expect(z.safeDecode(schema, example).success, `${id}: ${String(example)}`).toBe(true);
      }
    }
  });
});
