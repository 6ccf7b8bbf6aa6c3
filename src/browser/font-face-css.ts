/** `@font-face` rules for the fonts of a document, and the stacks that use them. */
import { LATIN_RANGES, SHARED_PUNCTUATION_RANGES } from './font-coverage.ts';
import type { FontFile } from './fonts.ts';

/**
 * `font-family` values by language. In English, dashes, quotes and dots come from Inter; in Chinese
 * the same code points are full-width and come from Noto Sans SC.
 */
export const FONT_STACKS = {
  'zh-CN': '"Planpress Latin", "Planpress Sans SC", sans-serif',
  en: '"Planpress Latin", "Planpress Latin Punctuation", "Planpress Sans SC", sans-serif',
} as const;

/** The same on screens, where a font of the machine stands in until they have come. */
export const SCREEN_STACKS = {
  'zh-CN': FONT_STACKS['zh-CN'].replace('sans-serif', '"Planpress Fallback", sans-serif'),
  en: FONT_STACKS.en.replace('sans-serif', '"Planpress Fallback", sans-serif'),
} as const;

/**
 * The rules for `files`, in their order; `hrefOf` gives the URL written into `src`. Each Latin file is
 * declared twice, under `Planpress Latin` and, for the shared punctuation alone, under
 * `Planpress Latin Punctuation`; the browser loads it once. The two weights span all weights, so that
 * nothing is emboldened by smearing. With `optional`, a font that comes late is left for the next page:
 * text never moves under a reader. What is printed waits for its fonts.
 */
export function fontFaceCss(
  files: readonly FontFile[],
  hrefOf: (file: FontFile) => string,
  display: 'swap' | 'optional' = 'swap',
): string {
  const punctuation = unicodeRange(SHARED_PUNCTUATION_RANGES);
  return files
    .flatMap((file) => {
      const face = { file, href: hrefOf(file), display };
      if (file.family !== 'Planpress Latin') return [rule(face, file.family)];
      return [
        rule(face, file.family, unicodeRange(LATIN_RANGES)),
        rule(face, 'Planpress Latin Punctuation', punctuation),
      ];
    })
    .join('');
}

interface Face {
  file: FontFile;
  href: string;
  display: 'swap' | 'optional';
}

function rule({ file, href, display }: Face, family: string, range?: string): string {
  return [
    '@font-face{',
    `font-family:"${family}";`,
    'font-style:normal;',
    `font-weight:${file.weight === 400 ? '1 500' : '501 1000'};`,
    `font-display:${display};`,
    `src:url(${JSON.stringify(href)}) format("${file.format}");`,
    range === undefined ? '' : `unicode-range:${range};`,
    '}\n',
  ].join('');
}

function unicodeRange(ranges: readonly (readonly [number, number])[]): string {
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(',');
}
