import { describe, expect, it } from 'vitest';
import { lengthOf } from './dates.ts';

describe('lengthOf(days, locale)', () => {
  it.each([
    [1, '1 day', '1 天'],
    [5, '5 days', '5 天'],
    [10, '10 days', '10 天'],
    [13, '2 weeks', '2 周'],
    [20, '3 weeks', '3 周'],
    [22, '3 weeks', '3 周'],
    [23, '3 weeks and 2 days', '3 周零 2 天'],
  ])('tells %i days, and whole weeks where they are a day more or less', (days, en, zh) => {
    expect(lengthOf(days, 'en')).toBe(en);
    expect(lengthOf(days, 'zh-CN')).toBe(zh);
  });
});
