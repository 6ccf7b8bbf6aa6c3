import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../model/quantity.ts';
import type { Unit } from '../model/unit.ts';
import { agree, extentOf } from './compare-figures.ts';

function extent(raw: string, bare?: Unit) {
  const reading = parseQuantity(raw);
  if (!reading.ok) throw new Error(`${raw} is no figure`);
  return extentOf(reading.value, bare);
}

describe('agree(a, b)', () => {
  it.each([
    ['20', '20+'],
    ['25', '>=20'],
    ['33', '30..35'],
    ['25..30', '30..35'],
    ['2.5 h', '150 min'],
    ['120万元', '1,200,000 CNY'],
    ['12%', '12.4%'],
    ['>20', '<30'],
    ['-18%', '-18%'],
  ])('%s and %s may both be true', (a, b) => {
    expect(agree(extent(a), extent(b))).toBe(true);
    expect(agree(extent(b), extent(a))).toBe(true);
  });

  it.each([
    ['20', '21'],
    ['10', '20+'],
    ['<5%', '<3%'],
    ['20+', '10+'],
    ['29', '30..35'],
    ['2 h', '125 min'],
    ['12.1%', '12.2%'],
    ['12%', '12.5%'],
    ['<20', '>30'],
  ])('%s and %s may not', (a, b) => {
    expect(agree(extent(a), extent(b))).toBe(false);
    expect(agree(extent(b), extent(a))).toBe(false);
  });

  it.each([
    ['68', '68%'],
    ['3 h', '3 CNY'],
  ])('%s and %s cannot be compared', (a, b) => {
    expect(agree(extent(a), extent(b))).toBeUndefined();
  });

  it('takes a bare figure to be in the unit of its metric', () => {
    expect(agree(extent('45', 'minute'), extent('0.75 h', 'minute'))).toBe(true);
    expect(agree(extent('120万', '万元'), extent('1,200,000 CNY', '万元'))).toBe(true);
  });
});
