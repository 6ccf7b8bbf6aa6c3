import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { divideCharacters, uncoveredCharacters } from './font-coverage.ts';
import { FONT_STACKS, fontFaceCss } from './font-face-css.ts';
import { fontProblem } from './font-problem.ts';
import { SHIPPED_FONTS } from './font-sources.ts';
import { canSubset, subsetFonts } from './fonts.ts';
import { withBrowser } from './launch.ts';
import { readCmap } from './read-cmap.ts';

describe('uncoveredCharacters(characters)', () => {
  it('names what neither family has, and nothing that is only a joiner or a control', () => {
    expect(uncoveredCharacters('中文 → • é ≥ “引号”\n\u200b\u200d 😀 ✔')).toEqual(['✔', '😀']);
  });
});

describe('divideCharacters(characters)', () => {
  it('gives arrows and Chinese to Noto, letters with accents to Inter, shared punctuation to both', () => {
    const { latin, chinese } = divideCharacters('中→é—');
    const has = (points: number[], text: string): boolean =>
      points.includes(text.codePointAt(0) ?? 0);
    expect(['中', '→', 'é', '—'].map((text) => [has(latin, text), has(chinese, text)])).toEqual([
      [false, true],
      [false, true],
      [true, false],
      [true, true],
    ]);
  });
});

describe('fontProblem(bytes)', () => {
  /** Only what is looked at: glyphs, and a table of groups of code points. */
  const font = (...groups: (readonly [number, number])[]): Uint8Array => {
    const view = new DataView(new ArrayBuffer(72 + groups.length * 12));
    const tables = [0x676c7966, 0, 0, 0, 0x636d6170, 0, 44, 0];
    view.setUint32(0, 0x10000);
    view.setUint16(4, 2);
    tables.forEach((value, at) => view.setUint32(12 + at * 4, value));
    view.setUint16(46, 1);
    view.setUint16(48, 3);
    view.setUint32(52, 12);
    view.setUint16(56, 12);
    view.setUint32(68, groups.length);
    groups.forEach(([from, to], at) => {
      view.setUint32(72 + at * 12, from);
      view.setUint32(76 + at * 12, to);
    });
    return new Uint8Array(view.buffer);
  };
  it('refuses a font that names more characters than there are, and reads no further', () => {
    expect(fontProblem(font([0x20, 0x7e], [0x4e00, 0x9fff]))).toBeUndefined();
    expect(fontProblem(font([0, 0x10_ffff], [0, 0x10_ffff]))).toBe('unreadable');
    expect(fontProblem(font([0, 0xffff_ffff]))).toBe('unreadable');
  });
  it('leaves it to the attempt to find what is broken deep inside', async () => {
    const broken = font([0x20, 0x7e]);
    expect(await canSubset({ id: 'broken', read: () => broken })).toBe(false);
    expect(await canSubset(SHIPPED_FONTS.latin[400])).toBe(true);
  });
});

describe('subsetFonts(request)', () => {
  it('holds the characters asked for, ASCII and the usual Latin letters, and little else', async () => {
    const files = await subsetFonts({ characters: '战略→', format: 'truetype' });
    expect(files.map((file) => `${file.family} ${file.weight}`)).toEqual([
      'Planpress Latin 400',
      'Planpress Latin 600',
      'Planpress Sans SC 400',
      'Planpress Sans SC 600',
    ]);
    for (const file of files) {
      const points = readCmap(file.bytes);
      expect([...'Az09~ '].every((character) => points.has(character.codePointAt(0) ?? 0))).toBe(
        true,
      );
      expect(points.size).toBeLessThan(file.family === 'Planpress Latin' ? 220 : 110);
    }
    expect(readCmap(files[2]?.bytes ?? new Uint8Array()).has('战'.codePointAt(0) ?? 0)).toBe(true);
  });

  it('names files by content: another character, another name; the same ones in another order, the same', async () => {
    const name = async (characters: string): Promise<string | undefined> =>
      (await subsetFonts({ characters, format: 'truetype' }))[2]?.fileName;
    expect(await name('目标')).toBe(await name('标目目'));
    expect(await name('目标')).not.toBe(await name('目的'));
  });

  it('makes the same Latin file for pages in either language', async () => {
    const latin = async (characters: string): Promise<string | undefined> =>
      (await subsetFonts({ characters, format: 'truetype' }))[0]?.fileName;
    expect(await latin('目标：“满意度”≥ 80%')).toBe(await latin('Goal – “Satisfaction”'));
  });

  it('keeps results in the folder it is given and leaves no half-written file there', async () => {
    const cacheDir = await mkdtemp(join(tmpdir(), 'planpress-test-'));
    try {
      const files = await subsetFonts({ characters: '缓存', format: 'truetype', cacheDir });
      expect((await readdir(cacheDir)).sort()).toEqual(files.map((file) => file.fileName).sort());
    } finally {
      await rm(cacheDir, { recursive: true, force: true });
    }
  });
});

describe('fontFaceCss(files, hrefOf) in Chromium', () => {
  it('sets tabular figures to one width, and narrows Chinese punctuation where two marks meet', async () => {
    const files = await subsetFonts({ characters: '「目标」，第一。（二）“三”', format: 'woff2' });
    const css = fontFaceCss(
      files,
      (file) => `data:font/woff2;base64,${Buffer.from(file.bytes).toString('base64')}`,
    );
    const widths = await withBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.setContent(`<html lang="zh-CN"><style>${css} span{font:16px ${FONT_STACKS['zh-CN'].replaceAll('"', "'")};white-space:nowrap}
        .t{font-variant-numeric:tabular-nums}.n{text-spacing-trim:space-all}</style>
        <span class="t">1111</span><span class="t">0808</span><span>1111</span><span>0808</span>
        <span class="n">）（</span><span>）（</span><span style="display:inline-block">文“字</span>
        <span style="font-family:${FONT_STACKS.en.replaceAll('"', "'")}">“</span>`);
      return page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.querySelectorAll('span')].map(
          (span) => span.getBoundingClientRect().width,
        );
      });
    });
    const [tabularOnes, tabularEights, ones, eights, full, trimmed, chineseQuote, englishQuote] =
      widths;
    expect(tabularOnes).toBe(tabularEights);
    expect(ones).not.toBe(eights);
    expect(full).toBeCloseTo(32, 1);
    expect(trimmed).toBeCloseTo(24, 1);
    expect(chineseQuote).toBeCloseTo(48, 1);
    expect(englishQuote).toBeLessThan(10);
  });
});
