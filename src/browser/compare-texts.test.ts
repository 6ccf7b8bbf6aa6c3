import { describe, expect, it } from 'vitest';
import { missingTexts } from './compare-texts.ts';

const pages = (...texts: string[]) => texts.map((text, index) => ({ page: index + 1, text }));

describe('missingTexts(wanted, found)', () => {
  it('reads over spaces, breaks, and what the PDF adds', () => {
    const found = pages('1 Goals• Raise satis-\n', 'Head of a table fac tion');
    expect(missingTexts(['Goals', 'Raise\n  satis'], found)).toEqual([]);
  });
  it('takes characters that share a glyph for the same', () => {
    expect(missingTexts(['⽅案 A‧B 5\u00a0km²', 'ﬁnal'], pages('方案A·B5 km2 final'))).toEqual([]);
  });
  it('names a text that is not there, with the page where it should be', () => {
    const found = pages('one', 'two', 'four');
    expect(missingTexts(['one', 'two', 'three', 'four'], found)).toEqual([
      { text: 'three', page: 2 },
    ]);
  });
  it('names a text that is read too early or far too late', () => {
    expect(missingTexts(['second', 'first'], pages('first second'))).toEqual([
      { text: 'first', page: 1 },
    ]);
    expect(missingTexts(['end'], pages(`${'x'.repeat(5000)}end`))).toEqual([
      { text: 'end', page: 1 },
    ]);
  });
});
