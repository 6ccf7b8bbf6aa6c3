/** The fonts, cut down to the characters a document uses: static files, one a weight. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { divideCharacters } from './font-coverage.ts';
import { FONT_WEIGHTS, SHIPPED_FONTS, subsetterVersion } from './font-sources.ts';
import type { FontSet, FontSource, FontWeight } from './font-sources.ts';

export { uncoveredCharacters } from './font-coverage.ts';

export type FontFormat = 'truetype' | 'woff2';

export type FontFile = {
  /** CSS family that `fontFaceCss` declares. */
  family: 'Planpress Latin' | 'Planpress Sans SC';
  weight: FontWeight;
  format: FontFormat;
  /** `planpress-sans-sc-400-0a1b2c3d4e5f.woff2`: the name changes with the content. */
  fileName: string;
  bytes: Uint8Array;
  /** SHA-256, hex, of all that decides the bytes: characters, font, weight, format, versions. */
  digest: string;
};

const FAMILIES = { latin: 'Planpress Latin', chinese: 'Planpress Sans SC' } as const;

/**
 * Kept on purpose: `tnum` (figures in tables), `halt` (what `text-spacing-trim` narrows punctuation
 * with), `case`, kerning and composition. Left out: Inter's `calt`, which turns `->` into an arrow in
 * the text a reader copies, and the alternates, whose glyphs would only make the files larger.
 */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'case', 'halt'];

const remembered = new Map<string, Promise<Uint8Array>>();

/**
 * Four files: two families, two weights, sorted Latin first, 400 before 600. TrueType for PDFs (a
 * static TrueType font is the only kind that Chromium embeds under its name), woff2 for screens.
 * Results are kept in memory and, when `cacheDir` is given, on disk (woff2 costs about 1 s a file).
 */
export async function subsetFonts(request: {
  characters: Iterable<string>;
  format: FontFormat;
  /** Cut from these; from the shipped ones when absent. */
  fonts?: FontSet;
  cacheDir?: string;
}): Promise<FontFile[]> {
  const { fonts = SHIPPED_FONTS } = request;
  const points = divideCharacters(request.characters, fonts);
  const wanted = (['latin', 'chinese'] as const).flatMap((script) =>
    FONT_WEIGHTS.map((weight) => ({ script, weight })),
  );
  return Promise.all(
    wanted.map(async ({ script, weight }): Promise<FontFile> => {
      const text = String.fromCodePoint(...points[script]);
      const source = fonts[script][weight];
      const digest = digestOf(source, weight, request.format, text);
      const family = FAMILIES[script];
      const stem = family.toLowerCase().replaceAll(' ', '-');
      const fileName = `${stem}-${weight}-${digest.slice(0, 12)}.${request.format === 'woff2' ? 'woff2' : 'ttf'}`;
      const make = (): Promise<Uint8Array> => subset(source, request.format, text);
      const { cacheDir } = request;
      const bytes = await remember(`${cacheDir ?? ''}\n${digest}`, () =>
        cacheDir === undefined ? make() : keepOnDisk(join(cacheDir, fileName), make),
      );
      return { family, weight, format: request.format, fileName, bytes, digest };
    }),
  );
}

function digestOf(
  source: FontSource,
  weight: FontWeight,
  format: FontFormat,
  text: string,
): string {
  const parts = [source.id, subsetterVersion(), weight, format, FEATURES, text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function subset(source: FontSource, format: FontFormat, text: string): Promise<Uint8Array> {
  return subsetFont(Buffer.from(source.read()), text, {
    targetFormat: format,
    keepFeatures: FEATURES,
    noHinting: true,
    // Vertical metrics: nothing here is set vertically.
    dropTables: ['vhea', 'vmtx', 'STAT'],
  });
}

/** Whether characters can be cut out of a font at all: one that is broken deep inside is refused only then. */
export async function canSubset(source: FontSource): Promise<boolean> {
  return subset(source, 'truetype', 'A').then(
    () => true,
    () => false,
  );
}

/** A failure is not remembered, so that a full disk or a missing file can be put right and retried. */
function remember(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const made = make();
  remembered.set(key, made);
  made.catch(() => remembered.delete(key));
  return made;
}

async function keepOnDisk(path: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const kept = await readFile(path).catch(() => undefined);
  if (kept !== undefined && kept.length > 0) return kept;
  const bytes = await make();
  await mkdir(join(path, '..'), { recursive: true });
  const draft = `${path}.${randomUUID()}.part`;
  await writeFile(draft, bytes);
  await rename(draft, path);
  return bytes;
}
