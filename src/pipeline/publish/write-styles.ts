import path from 'node:path';
import { diagramColourCss } from '../../diagrams/diagram-colours.ts';
import { fallbackCss } from '../../browser/fallback-css.ts';
import { fontFaceCss } from '../../browser/font-face-css.ts';
import { SHIPPED_FONTS, type FontSet } from '../../browser/font-sources.ts';
import { subsetFonts } from '../../browser/fonts.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import type { Brand } from './load-brand.ts';

export interface FontRequest {
  /** What pages may link to below `_planpress/`. */
  folder: string;
  fonts: FontSet;
  cacheDir: string;
}

/** Writes what every page may link to, besides fonts: the colours of diagrams, and the logo. */
export async function writeStyles(folder: string, { logo, logoDark }: Brand): Promise<void> {
  await writeFileAtomic(path.join(folder, 'diagrams.css'), diagramColourCss());
  for (const picture of [logo, logoDark])
    if (picture !== undefined)
      await writeFileAtomic(path.join(folder, picture.file), picture.bytes);
}

/**
 * Writes the style sheet `name` and the woff2 files that it names, cut to `characters`. The files are
 * called by their content: pages of the same characters share them, and none is ever changed.
 */
export async function writeFaces(
  name: string,
  characters: Iterable<string>,
  { folder, fonts, cacheDir }: FontRequest,
): Promise<void> {
  const files = await subsetFonts({ characters, format: 'woff2', fonts, cacheDir });
  const up = '../'.repeat(name.split('/').length - 1);
  const css = fontFaceCss(files, ({ fileName }) => `${up}fonts/${fileName}`, 'optional');
  const isInter = fonts.latin === SHIPPED_FONTS.latin;
  await Promise.all([
    ...files.map(({ fileName, bytes }) =>
      writeFileAtomic(path.join(folder, 'fonts', fileName), bytes),
    ),
    writeFileAtomic(path.join(folder, name), css + (isInter ? fallbackCss() : '')),
  ]);
}

/** The files that a style sheet of fonts names, below `_planpress/`. */
export function namedFonts(css: string): string[] {
  return [...new Set([...css.matchAll(/fonts\/([\w.-]+\.woff2)/g)].map((match) => match[0]))];
}
