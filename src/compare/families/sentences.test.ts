import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceIn } from './text-change.ts';
import { likeness, sentencesOf, sentencesThatDiffer } from './sentences.ts';

describe('sentencesOf(text)', () => {
  it.each([
    ['At 9 p.m. and later. No mail; Call us.', ['At 9 p.m. and later.', 'No mail;', 'Call us.']],
    ['CRM 2.0 is used! Why? So', ['CRM 2.0 is used!', 'Why?', 'So']],
    ['先发短信；再打电话。“不打扰。”完', ['先发短信；', '再打电话。', '“不打扰。”', '完']],
    ['so we\nwrite\n- one\n- two\n\nand', ['so we\nwrite', '- one', '- two', 'and']],
    ['', []],
  ])('splits %j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('loses no letter, however long the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'B', '.', ';', '。', ' ', '”', '\n')),
        (letters) => {
          const text = letters.join('');
          expect(sentencesOf(text).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        },
      ),
    );
  });
});

describe('sentencesThatDiffer(before, after)', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 });

  it('finds nothing in the same text, and as much either way', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(sentencesThatDiffer(one, one)).toEqual({ gone: [], come: [] });
        const { gone, come } = sentencesThatDiffer(one, other);
        expect(gone.length - come.length).toBe(one.length - other.length);
        expect(sentencesThatDiffer(other, one).gone).toHaveLength(come.length);
      }),
    );
  });

  it('leaves what both share out', () => {
    expect(sentencesThatDiffer(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual({
      gone: ['b'],
      come: ['x', 'd'],
    });
  });
});

describe('sentencesThatDiffer(before, after) of long lists', () => {
  it('tells what is gone and new, in whatever order', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `Sentence ${at}.`);
    expect(sentencesThatDiffer([...many, 'Old.'], ['New.', ...many])).toEqual({
      gone: ['Old.'],
      come: ['New.'],
    });
  });
});

describe('differenceIn(step, language)', () => {
  it('takes no notice of where lines of Chinese end', () => {
    const step = { from: '先发\n短信。再打电话。', to: '先发短信。再去信。' };
    expect(differenceIn(step, 'zh-CN')).toEqual({ gone: ['再打电话。'], come: ['再去信。'] });
  });
});

describe('likeness(one, other)', () => {
  it('is 1 for the same letters and 0 for none', () => {
    expect(likeness('Half of the calls', 'half of the calls!')).toBe(1);
    expect(likeness('abc', 'xyz')).toBe(0);
  });
});
