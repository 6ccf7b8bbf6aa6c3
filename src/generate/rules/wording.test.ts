import { describe, expect, it } from 'vitest';
import { label, quoteList, reason } from './wording.ts';

const many = Array.from({ length: 25 }, (_, at) => String(at));

describe('quoteList(names, locale)', () => {
  it.each([
    [['a'], '“a”', '“a”'],
    [['a', 'b', 'c'], '“a”“b”和“c”', '“a”, “b” and “c”'],
    [[], '', ''],
  ])('joins %j', (names, zh, en) => {
    expect([quoteList(names, 'zh-CN'), quoteList(names, 'en')]).toEqual([zh, en]);
  });

  it('says how many more there are than it names', () => {
    expect(quoteList(many, 'en')).toMatch(/“19” and 5 more$/);
    expect(quoteList(many, 'zh-CN')).toMatch(/“19”等 25 项$/);
  });
});

describe('label(text, locale, language)', () => {
  it('cuts what is too long for a name, and no character in two', () => {
    expect(label('😀'.repeat(300), 'en', 'en')).toBe(`${'😀'.repeat(200)}…`);
    expect(label('a'.repeat(200), 'en', 'en')).toBe('a'.repeat(200));
  });
});

describe('reason(text, locale, language)', () => {
  it('goes without the full stop of either language', () => {
    expect([reason('Why.', 'en', 'en'), reason('原因。', 'zh-CN', 'zh-CN')]).toEqual([
      'Why',
      '原因',
    ]);
  });
});
