import { describe, expect, it } from 'vitest';
import { findDifference } from './compare-written.ts';

const BOTH = { 'zh-CN': '高峰', en: 'Peak' };

describe('findDifference(was, now, language)', () => {
  it.each([
    ['a figure and its string', 36, '36'],
    ['fields in another order', { low: 1, high: 2 }, { high: 2, low: 1 }],
    ['both languages and the plain text of the plan', BOTH, '高峰'],
    ['the plain text of the plan and both languages', '高峰', BOTH],
    ['both languages and one of them', BOTH, { en: 'Peak' }],
    [
      'texts inside of lists and fields',
      [{ label: BOTH, at: 'W2' }],
      [{ label: '高峰', at: 'W2' }],
    ],
    ['nothing and nothing', undefined, undefined],
  ])('takes %s for the same', (_, was, now) => {
    expect(findDifference(was, now, 'zh-CN')).toBeUndefined();
  });

  it('shows texts to each reader in the language that both have', () => {
    expect(findDifference(BOTH, '旺季', 'zh-CN')).toEqual({
      was: { 'zh-CN': '高峰', en: '高峰' },
      now: { 'zh-CN': '旺季', en: '旺季' },
    });
    expect(findDifference(BOTH, { 'zh-CN': '旺季', en: 'Rush' }, 'zh-CN')).toEqual({
      was: BOTH,
      now: { 'zh-CN': '旺季', en: 'Rush' },
    });
  });

  it('shows the language in which they differ, where another is the same', () => {
    expect(findDifference(BOTH, { 'zh-CN': '高峰', en: 'Rush' }, 'en')).toEqual({
      was: { 'zh-CN': 'Peak', en: 'Peak' },
      now: { 'zh-CN': 'Rush', en: 'Rush' },
    });
  });

  it('tells texts apart that share no language', () => {
    expect(findDifference({ en: 'Peak' }, '高峰', 'zh-CN')).toEqual({
      was: { 'zh-CN': 'Peak', en: 'Peak' },
      now: { 'zh-CN': '高峰', en: '高峰' },
    });
  });

  it.each([
    ['a field more', { low: 1 }, { low: 1, high: 2 }, '{"low":1}', '{"high":2,"low":1}'],
    ['a shorter list', [BOTH, BOTH], ['高峰'], '["Peak","Peak"]', '["高峰"]'],
    ['what is gone', 'W2', undefined, 'W2', '—'],
  ])('tells of %s', (_, was, now, before, after) => {
    const found = findDifference(was, now, 'zh-CN');
    expect(found).toMatchObject({ was: { en: before }, now: { en: after } });
  });
});
