import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity, printed } from './format.ts';
import { LOCALES } from './locale.ts';
import {
  compareQuantities,
  convertQuantity,
  parseQuantity,
  parseShare,
  unitOf,
  type Quantity,
} from './quantity.ts';
import { UNIT_NAMES, type Unit } from './unit.ts';

function read(raw: string): Quantity {
  const reading = parseQuantity(raw);
  if (!reading.ok) throw new Error(`${raw}: ${reading.expected}`);
  return reading.value;
}

describe('parseQuantity(raw)', () => {
  it.each([
    ['22', { amount: 22 }],
    ['0.95', { amount: 0.95 }],
    ['.95', { amount: 0.95 }],
    ['84%', { amount: 84, unit: 'percent' }],
    ['84％', { amount: 84, unit: 'percent' }],
    ['８４％', { amount: 84, unit: 'percent' }],
    ['2.5 h', { amount: 2.5, unit: 'hour' }],
    ['2.5小时', { amount: 2.5, unit: 'hour' }],
    ['3.6/5', { amount: 3.6, unit: 'score5' }],
    ['3.6 / 5', { amount: 3.6, unit: 'score5' }],
    ['36分', { amount: 36 }],
    ['15分钟', { amount: 15, unit: 'minute' }],
    ['+4', { amount: 4 }],
    ['-15%', { amount: -15, unit: 'percent' }],
    ['−50%', { amount: -50, unit: 'percent' }],
    ['-0.5 pp', { amount: -0.5, unit: 'pp' }],
    ['−2pct', { amount: -2, unit: 'pp' }],
  ])('reads %s', (raw, value) => {
    expect(parseQuantity(raw)).toEqual({ ok: true, value: { ...value, raw } });
  });

  it.each([
    ['>48 h', { amount: 48, unit: 'hour', bound: '>' }],
    ['≤30 min', { amount: 30, unit: 'minute', bound: '<=' }],
    ['≥30家', { amount: 30, unit: 'count', bound: '>=' }],
    ['20+', { amount: 20, bound: '>=' }],
    ['2000+', { amount: 2000, bound: '>=' }],
    ['20+ 家', { amount: 20, unit: 'count', bound: '>=' }],
    ['50%+', { amount: 50, unit: 'percent', bound: '>=' }],
    ['40万+', { amount: 400_000, numberWord: '万', bound: '>=' }],
    ['0.5..1', { amount: 0.5, max: 1 }],
    ['1..2', { amount: 1, max: 2 }],
    ['25..85%', { amount: 25, max: 85, unit: 'percent' }],
    ['25%–85%', { amount: 25, max: 85, unit: 'percent' }],
    ['25～85％', { amount: 25, max: 85, unit: 'percent' }],
    ['25—85%', { amount: 25, max: 85, unit: 'percent' }],
    ['-5 .. -2', { amount: -5, max: -2 }],
    ['2..3 h/week', { amount: 2, max: 3, unit: 'hour/week' }],
    ['<=30..45 min', { amount: 30, max: 45, unit: 'minute', bound: '<=' }],
    ['5..5%', { amount: 5, unit: 'percent' }],
  ])('reads the open figure or range %s', (raw, value) => {
    expect(parseQuantity(raw)).toEqual({ ok: true, value: { ...value, raw } });
  });

  it.each([
    ['1,200,000 CNY', { amount: 1_200_000, unit: 'CNY' }],
    ['¥1,200,000', { amount: 1_200_000, unit: 'CNY' }],
    ['￥1,200,000', { amount: 1_200_000, unit: 'CNY' }],
    ['CNY 1,200,000', { amount: 1_200_000, unit: 'CNY' }],
    ['120万 CNY', { amount: 1_200_000, unit: 'CNY' }],
    ['120万人民币', { amount: 1_200_000, unit: 'CNY' }],
    ['¥120万', { amount: 1_200_000, unit: 'CNY' }],
    ['1.2 million CNY', { amount: 1_200_000, unit: 'CNY' }],
    ['120万元', { amount: 120, unit: '万元' }],
    ['¥120万元', { amount: 120, unit: '万元' }],
    ['3亿元', { amount: 3, unit: '亿元' }],
    ['732亿美元', { amount: 732, unit: '亿美元' }],
    ['500万美元', { amount: 5_000_000, unit: 'USD' }],
    ['US$500', { amount: 500, unit: 'USD' }],
    ['USD 500', { amount: 500, unit: 'USD' }],
    ['>=$2..3 million', { amount: 2_000_000, max: 3_000_000, unit: 'USD', bound: '>=' }],
    ['500万', { amount: 5_000_000, numberWord: '万' }],
    ['5亿', { amount: 500_000_000, numberWord: '亿' }],
    ['4.35万', { amount: 43_500, numberWord: '万' }],
    ['2万亿元', { amount: 2_000_000_000_000, unit: 'CNY' }],
    ['50..100万', { amount: 500_000, max: 1_000_000, numberWord: '万' }],
    ['5 Million', { amount: 5_000_000, numberWord: 'million' }],
    ['500万人', { amount: 5_000_000, unit: 'count' }],
    ['1:8.5', { amount: 8.5, unit: 'x', ratio: true }],
  ])('reads the large figure %s', (raw, value) => {
    expect(parseQuantity(raw)).toEqual({ ok: true, value: { ...value, raw } });
  });

  it.each([
    ['abc', 'quantity', 'abc'],
    ['', 'quantity', ''],
    ['1,2,3', 'quantity', '1,2,3'],
    ['>=20+', 'quantity', '>=20+'],
    ['20..30+', 'quantity', '20..30+'],
    ['20++', 'quantity', '20++'],
    ['45 min..2 h', 'quantity', '45 min..2 h'],
    ['30...35', 'quantity', '30...35'],
    ['$5 CNY', 'quantity', '$5 CNY'],
    ['¥84%', 'quantity', '¥84%'],
    ['1:8.5 h', 'quantity', '1:8.5 h'],
    ['2:1', 'quantity', '2:1'],
    ['84 %%', 'unit', '%%'],
    ['3 parsecs', 'unit', 'parsecs'],
    ['5 millions', 'unit', 'millions'],
    ['3.6/7', 'unit', '/7'],
    ['1..0.5', 'range-order', '1..0.5'],
  ])('refuses %s and says what it expected', (raw, expected, found) => {
    expect(parseQuantity(raw)).toEqual({ ok: false, expected, found });
  });
});

describe('what is printed', () => {
  /** A printed rank is read as percent, since only its metric tells them apart. */
  const units = UNIT_NAMES.filter((unit) => unit !== 'rank');
  const figures = fc.integer({ min: -50_000_000, max: 50_000_000 }).map((cents) => cents / 100);

  it('is read again as the same figure, in both languages', () => {
    fc.assert(
      fc.property(
        fc.record({
          amount: figures,
          more: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
          unit: fc.option(fc.constantFrom(...units), { nil: undefined }),
          bound: fc.constantFrom<Quantity['bound']>(undefined, '>', '<', '>=', '<='),
        }),
        fc.constantFrom(...LOCALES),
        ({ amount, more, unit, bound }, locale) => {
          const quantity: Quantity = {
            amount,
            ...(more === undefined ? {} : { max: Number((amount + more).toFixed(2)) }),
            ...(unit === undefined ? {} : { unit }),
            ...(bound === undefined ? {} : { bound }),
            raw: '',
          };
          const again = read(printed(formatQuantity(quantity, locale)));
          expect(again.bound).toBe(bound);
          expect(compareQuantities(again, quantity, unit ?? 'score')).toBe(0);
        },
      ),
    );
  });

  it.each([
    ['500万', '500万', '5 million'],
    ['40万', '40万', '400,000'],
    ['5亿', '5亿', '500 million'],
    ['500万人', '5,000,000', '5,000,000'],
    ['20+', '≥20', '≥20'],
    ['25..85%', '25–85%', '25–85%'],
    ['-5..-2', '−5 – −2', '−5 – −2'],
    ['732亿美元', '732亿美元', '73.2 billion USD'],
    ['1,234,567 CNY', '1,234,567元', '1,234,567 CNY'],
    ['1,230,000 USD', '123万美元', '1.23 million USD'],
    ['12,345.678 USD', '12,345.678美元', '12,345.678 USD'],
    ['-120万元', '−120万元', '−1.2 million CNY'],
    ['2..3 h/week', '2–3小时/周', '2–3 h a week'],
    ['2 hour/customer', '2小时/客户', '2 h per customer'],
    ['1 day/release', '1天/次', '1 day per release'],
    ['20 day/release', '20天/次', '20 days per release'],
    ['5 posts/person/week', '5条/人/周', '5 posts per person per week'],
    ['12 count/year', '12个/年', '12 a year'],
    ['1 points/quarter', '1点/季度', '1 point a quarter'],
    ['1 s', '1秒', '1 s'],
    ['1:8.5', '1:8.5', '1:8.5'],
    ['2.5x', '2.5倍', '2.5×'],
  ])('%s is printed as %s and %s', (raw, zh, en) => {
    expect(printed(formatQuantity(read(raw), 'zh-CN'))).toBe(zh);
    expect(printed(formatQuantity(read(raw), 'en'))).toBe(en);
  });

  it('takes the unit of the metric where the figure has none', () => {
    expect(printed(formatQuantity(read('120万'), 'zh-CN', 'CNY'))).toBe('120万元');
    expect(printed(formatQuantity(read('120万'), 'zh-CN', '万元'))).toBe('120万元');
    expect(printed(formatQuantity(read('120'), 'zh-CN', '万元'))).toBe('120万元');
    expect(printed(formatQuantity(read('120万'), 'en', 'CNY'))).toBe('1.2 million CNY');
    expect(printed(formatQuantity(read('500万'), 'en', 'count'))).toBe('5 million');
    expect(printed(formatQuantity(read('82分'), 'zh-CN', 'points'))).toBe('82分');
  });
});

describe('convertQuantity(quantity, unit)', () => {
  it.each([
    ['2.5 h', 'minute', 150, undefined],
    ['2..3 h', 'minute', 120, 180],
    ['120万', 'CNY', 1_200_000, undefined],
    ['120万', '万元', 120, undefined],
    ['120', '万元', 120, undefined],
    ['12亿', '亿美元', 12, undefined],
    ['500万', 'count', 5_000_000, undefined],
    ['84', 'percent', 84, undefined],
  ] as const)('%s in %s is %s', (raw, unit, amount, max) => {
    const converted = convertQuantity(read(raw), unit);
    expect([converted?.amount, converted?.max, converted?.unit]).toEqual([amount, max, unit]);
    expect(converted?.raw).toBe(raw);
  });

  it('does it once: the number word of money is counted in and gone', () => {
    const once = convertQuantity(read('120万'), '万元');
    expect(once && convertQuantity(once, 'CNY')?.amount).toBe(1_200_000);
    expect(once && unitOf(once, 'CNY')).toBe('万元');
  });

  it('knows no way between units of different families', () => {
    expect(convertQuantity(read('2.5 h'), 'percent')).toBeUndefined();
    expect(convertQuantity(read('2 pp'), 'percent')).toBeUndefined();
  });
});

describe('compareQuantities(a, b, bare)', () => {
  it.each([
    ['2.5 h', '45 min', 1],
    ['2.5 h', '150 min', 0],
    ['13 weeks', '3 months', 0],
    ['9999万元', '1亿元', -1],
    ['1亿元', '10000万元', 0],
    ['¥100,000,000', '1亿元', 0],
    ['500万美元', '0.05亿美元', 0],
    ['84%', '85%', -1],
    ['22', '3', 1],
    ['<=72 h', '3 days', 0],
    ['30..45 min', '45 min', -1],
    ['30..45 min', '0.5..0.75 h', 0],
    ['30..45 min', '40 min', undefined],
    ['84%', '84 pp', undefined],
    ['84 points', '84%', undefined],
    ['1亿元', '1亿美元', undefined],
    ['84%', '84', undefined],
  ])('%s against %s is %s', (a, b, order) => {
    expect(compareQuantities(read(a), read(b))).toBe(order);
    expect(compareQuantities(read(b), read(a))).toBe(order === undefined ? undefined : 0 - order);
  });

  it('takes a bare figure in the unit that it is given', () => {
    expect(compareQuantities(read('2.5'), read('45 min'), 'hour')).toBe(1);
    expect(compareQuantities(read('120万'), read('120'), '万元')).toBe(0);
    expect(compareQuantities(read('120万'), read('119万元'), 'CNY')).toBe(1);
  });

  it('orders as the base unit does', () => {
    const TIMES: Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'];
    const times = fc.record({
      amount: fc.integer({ min: 1, max: 5000 }),
      unit: fc.constantFrom(...TIMES),
      raw: fc.constant(''),
    });
    const seconds = (one: Quantity) => convertQuantity(one, 'second')?.amount ?? Number.NaN;
    fc.assert(
      fc.property(times, times, (a, b) => {
        expect(compareQuantities(a, b)).toBe(Math.sign(seconds(a) - seconds(b)));
      }),
    );
  });
});

describe('parseShare(raw)', () => {
  it.each([
    ['40%', 40, 40],
    ['40', 40, 40],
    ['25..30%', 25, 30],
    ['0', 0, 0],
    ['100％', 100, 100],
  ])('reads %s', (raw, min, max) => {
    expect(parseShare(raw)).toEqual({ ok: true, value: { min, max, raw } });
  });

  it.each([
    ['101%', 'share'],
    ['-1%', 'share'],
    ['90..110%', 'share'],
    ['20%+', 'share'],
    ['5 h', 'share'],
    ['5 pp', 'share'],
    ['half', 'share'],
    ['40 persent', 'unit'],
    ['30..25%', 'range-order'],
  ])('refuses %s and says what it expected', (raw, expected) => {
    expect(parseShare(raw)).toMatchObject({ ok: false, expected });
  });
});
