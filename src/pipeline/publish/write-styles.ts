import path from 'node:path';
import { diagramColourCss } from '../../browser/diagram-colours.ts';
import { fontFaceCss } from '../../browser/font-face-css.ts';
import { subsetFonts } from '../../browser/fonts.ts';
import { writeFileAtomic } from '../../io/write-file.ts';

/**
 * Writes what every page links to below `folder`: `fonts.css` with its woff2 files cut to
 * `characters`, the same rules for the print pages on a screen, and the colours of diagrams.
 */
export async function writeStyles(
  folder: string,
  characters: Iterable<string>,
  cacheDir: string,
): Promise<void> {
  const fonts = await subsetFonts({ characters, format: 'woff2', cacheDir });
  const css = fontFaceCss(fonts, ({ fileName }) => `fonts/${fileName}`);
  await Promise.all([
    ...fonts.map(({ fileName, bytes }) =>
      writeFileAtomic(path.join(folder, 'fonts', fileName), bytes),
    ),
    writeFileAtomic(path.join(folder, 'fonts.css'), css),
    writeFileAtomic(path.join(folder, 'print-fonts.css'), css),
    writeFileAtomic(path.join(folder, 'diagrams.css'), diagramColourCss()),
  ]);
}
