import { describe, expect, it } from 'vitest';
import { pageCharacters } from './page-characters.ts';
import type { Piece } from './pieces.ts';

// Only the place of a piece is looked at.
const unit = { at: 'shop/1.0.0/zh-CN' } as Piece;

describe('pageCharacters(site, pieces)', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const site = new Map([
    ['index.html', bytes('<p>甲</p>')],
    ['shop/1.0.0/zh-CN/goals/index.html', bytes('<p>乙 &#x4E19;</p>')],
    ['shop/1.0.0/zh-CN/search.json', bytes('["丁"]')],
    ['shop/1.0.0/zh-CN/plan.json', bytes('["壬"]')],
    ['shop/1.0.0/en/index.html', bytes('<p>戊</p>')],
    ['_astro/menu.js', bytes('"己"')],
    ['_planpress/theme.css', bytes('庚')],
  ]);
  const { shared, own } = pageCharacters(site, [unit]);
  const chinese = (found: ReadonlySet<string> | undefined) =>
    [...(found ?? [])].filter((character) => /\p{Script=Han}/u.test(character)).join('');
  it('gives a piece what stands in its own folder and what code writes, and nothing of others', () => {
    expect(chinese(own.get(unit))).toBe('乙丙丁己');
  });
  it('gives all else to the shared pages', () => {
    expect(chinese(shared)).toBe('甲戊庚己');
  });
});
