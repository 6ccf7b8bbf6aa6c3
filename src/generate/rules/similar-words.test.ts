import { describe, expect, it } from 'vitest';
import type { Tag } from '../../model/knowledge.ts';
import { findLikeness } from './similar-words.ts';

const tag = (id: string, zh: string[], en: string[]): Tag => ({
  id,
  kind: 'theme',
  label: id,
  keywords: { 'zh-CN': ['无关'], en: ['unrelated'] },
  examples: { 'zh-CN': zh, en },
});
const TAGS = [
  tag('waiting', ['电话一直占线，等了很久'], ['The phone line is always engaged']),
  tag('refund', ['退款迟迟不到账'], ['Refunds arrive late']),
];

describe('findLikeness(text, tags, locale)', () => {
  it.each([
    ['热线总是占线', 'zh-CN', 'waiting', ['占线']],
    ['退款没有到账', 'zh-CN', 'refund', ['退款', '到账']],
    ['Refunding takes forever', 'en', 'refund', ['Refunding']],
  ] as const)('takes “%s” (%s) for %s by %j', (text, locale, id, words) => {
    const [likest] = findLikeness(text, TAGS, locale);
    expect(likest?.tag).toBe(id);
    expect(likest?.words).toEqual(words);
  });

  it('scores from 0 to 1, and a known phrasing above a text that shares a word with it', () => {
    const [whole] = findLikeness('Refunds arrive late', TAGS, 'en');
    const [part] = findLikeness('Refunds confuse our bookkeepers', TAGS, 'en');
    expect(whole?.score).toBeLessThanOrEqual(1);
    expect(whole?.score).toBeGreaterThan(part?.score ?? 1);
  });

  it('finds nothing in empty words, in other languages, or where nothing is alike', () => {
    expect(findLikeness('they have the same', TAGS, 'en')).toEqual([]);
    expect(findLikeness({ en: 'Refunds' }, TAGS, 'zh-CN')).toEqual([]);
    expect(findLikeness('门店装修', TAGS, 'zh-CN')).toEqual([]);
  });
});
