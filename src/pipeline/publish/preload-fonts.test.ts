import { describe, expect, it } from 'vitest';
import { preloadFonts } from './preload-fonts.ts';

const fonts = ['fonts/planpress-latin-400-a.woff2', 'fonts/planpress-sans-sc-400-b.woff2'];
const link = '<link rel="stylesheet" href="/x/_planpress/faces/shop.1.0.0.en.css">';
const page = (lang: string, scheme = 'light dark') =>
  `<html lang="${lang}"><head><meta name="color-scheme" content="${scheme}">${link}`;
const preload = (font: string) =>
  `<link rel="preload" href="/x/_planpress/${font}" as="font" type="font/woff2" crossorigin>`;

describe('preloadFonts(html, fonts)', () => {
  it('asks for all fonts of a Chinese page before its style sheet', () => {
    expect(preloadFonts(page('zh-CN'), fonts)).toBe(
      page('zh-CN').replace(link, fonts.map(preload).join('') + link),
    );
  });
  it('asks for them on an English page too, whose Chinese ones are small', () => {
    expect(preloadFonts(page('en'), fonts)).toBe(
      page('en').replace(link, fonts.map(preload).join('') + link),
    );
  });
  it('asks for them on a page for paper only where it is looked at: it is printed with others', () => {
    const paper = page('en', 'only light');
    const links = fonts.map((font) =>
      preload(font).replace(' crossorigin', ' media="screen" crossorigin'),
    );
    expect(preloadFonts(paper, fonts)).toBe(paper.replace(link, links.join('') + link));
  });
});
