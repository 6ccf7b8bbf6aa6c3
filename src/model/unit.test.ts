import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareAmounts,
  convertAmount,
  findUnit,
  UNIT_NAMES,
  unitSpellings,
  UNITS,
  type Unit,
} from './unit.ts';

const family = (name: string) => UNIT_NAMES.filter((unit) => UNITS[unit].family === name);
const CONVERTING: Unit[][] = [family('time'), family('CNY'), family('USD')];

/** Two units that convert. */
const pairs = fc
  .constantFrom(...CONVERTING)
  .chain((units) => fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)));

const amounts = fc.double({ min: 0.01, max: 1e6, noNaN: true });

describe('findUnit(spelling)', () => {
  it.each([
    ['%', 'percent'],
    ['H', 'hour'],
    ['mins', 'minute'],
    ['个百分点', 'pp'],
    ['h per customer', 'hour/customer'],
    ['小时 / 客户', 'hour/customer'],
    ['points a quarter', 'points/quarter'],
    ['点/季度', 'points/quarter'],
    ['per year', 'count/year'],
    ['次/年', 'count/year'],
    ['days per release', 'day/release'],
    ['posts per person per week', 'posts/person/week'],
    ['US$', undefined],
    ['人民币', 'CNY'],
    ['亿美元', '亿美元'],
    ['美金', 'USD'],
    ['万', undefined],
    ['分', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%s is %s', (spelling, unit) => {
    expect(findUnit(spelling)).toBe(unit);
  });

  it('knows every unit by its name and by each of its spellings', () => {
    expect(UNIT_NAMES.map(findUnit)).toEqual(UNIT_NAMES);
    for (const unit of UNIT_NAMES) {
      for (const spelling of UNITS[unit].spellings) expect(findUnit(spelling), spelling).toBe(unit);
    }
  });

  it('knows whatever it may suggest', () => {
    expect(unitSpellings().filter((spelling) => findUnit(spelling) === undefined)).toEqual([]);
    expect(unitSpellings()).toContain('CNY');
  });
});

describe('convertAmount(amount, from, to)', () => {
  it.each([
    [2.5, 'hour', 'minute', 150],
    [30, 'second', 'minute', 0.5],
    [13, 'week', 'month', 3],
    [26, 'week', 'month', 6],
    [2, 'quarter', 'month', 6],
    [1, 'year', 'week', 52],
    [120, '万元', 'CNY', 1_200_000],
    [3, '亿元', '万元', 30_000],
    [732, '亿美元', 'USD', 73_200_000_000],
    [84, 'percent', 'percent', 84],
  ] as const)('%s %s in %s is %s', (amount, from, to, wanted) => {
    expect(convertAmount(amount, from, to)).toBe(wanted);
  });

  it('knows no way between units of different families', () => {
    const apart: Unit[] = ['percent', 'pp', 'points', 'score', 'rank', 'x', 'minute', 'CNY', 'USD'];
    for (const from of apart) {
      for (const to of apart) {
        if (from !== to) expect(convertAmount(4, from, to), `${from} ${to}`).toBeUndefined();
      }
    }
    expect(convertAmount(4, 'hour', 'hour/week')).toBeUndefined();
    expect(convertAmount(4, '亿元', '亿美元')).toBeUndefined();
  });

  it('comes back to where it started', () => {
    fc.assert(
      fc.property(amounts, pairs, (amount, [from, to]) => {
        const there = convertAmount(amount, from, to) ?? Number.NaN;
        const back = convertAmount(there, to, from) ?? Number.NaN;
        expect(Math.abs(back / amount - 1)).toBeLessThan(1e-10);
      }),
    );
  });
});

describe('compareAmounts(a, b)', () => {
  it('sees the last digit that a figure can have', () => {
    const compare = (a: number, b: number) =>
      compareAmounts({ amount: a, unit: 'CNY' }, { amount: b, unit: '万元' });
    expect(compare(1_234_567_890_001, 123_456_789.0001)).toBe(0);
    expect(compare(1_234_567_890_001, 123_456_789.0002)).toBe(-1);
    expect(compareAmounts({ amount: 2.3, unit: 'hour' }, { amount: 138, unit: 'minute' })).toBe(0);
  });

  it('agrees with itself the other way round, and with equal amounts in other units', () => {
    fc.assert(
      fc.property(amounts, amounts, pairs, (x, y, [one, other]) => {
        const [a, b] = [
          { amount: x, unit: one },
          { amount: y, unit: other },
        ];
        expect((compareAmounts(a, b) ?? 9) + (compareAmounts(b, a) ?? 9)).toBe(0);
        const [larger, smaller] =
          UNITS[one].factor > UNITS[other].factor ? [one, other] : [other, one];
        const whole = Math.round(x);
        const same = (whole * UNITS[larger].factor) / UNITS[smaller].factor;
        expect(
          compareAmounts({ amount: whole, unit: larger }, { amount: same, unit: smaller }),
        ).toBe(0);
      }),
    );
  });
});
