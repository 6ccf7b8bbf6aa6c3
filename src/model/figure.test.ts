import { describe, expect, it } from 'vitest';
import { parseFigure, type Figure } from './figure.ts';
import { formatFigure, printed } from './format.ts';

function read(raw: string): Figure {
  const reading = parseFigure(raw);
  if (!reading.ok) throw new Error(`${raw}: ${reading.expected}`);
  return reading.value;
}

/** The value with `raw` in itself and in the quantity that it holds. */
function withRaw(value: Record<string, unknown>, raw: string): Record<string, unknown> {
  const parts = Object.entries(value).map(([name, part]) => [
    name,
    typeof part === 'object' ? { ...part, raw } : part,
  ]);
  return { ...Object.fromEntries(parts), raw };
}

describe('parseFigure(raw)', () => {
  it.each([
    ['65%', { kind: 'level', level: { amount: 65, unit: 'percent' } }],
    ['82分', { kind: 'level', level: { amount: 82, unit: 'points' } }],
    ['25..85%', { kind: 'level', level: { amount: 25, max: 85, unit: 'percent' } }],
    ['2000+', { kind: 'level', level: { amount: 2000, bound: '>=' } }],
    ['>=500 CNY', { kind: 'level', level: { amount: 500, unit: 'CNY', bound: '>=' } }],
    ['>=-2 pp', { kind: 'level', level: { amount: -2, unit: 'pp', bound: '>=' } }],
    ['1.5..2x', { kind: 'level', level: { amount: 1.5, max: 2, unit: 'x' } }],
    ['+28%', { kind: 'change', by: { amount: 28, unit: 'percent' } }],
    ['＋28％', { kind: 'change', by: { amount: 28, unit: 'percent' } }],
    ['-15%', { kind: 'change', by: { amount: -15, unit: 'percent' } }],
    ['−15%', { kind: 'change', by: { amount: -15, unit: 'percent' } }],
    ['+25 pp', { kind: 'change', by: { amount: 25, unit: 'pp' } }],
    ['-15..-10%', { kind: 'change', by: { amount: -15, max: -10, unit: 'percent' } }],
    ['1:8.5', { kind: 'ratio', of: 8.5 }],
    ['1：9.2', { kind: 'ratio', of: 9.2 }],
    ['2.3x', { kind: 'multiple', factor: 2.3 }],
    ['2.3×', { kind: 'multiple', factor: 2.3 }],
    ['×2', { kind: 'multiple', factor: 2 }],
    ['2倍', { kind: 'multiple', factor: 2 }],
  ])('reads %s', (raw, value) => {
    expect(read(raw)).toEqual(withRaw(value, raw));
  });

  it.each([
    ['35% -> 5%', [35, 'percent'], [5, 'percent']],
    ['35% → 5%', [35, 'percent'], [5, 'percent']],
    ['72 -> 24 h', [72, 'hour'], [24, 'hour']],
    ['35% -> 5', [35, 'percent'], [5, 'percent']],
    ['3 months -> 1 week', [3, 'month'], [1, 'week']],
    ['82 → 65分', [82, 'points'], [65, 'points']],
    ['5000万 → 8000万元', [50_000_000, 'CNY'], [8000, '万元']],
    ['5000万 → 8000万', [50_000_000, undefined], [80_000_000, undefined]],
    ['12 -> 3', [12, undefined], [3, undefined]],
  ])('reads the shift %s', (raw, from, to) => {
    const figure = read(raw);
    if (figure.kind !== 'shift') throw new Error(figure.kind);
    expect([figure.from.amount, figure.from.unit]).toEqual(from);
    expect([figure.to.amount, figure.to.unit]).toEqual(to);
    expect([figure.from.raw, figure.to.raw]).toEqual(raw.split(/\s*(?:->|→)\s*/));
  });

  it.each([
    ['many', 'figure', 'many'],
    ['', 'figure', ''],
    ['65% of firms', 'unit', '% of firms'],
    ['500 CNY/month', 'unit', 'CNY/month'],
    ['-10..15%', 'figure', '-10..15%'],
    ['35% -> 5% -> 1%', 'figure', '35% -> 5% -> 1%'],
    ['-> 5%', 'figure', '-> 5%'],
    ['5% ->', 'figure', '5% ->'],
    ['soon -> 5%', 'figure', 'soon'],
    ['35% -> 5 h', 'shift', '35% -> 5 h'],
    ['35% -> 5 pp', 'shift', '35% -> 5 pp'],
    ['30 hous -> 5 h', 'unit', 'hous'],
    ['85..25%', 'range-order', '85..25%'],
  ])('refuses %s and says what it expected', (raw, expected, found) => {
    expect(parseFigure(raw)).toEqual({ ok: false, expected, found });
  });
});

describe('formatFigure(figure, locale)', () => {
  it.each([
    ['65%', '65%', '65%'],
    ['2000+', '≥2000', '≥2000'],
    ['732亿美元', '732亿美元', '73.2 billion USD'],
    ['40万', '40万', '400,000'],
    ['+28%', '+28%', '+28%'],
    ['-15%', '−15%', '−15%'],
    ['+25 pp', '+25个百分点', '+25 pp'],
    ['+500万', '+500万', '+5 million'],
    ['-15..-10%', '−15 – −10%', '−15 – −10%'],
    ['35% -> 5%', '35% → 5%', '35% → 5%'],
    ['72 -> 24 h', '72小时 → 24小时', '72 h → 24 h'],
    ['3 months -> 1 week', '3个月 → 1周', '3 months → 1 week'],
    ['3200 -> 6800 CNY', '3200元 → 6800元', '3200 CNY → 6800 CNY'],
    ['82 → 65分', '82分 → 65分', '82 points → 65 points'],
    ['1:8.5', '1:8.5', '1:8.5'],
    ['2.3x', '2.3倍', '2.3×'],
  ])('prints %s as %s and %s', (raw, zh, en) => {
    expect(printed(formatFigure(read(raw), 'zh-CN'))).toBe(zh);
    expect(printed(formatFigure(read(raw), 'en'))).toBe(en);
  });

  it('prints what is read again as the same kind of figure', () => {
    const written = ['65%', '2000+', '-15%', '+25 pp', '-15..-10%', '35% -> 5%', '1:8.5', '2.3x'];
    for (const raw of written) {
      const figure = read(raw);
      for (const locale of ['zh-CN', 'en'] as const) {
        const again = read(printed(formatFigure(figure, locale)));
        expect(again.kind).toBe(figure.kind);
        expect(formatFigure(again, locale)).toEqual(formatFigure(figure, locale));
      }
    }
  });

  it('keeps the last unit apart, so that a page can print it lighter', () => {
    expect(formatFigure(read('35% -> 5%'), 'en')).toEqual({ figure: '35% → 5', unit: '%' });
  });
});
