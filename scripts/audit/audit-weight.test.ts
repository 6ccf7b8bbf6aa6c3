import { describe, expect, it } from 'vitest';
import { weigh } from './audit-weight.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 256);

describe('the weight of a page', () => {
  const site = new Map([
    [
      'shop/en/index.html',
      bytes(
        '<link rel="stylesheet" href="/base/_a/main.css"><link rel="alternate" href="/base/shop/en/plan.json"><script src="../menu.js"></script>',
      ),
    ],
    [
      '_a/main.css',
      bytes('@font-face{src:url("fonts/x.woff2")}@font-face{src:url("fonts/x.woff2")}'),
    ],
    ['_a/fonts/x.woff2', noise(5000)],
    ['shop/menu.js', noise(3000)],
    ['shop/en/plan.json', noise(9000)],
  ]);

  it('counts the page, its styles and its scripts, wherever the site stands', () => {
    const { own } = weigh(site, 'shop/en/index.html');
    expect(own).toBeGreaterThan(400);
    expect(own).toBeLessThan(5000);
  });

  it('counts a font once, and apart from the rest', () => {
    expect(weigh(site, 'shop/en/index.html').fonts).toBe(5000);
  });
});
