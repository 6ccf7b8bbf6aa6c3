import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SHIPPED_FONTS } from '../../browser/font-sources.ts';
import { word } from '../../diagnostics/word.ts';
import { CONFIG_FILE } from '../../io/workspace-files.ts';
import { parseConfig } from '../../parse/parse-plan-files.ts';
import { loadBrand } from './load-brand.ts';

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><rect/></svg>';

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })));

async function brandOf(text: string, files: Record<string, string | Uint8Array>, said = '目标') {
  const root = mkdtempSync(join(tmpdir(), 'planpress-brand-'));
  roots.push(root);
  mkdirSync(join(root, 'brand'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(root, 'brand', name), content);
  const settings = parseConfig({ file: CONFIG_FILE, text }).value?.brand;
  if (settings === undefined) throw new Error('not a configuration');
  const sources = new Map([
    [CONFIG_FILE, text],
    ['plans/shop/inputs.yaml', said],
  ]);
  const { brand, diagnostics } = await loadBrand(root, settings, sources);
  const told = diagnostics.map((one) => {
    const [from = 0, to = 0] = one.place?.span ?? [];
    return { code: one.code, at: text.slice(from, to), said: word(one, 'en').message };
  });
  return { brand, told };
}

describe('loadBrand(root, settings, sources)', () => {
  it('reads nothing where nothing is named', async () => {
    const { brand, told } = await brandOf('format: 1\n', {});
    expect([told, brand.fonts]).toEqual([[], SHIPPED_FONTS]);
  });
  it('names a logo by its content, which decides the digest', async () => {
    const config = 'brand:\n  logo: brand/a.svg\n';
    const { brand, told } = await brandOf(config, { 'a.svg': LOGO });
    expect(told).toEqual([]);
    expect(brand.logo).toMatchObject({ width: 30, height: 10 });
    const other = await brandOf(config, { 'a.svg': LOGO.replace('<rect/>', '<path/>') });
    expect(other.brand.logo?.file).not.toBe(brand.logo?.file);
    expect(other.brand.digest).not.toBe(brand.digest);
  });
  it('says what is wrong with a file where the configuration names it', async () => {
    const config =
      'brand:\n  logo: brand/a.svg\n  logoDark: brand/b.png\n  fonts:\n    latin: { regular: brand/c.ttf, semibold: brand/d.ttf }\n';
    const { brand, told } = await brandOf(config, {
      'a.svg': LOGO.replace('<rect/>', '<script/>'),
      'c.ttf': 'OTTO and more',
      'd.ttf': Uint8Array.of(0, 1, 0, 0, 0, 9),
    });
    expect(brand.fonts).toEqual(SHIPPED_FONTS);
    expect(told).toMatchInlineSnapshot(`
      [
        {
          "at": "brand/c.ttf",
          "code": "brand/unusable",
          "said": "\`brand/c.ttf\` cannot be used: it is no TrueType font (an OTF or WOFF called .ttf is none either).",
        },
        {
          "at": "brand/d.ttf",
          "code": "brand/unusable",
          "said": "\`brand/d.ttf\` cannot be used: it cannot be read.",
        },
        {
          "at": "brand/a.svg",
          "code": "brand/unusable",
          "said": "\`brand/a.svg\` cannot be used: it holds scripts, animation, character references or addresses of other files.",
        },
        {
          "at": "brand/b.png",
          "code": "brand/unusable",
          "said": "\`brand/b.png\` cannot be used: there is no such file.",
        },
      ]
    `);
  });
  it('names the characters that a font of the team lacks and the shipped ones have', async () => {
    const { latin } = SHIPPED_FONTS;
    const { told } = await brandOf(
      'brand:\n  fonts:\n    chinese: { regular: brand/c.ttf, semibold: brand/c.ttf }\n',
      { 'c.ttf': latin[400].read() },
      '目标 a',
    );
    expect(told.map(({ code, said }) => [code, said])).toEqual([
      ['brand/lacks-glyphs', 'The fonts lack 2 characters that the plans use: 标 目.'],
    ]);
  });
});
