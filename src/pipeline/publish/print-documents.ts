import path from 'node:path';
import { fontFaceCss } from '../../browser/font-face-css.ts';
import type { FontSet } from '../../browser/font-sources.ts';
import { fontNames } from '../../browser/font-names.ts';
import { subsetFonts } from '../../browser/fonts.ts';
import type { PdfAttachment } from '../../browser/finish-pdf.ts';
import { checkPrint } from '../../browser/preflight-rules.ts';
import { preflight } from '../../browser/preflight.ts';
import { printPage } from '../../browser/print-page.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Cache } from '../../io/cache.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import { digest } from '../../model/digest.ts';
import type { Paper } from '../../model/print.ts';
import type { Source } from '../../model/place.ts';
import type { LazyBrowser } from './lazy-browser.ts';
import { documentMetadata } from './document-metadata.ts';
import { documentRules, documentWidth } from './document-kinds.ts';
import { drawingKey } from './drawing-key.ts';
import { facesFile, type Piece } from './pieces.ts';
import { missingGlyphs, placedFinding, tooWide } from './print-findings.ts';
import type { PrintJob } from './print-jobs.ts';
import { visibleText } from './visible-text.ts';

/** CSS pixels of a millimetre. */
const PX_PER_MM = 96 / 25.4;

export interface PrintOptions {
  /** Folder of the finished site. */
  folder: string;
  /** Path of the site on its host. */
  base: string;
  paper: Paper;
}

export interface PrintEffects {
  cache: Cache;
  browser: LazyBrowser;
  fonts: FontSet;
  /** Told of every finished document, by its path below the site. */
  onPrinted?: (file: string, pages: number) => void;
}

/**
 * Prints documents from the built pages and writes them beside these. `site` holds the files of the
 * site by path. Answers what is wrong, by unit or comparison.
 */
export async function printDocuments(
  jobs: readonly PrintJob[],
  site: ReadonlyMap<string, Uint8Array>,
  options: PrintOptions,
  effects: PrintEffects,
): Promise<Map<Piece, Diagnostic[]>> {
  const findings = new Map<Piece, Diagnostic[]>();
  // Two pages at a time: as many as the machine has cores to lay them out with.
  const workers = [jobs.filter((_, at) => at % 2 === 0), jobs.filter((_, at) => at % 2 === 1)];
  await Promise.all(
    workers.map(async (share) => {
      for (const job of share) {
        const found = await printDocument(job, site, options, effects);
        findings.set(job.piece, [...(findings.get(job.piece) ?? []), ...found]);
      }
    }),
  );
  return findings;
}

/** Where the PDF of a job stands below the site. */
export function pdfFile({ at, kind }: Pick<PrintJob, 'at' | 'kind'>): string {
  return `${at}/${documentRules(kind).file}`;
}

async function printDocument(
  job: PrintJob,
  site: ReadonlyMap<string, Uint8Array>,
  { folder, base, paper }: PrintOptions,
  { cache, browser, fonts, onPrinted }: PrintEffects,
): Promise<Diagnostic[]> {
  const { at, kind, sources } = job;
  const { page, pages, sources: attached } = documentRules(kind);
  const file = pdfFile(job);
  const html = site.get(`${at}/${page}/index.html`);
  if (html === undefined) throw new Error(`the site has no page ${at}/${page}/`);
  const files = await printFiles(job, html, site, fonts);
  const attachments = attached ? sources.map(toAttachment) : [];
  const about = documentMetadata(job);
  const key = digest([
    await drawingKey(),
    base,
    paper,
    kind,
    about,
    attachments.map(({ name, bytes }) => [name, digest(bytes)]),
    ...[...files].map(([name, bytes]) => [name, digest(bytes)]),
  ]);
  // What is kept was found sound: only sound documents are.
  const kept = await readKept(cache, key);
  if (kept !== undefined) {
    await writeFileAtomic(path.join(folder, file), kept.bytes);
    onPrinted?.(file, kept.pages);
    return [];
  }
  const printed = await printPage(await browser.get(), {
    read: (url) => files.get(fileOf(url, base)),
    path: `${base}${at}/${page}/`,
    format: paper,
    ...(pages === undefined ? {} : { mostPages: pages }),
    contentWidth: documentWidth(kind, paper) * PX_PER_MM,
    metadata: about,
    attachments,
  });
  const promised = {
    file,
    language: about.language,
    pages,
    fonts: fontNames(fonts),
    attachments: attachments.map(({ name }) => name),
  };
  const found = [
    ...(printed.overflow === undefined ? [] : [tooWide(file, printed.overflow)]),
    ...checkPrint(await preflight(printed.bytes), printed.expected, promised),
  ];
  const findings = [
    ...missingGlyphs(job, file, visibleText(decode(html)), fonts),
    ...found.map((finding) => placedFinding(finding, job)),
  ];
  if (findings.length === 0) {
    await cache.write('pdf', key, printed.bytes);
    await cache.write('pdf-pages', key, String(printed.pages));
  }
  await writeFileAtomic(path.join(folder, file), printed.bytes);
  onPrinted?.(file, printed.pages);
  return findings;
}

async function readKept(
  cache: Cache,
  key: string,
): Promise<{ bytes: Uint8Array; pages: number } | undefined> {
  const [bytes, pages] = await Promise.all([cache.read('pdf', key), cache.read('pdf-pages', key)]);
  if (bytes === undefined || pages === undefined) return undefined;
  return { bytes, pages: Number(decode(pages)) };
}

function toAttachment({ file, text }: Source): PdfAttachment {
  const name = file.split('/').at(-1) ?? file;
  return {
    name,
    bytes: new TextEncoder().encode(text),
    mimeType: name.endsWith('.mdx') ? 'text/markdown' : 'application/yaml',
    description: file,
  };
}

/** What the page may ask for: itself, its own and the shared style sheets, and fonts made for paper. */
async function printFiles(
  { at, piece }: PrintJob,
  html: Uint8Array,
  site: ReadonlyMap<string, Uint8Array>,
  fontSet: FontSet,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of site) {
    if (bytes === html) files.set(name, bytes);
    // A style sheet of another unit must not decide over the bytes of this one; fonts are its own.
    const isShared = name.startsWith('_') && !/^_planpress\/(?:faces\/|fonts\.css)/.test(name);
    const used = isShared || name.startsWith(`${at}/`);
    const isPicture = name.startsWith('_planpress/brand/');
    if (isPicture || (used && name.endsWith('.css'))) files.set(name, bytes);
  }
  // Style sheets write text too: running heads and page numbers.
  const css = [...files]
    .filter(([name]) => name.endsWith('.css'))
    .map(([, bytes]) => decode(bytes));
  const characters = new Set([...visibleText(decode(html)), ...css.join('')]);
  const fonts = await subsetFonts({ characters, format: 'truetype', fonts: fontSet });
  for (const { fileName, bytes } of fonts) files.set(`_planpress/fonts/${fileName}`, bytes);
  const rules = fontFaceCss(fonts, ({ fileName }) => `../fonts/${fileName}`);
  files.set(`_planpress/${facesFile(piece)}`, new TextEncoder().encode(rules));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fileOf(url: string, base: string): string {
  const name = url.startsWith(base) ? url.slice(base.length) : url.replace(/^\//, '');
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
