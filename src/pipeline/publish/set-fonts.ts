import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FontSet } from '../../browser/font-sources.ts';
import { readFolder } from '../../io/site-files.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import { pageCharacters, pieceAt } from './page-characters.ts';
import { facesFile, type Piece } from './pieces.ts';
import { preloadFonts } from './preload-fonts.ts';
import { namedFonts, writeFaces } from './write-styles.ts';

/**
 * Gives the pages of a rendered site their fonts: `made` pieces their own, and what belongs to no piece
 * those that it shares. The other pieces were kept with theirs.
 */
export async function setFonts(
  site: string,
  { pieces, made }: { pieces: readonly Piece[]; made: readonly Piece[] },
  { fonts, cacheDir }: { fonts: FontSet; cacheDir: string },
): Promise<void> {
  const files = await readFolder(site);
  const { shared, own } = pageCharacters(files, pieces);
  const folder = path.join(site, '_planpress');
  const request = { folder, fonts, cacheDir };
  const named = new Map<Piece | undefined, string[]>();
  for (const piece of [undefined, ...made]) {
    const name = piece === undefined ? 'fonts.css' : facesFile(piece);
    const characters = piece === undefined ? shared : (own.get(piece) ?? []);
    await writeFaces(name, characters, request);
    named.set(piece, namedFonts(await readFile(path.join(folder, name), 'utf8')));
  }
  const find = pieceAt(pieces);
  for (const [name, bytes] of files) {
    const found = name.endsWith('.html') ? named.get(find(name)) : undefined;
    if (found === undefined) continue;
    const html = new TextDecoder().decode(bytes);
    const next = preloadFonts(html, found);
    if (next !== html) await writeFileAtomic(path.join(site, name), next);
  }
}
