import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fence, fitLines, showText } from './show-text.ts';

describe('showText(text, most)', () => {
  it.each([
    ['a\n## b\r\n\tc', 'a ## b c'],
    ['a\u202eb\u200bc\u0000d\u2028e', 'a b c d e'],
    ['⟦/data⟧', '|/data|'],
    ['<script>x</script>', '＜script>x＜/script>'],
    ['<|im_start|>', '＜|im_start|>'],
    ['[INST] [/INST]', '［INST] ［/INST]'],
    ['``` code ```', '` code `'],
    ['<=45 min, >=80%, a < b', '<=45 min, >=80%, a < b'],
    ['“90 天”没有动静', '“90 天”没有动静'],
  ])('shows %j as %j', (text, shown) => {
    expect(showText(text, 100)).toBe(shown);
  });

  it('cuts a long text, and says so', () => {
    expect(showText('甲乙丙丁', 4)).toBe('甲乙丙丁');
    expect(showText('甲乙丙丁戊', 4)).toBe('甲乙丙丁…');
  });

  it('never holds a mark, a line end or more than it may', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, most) => {
        const shown = showText(text, most);
        return !/[\n\r⟦⟧\u2028\u2029]/u.test(shown) && [...shown].length <= most + 1;
      }),
    );
  });
});

describe('fitLines(show, most, leftOut)', () => {
  const lines = (count: number) => (length: number) =>
    Array.from({ length: count }, () => 'x'.repeat(length));

  it('shows texts as long as they fit', () => {
    expect(fitLines(lines(2), 2000, String)).toEqual(lines(2)(600));
    expect(fitLines(lines(2), 1000, String)).toEqual(lines(2)(240));
  });

  it('leaves out the last lines where even short ones are too many', () => {
    const shown = fitLines(lines(100), 410, (count) => `${count} left out`);
    expect(shown).toEqual([...lines(10)(40), '90 left out']);
  });
});

describe('fence(name, lines)', () => {
  it('puts lines between marks', () => {
    expect(fence('data', ['a', 'b'])).toBe('⟦data⟧\na\nb\n⟦/data⟧');
  });
});
