import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatChange,
  formatDate,
  formatDates,
  formatNumber,
  formatQuantity,
  printed,
} from './format.ts';
import { readText } from './text.ts';

describe('formatNumber(amount)', () => {
  it.each([
    [0.95, '0.95'],
    [-2, '−2'],
    [9999, '9999'],
    [12_000, '12,000'],
    [1_234_567.5, '1,234,567.5'],
    [0.1 + 0.2, '0.3'],
  ])('%s is %s', (amount, text) => {
    expect(formatNumber(amount)).toBe(text);
  });
});

describe('formatAmount(min, max, unit, locale)', () => {
  it('counts money the way each language does', () => {
    expect(printed(formatAmount(120, 120, '万元', 'zh-CN'))).toBe('120万元');
    expect(printed(formatAmount(120, 120, '万元', 'en'))).toBe('1.2 million CNY');
    expect(printed(formatAmount(300_000_000, 300_000_000, 'CNY', 'zh-CN'))).toBe('3亿元');
  });

  it('uses the singular for one', () => {
    expect(printed(formatAmount(1, 1, 'month', 'en'))).toBe('1 month');
    expect(printed(formatAmount(2, 2, 'month', 'en'))).toBe('2 months');
  });

  it('prints a scale after its figure', () => {
    expect(printed(formatQuantity({ amount: 3.6, raw: '3.6' }, 'en', 'score5', 5))).toBe('3.6 / 5');
  });

  it('gives a change its sign, and a share its points', () => {
    expect(printed(formatChange({ amount: 4, raw: '+4' }, 'zh-CN', 'score'))).toBe('+4');
    expect(printed(formatChange({ amount: -1.5, raw: '-1.5' }, 'en', 'percent'))).toBe('−1.5 pp');
  });
});

describe('formatDates(start, end, locale)', () => {
  it('names a shared year once', () => {
    expect(formatDates('2026-03-02', '2026-05-10', 'zh-CN')).toBe('2026年3月2日—5月10日');
    expect(formatDates('2026-03-02', '2026-05-10', 'en')).toBe('2 Mar – 10 May 2026');
    expect(formatDates('2026-11-02', '2027-03-01', 'en')).toBe('2 Nov 2026 – 1 Mar 2027');
  });

  it('prints one day once', () => {
    expect(formatDates('2026-03-02', '2026-03-02', 'en')).toBe(formatDate('2026-03-02', 'en'));
  });
});

describe('readText(text, locale, language)', () => {
  it('falls back to the other language and says so', () => {
    expect(readText({ 'zh-CN': '净推荐值' }, 'en', 'zh-CN')).toEqual({
      text: '净推荐值',
      locale: 'zh-CN',
      fallback: true,
    });
  });

  it('takes a plain string for the language of the plan', () => {
    expect(readText('提升满意度', 'en', 'zh-CN').fallback).toBe(true);
    expect(readText('提升满意度', 'zh-CN', 'zh-CN').fallback).toBe(false);
  });

  it('takes a single Latin token for every language', () => {
    expect(readText('NPS', 'zh-CN', 'en').fallback).toBe(false);
  });
});
