import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { FolderStore } from '../../io/folder-store.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { facesFile, type Piece } from './pieces.ts';
import { namedFonts } from './write-styles.ts';

/** The pieces whose pages, PDFs and artifacts are kept, with the folder that holds them. */
export type Kept = ReadonlyMap<Piece, string>;

/** Chapters by version (`retail-crm/1.0.0`) and language. */
type Pages = Map<string, Partial<Record<Locale, string[]>>>;

export async function findKept(pieces: readonly Piece[], store: FolderStore): Promise<Kept> {
  const found = await Promise.all(
    pieces.map(async (piece) => [piece, await store.find(piece.key)] as const),
  );
  return new Map(
    found.flatMap(([piece, folder]) => (folder === undefined ? [] : [[piece, folder]])),
  );
}

/** Puts the pages that are kept where they stand in the site, and their fonts. */
export async function copyKept(kept: Kept, site: string): Promise<void> {
  for (const [{ at }, folder] of kept) {
    await cp(path.join(folder, 'pages'), path.join(site, at), { recursive: true });
    await cp(path.join(folder, 'shared'), path.join(site, '_planpress'), { recursive: true });
  }
}

/** Keeps pieces as they stand in the finished site, with their artifacts. */
export async function keepPieces(
  pieces: readonly Piece[],
  { site, artifacts }: { site: string; artifacts: string },
  store: FolderStore,
): Promise<void> {
  const pages = new Map<string, Pages>();
  for (const piece of pieces) {
    const { plan } = piece;
    if (!pages.has(plan)) pages.set(plan, await readPages(path.join(site, plan, 'versions.json')));
    await store.keep(piece.key, async (folder) => {
      await cp(path.join(site, piece.at), path.join(folder, 'pages'), { recursive: true });
      const names = [piece.file, ...(await chapterFiles(artifacts, piece))];
      for (const name of names)
        await cp(path.join(artifacts, name), path.join(folder, 'artifacts', name));
      const faces = facesFile(piece);
      const shared = path.join(site, '_planpress');
      for (const name of [faces, ...namedFonts(await readFile(path.join(shared, faces), 'utf8'))])
        await cp(path.join(shared, name), path.join(folder, 'shared', name));
      if (piece.kind === 'comparison') return;
      const own = pages.get(plan)?.get(piece.version.facts.version)?.[piece.locale] ?? [];
      await writeFileAtomic(path.join(folder, 'chapters.json'), JSON.stringify(own));
    });
  }
}

/** The chapters with code that an artifact names: files of their own beside it. */
async function chapterFiles(artifacts: string, piece: Piece): Promise<string[]> {
  if (piece.kind === 'comparison') return [];
  const named = z.object({ chapters: z.array(z.object({ file: z.string().optional() })) });
  const text = await readFile(path.join(artifacts, piece.file), 'utf8');
  return named.parse(JSON.parse(text)).chapters.flatMap(({ file }) => file ?? []);
}

/** The chapters of versions that are kept in all of these languages, as they were when they were made. */
export async function keptPages(kept: Kept, locales: readonly Locale[]): Promise<Pages> {
  const found: Pages = new Map();
  for (const [piece, folder] of kept) {
    if (piece.kind === 'comparison') continue;
    const text = await readFile(path.join(folder, 'chapters.json'), 'utf8');
    const version = `${piece.plan}/${piece.version.facts.version}`;
    const chapters = z.array(z.string()).parse(JSON.parse(text));
    found.set(version, { ...found.get(version), [piece.locale]: chapters });
  }
  return new Map([...found].filter(([, own]) => locales.every((locale) => own[locale])));
}

const versionsSchema = z.object({
  versions: z.array(
    z.object({
      version: z.string(),
      pages: z.partialRecord(z.enum(LOCALES), z.array(z.string())).optional(),
    }),
  ),
});

async function readPages(file: string): Promise<Pages> {
  const { versions } = versionsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return new Map(versions.map(({ version, pages = {} }) => [version, pages]));
}
