import { describe, expect, it } from 'vitest';
import { findWith } from './evidence.test-support.ts';
import { regulationUnlinked, titleDoubled } from './regulation.ts';

const regulation = (label: string, fields = '') =>
  `regulations: [{ id: r, label: ${label}, rule: Keep it ${fields} }]`;

describe('titleDoubled(plan)', () => {
  it.each([
    ['金融消费者权益保护保护法', '保护'],
    ['{ zh-CN: 个人信息保护保护法, en: Personal Information Protection Law }', '保护'],
    ['Data data Protection Law', 'Data'],
  ])('%s has %s twice', (label, word) => {
    const [only, ...more] = findWith(titleDoubled, regulation(label));
    expect([only?.finding.values['word'], more]).toEqual([word, []]);
  });

  it.each(['消费者权益保护法', '人人可用的条例', 'Protection of Data and Data Subjects'])(
    '%s has none',
    (label) => {
      expect(findWith(titleDoubled, regulation(label))).toEqual([]);
    },
  );
});

describe('regulationUnlinked(plan)', () => {
  it('is content with a risk, a strategy, or a word on why there is neither', () => {
    const found = (fields: string) => findWith(regulationUnlinked, regulation('Law', fields));
    expect(found('')).toHaveLength(1);
    expect(found(', risks: [leak]')).toEqual([]);
    expect(found(', strategies: [ask]')).toEqual([]);
    expect(found(', unknown: Legal is asked')).toEqual([]);
  });

  it('asks for no answer where the rules write all of them', () => {
    const risk = (origin: string): string =>
      `${regulation('Law')}\nrisks: [{ id: a, label: A, response: Act ${origin} }]`;
    expect(findWith(regulationUnlinked, risk(''))).toHaveLength(1);
    expect(findWith(regulationUnlinked, risk(', origin: { rule: by-hand }'))).toEqual([]);
  });
});
