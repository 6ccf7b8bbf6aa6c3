import { describe, expect, it } from 'vitest';
import { suggestNotation } from './notation-suggestion.ts';

describe('suggestNotation(problem, found)', () => {
  it.each([
    ['notation/unit', 'persent', 'percent'],
    ['notation/unit', 'mins.', 'mins'],
    ['notation/unit', 'hous', 'hour'],
    ['notation/unit', 'hous/week', 'hour/week'],
    ['notation/unit', 'mnths', 'months'],
    ['notation/quantity', '25-85%', '25..85%'],
    ['notation/quantity', '约20%', '20%'],
    ['notation/quantity', '20以上', '>=20'],
    ['notation/figure', '35%至5%', '35% -> 5%'],
    ['notation/figure', '由72小时降至24小时', '72小时 -> 24小时'],
    ['notation/figure', '35% => 5%', '35% -> 5%'],
    ['notation/figure', '提升28%', '+28%'],
    ['notation/figure', 'down 15%', '-15%'],
    ['notation/duration', '24小时内', '<=24小时'],
    ['notation/duration', '2-3 months', '2..3 months'],
    ['notation/share', '25-30%', '25..30%'],
    ['notation/fte', '1-2', '1..2'],
    ['notation/fte', '0.5 FTE', '0.5'],
    ['notation/effort', '6 people, 2..3 h/week', '6 x 2..3 h/week'],
    ['notation/target', '45分钟以内', '<=45分钟'],
    ['notation/target', '提升至行业前20%', 'top 20%'],
    ['notation/target', '30-35', '30..35'],
    ['notation/target', '30...35', '30..35'],
    ['notation/target', '30 至 35%', '30..35%'],
    ['notation/target', '+30%', 'up 30%'],
    ['notation/target', '下降30%', 'down 30%'],
    ['notation/target', '提升 10-15%', 'up 10..15%'],
    ['notation/target', '不低于80%', '>=80%'],
    ['notation/target', '前20%', 'top 20%'],
    ['notation/range-order', '35..30', '30..35'],
    ['notation/time', 'm5', 'M5'],
    ['notation/time', 'M3-M6', 'M3..M6'],
    ['notation/time', '第3周', 'W3'],
    ['notation/time', '2026/3/2', '2026-03-02'],
    ['notation/time', 'Q1 2027', '2027-Q1'],
    ['notation/time-order', 'M6..M3', 'M3..M6'],
    ['notation/date', '2026-3-2', '2026-03-02'],
    ['notation/date', '2026年3月2日', '2026-03-02'],
    ['notation/date', '2026-02-30', '2026-02-28'],
    ['notation/date', '2028-02-30', '2028-02-29'],
    ['notation/date', '2026-04-31', '2026-04-30'],
  ])('%s: %s was meant as %s', (problem, found, expected) => {
    expect(suggestNotation(problem, found)).toBe(expected);
  });

  it.each([
    ['notation/target', 'much better'],
    ['notation/time', 'soon'],
    ['notation/date', '2026-13-01'],
    ['notation/quantity', 'many'],
    ['notation/figure', 'many'],
    ['notation/duration', '24'],
    ['notation/share', '110%'],
    ['notation/effort', 'someone'],
    ['notation/shift', '35% -> 5 h'],
    ['notation/unit', 'parsecs'],
    [
      'notation/target',
      '在第一阶段结束之前把客户满意度从现在的水平提升到行业平均水平以上 30-35，并且在此之后一直保持',
    ],
  ])('%s: %s means nothing in particular', (problem, found) => {
    expect(suggestNotation(problem, found)).toBeUndefined();
  });
});
