import path from 'node:path';
import { fontFaceCss } from '../browser/font-face-css.ts';
import { subsetFonts, uncoveredCharacters } from '../browser/fonts.ts';
import type { PdfAttachment } from '../browser/finish-pdf.ts';
import { preflight } from '../browser/preflight.ts';
import { printPage } from '../browser/print-page.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Cache } from '../io/cache.ts';
import { writeFileAtomic } from '../io/write-file.ts';
import { digest } from '../model/digest.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Source } from '../model/place.ts';
import { readText, type Text } from '../model/text.ts';
import type { Unit } from './build-artifacts.ts';
import type { LazyBrowser } from './lazy-browser.ts';
import { drawingKey } from './drawing-key.ts';
import { PLANPRESS_VERSION } from './toolchain.ts';
import { visibleText } from './visible-text.ts';

/** CSS pixels of a millimetre. */
const PX_PER_MM = 96 / 25.4;

/** The documents of a unit; `contentWidth` is the width between the side margins, in mm. */
const DOCUMENTS = [
  { kind: 'report', page: 'print', pages: undefined, contentWidth: 174 },
  // The handout promises two pages: page one why and what, page two when, who and what for.
  { kind: 'handout', page: 'handout', pages: 2, contentWidth: 210 },
] as const;

export type DocumentKind = (typeof DOCUMENTS)[number]['kind'];

export interface PrintJob {
  unit: Unit;
  resolved: Resolved;
  /** The files that the plan was made from; the report carries them as attachments. */
  sources: readonly Source[];
}

export interface PrintEffects {
  cache: Cache;
  browser: LazyBrowser;
  /** Told of every finished document. */
  onPrinted?: (unit: Unit, kind: DocumentKind, pages: number) => void;
}

/**
 * Prints the report and the handout of every unit from the built pages and writes them beside the
 * pages. `site` holds the files of the site by path, `base` is its path on the host.
 */
export async function printUnits(
  jobs: readonly PrintJob[],
  site: ReadonlyMap<string, Uint8Array>,
  options: { folder: string; base: string },
  effects: PrintEffects,
): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  const work = jobs.flatMap((job) => DOCUMENTS.map((document) => ({ job, document })));
  // Two pages at a time: as many as the machine has cores to lay them out with.
  const workers = [work.filter((_, at) => at % 2 === 0), work.filter((_, at) => at % 2 === 1)];
  await Promise.all(
    workers.map(async (share) => {
      for (const { job, document } of share) {
        findings.push(...(await printDocument(job, document, site, options, effects)));
      }
    }),
  );
  return findings;
}

async function printDocument(
  { unit, resolved, sources }: PrintJob,
  document: (typeof DOCUMENTS)[number],
  site: ReadonlyMap<string, Uint8Array>,
  { folder, base }: { folder: string; base: string },
  { cache, browser, onPrinted }: PrintEffects,
): Promise<Diagnostic[]> {
  const at = `${unit.plan}/${unit.version}/${unit.locale}`;
  const html = site.get(`${at}/${document.page}/index.html`);
  if (html === undefined) throw new Error(`the site has no page ${at}/${document.page}/`);
  const files = await printFiles(unit, html, site);
  const attachments = document.kind === 'report' ? sources.map(toAttachment) : [];
  const code = await drawingKey();
  const key = digest([
    code,
    base,
    document.kind,
    metadata(resolved, unit.locale, document.kind),
    attachments.map(({ bytes: attached }) => digest(attached)),
    ...[...files].map(([name, bytes]) => [name, digest(bytes)]),
  ]);
  const overflowing: Diagnostic[] = [];
  let bytes = await cache.read('pdf', key);
  if (bytes === undefined) {
    const printed = await printPage(await browser.get(), {
      read: (url) => files.get(fileOf(url, base)),
      path: `${base}${at}/${document.page}/`,
      format: 'A4',
      ...(document.pages === undefined ? {} : { mostPages: document.pages }),
      contentWidth: document.contentWidth * PX_PER_MM,
      metadata: metadata(resolved, unit.locale, document.kind),
      attachments,
    });
    bytes = printed.bytes;
    // One pixel is rounding. What sticks out is not kept, so that it is found again next time.
    if (printed.overflow > 1) overflowing.push(tooWide(unit, document.kind));
    else await cache.write('pdf', key, bytes);
  }
  const facts = await preflight(bytes);
  await writeFileAtomic(path.join(folder, at, `${document.kind}.pdf`), bytes);
  onPrinted?.(unit, document.kind, facts.pages);
  return [
    ...overflowing,
    ...missingGlyphs(unit, document.kind, html),
    ...failedChecks(unit, document, facts),
  ];
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

/** What the page may ask for: itself, every style sheet of the site, and fonts made for paper. */
async function printFiles(
  unit: Unit,
  html: Uint8Array,
  site: ReadonlyMap<string, Uint8Array>,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const own = `${unit.plan}/${unit.version}/${unit.locale}/`;
  for (const [name, bytes] of site) {
    if (bytes === html) files.set(name, bytes);
    if (name.endsWith('.css') && (!name.includes('/draft/') || name.startsWith(own)))
      files.set(name, bytes);
  }
  // Style sheets write text too: running heads and page numbers.
  const css = [...files]
    .filter(([name]) => name.endsWith('.css'))
    .map(([, bytes]) => decode(bytes));
  const characters = new Set([...visibleText(decode(html)), ...css.join('')]);
  const fonts = await subsetFonts({ characters, format: 'truetype' });
  for (const { fileName, bytes } of fonts) files.set(`_planpress/fonts/${fileName}`, bytes);
  const rules = fontFaceCss(fonts, ({ fileName }) => `fonts/${fileName}`);
  files.set('_planpress/print-fonts.css', new TextEncoder().encode(rules));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function fileOf(url: string, base: string): string {
  const name = url.startsWith(base) ? url.slice(base.length) : url.replace(/^\//, '');
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

const KINDS: Record<DocumentKind, Record<Locale, string>> = {
  report: { 'zh-CN': '完整报告', en: 'Full report' },
  handout: { 'zh-CN': '两页摘要', en: 'Two-page handout' },
};

const STATUS: Record<Resolved['plan']['status'], Record<Locale, (version: string) => string>> = {
  draft: { 'zh-CN': () => '草案，工作稿', en: () => 'Draft, working copy' },
  released: { 'zh-CN': (version) => `版本 ${version}`, en: (version) => `Version ${version}` },
};

/** Stands in for the first day of a plan that has none. */
const UNDATED = '2026-01-01';

function metadata(resolved: Resolved, locale: Locale, kind: DocumentKind) {
  const { title, organisation, language, version, status, horizon, industry } = resolved.plan;
  const read = (text: Text): string => readText(text, locale, language).text;
  return {
    title:
      locale === 'zh-CN'
        ? `${read(title)}——${KINDS[kind][locale]}`
        : `${read(title)}: ${KINDS[kind][locale]}`,
    author: read(organisation),
    subject: STATUS[status][locale](version),
    keywords: [read(industry.label)],
    language: locale,
    // The first day of the plan: a fixed date, so that the same plan gives the same bytes.
    date: `${horizon?.dates.start ?? UNDATED}T00:00:00Z`,
    creator: `Planpress ${PLANPRESS_VERSION}`,
  };
}

function tooWide(unit: Unit, kind: DocumentKind): Diagnostic {
  const what = {
    'zh-CN': '有内容超出版心，整份文件会被缩小；多半是一个过长而无法断开的词',
    en: 'something is wider than the page and would shrink all of it, most likely one very long word',
  };
  return {
    ...diagnostic('print/failed-check', { values: { file: nameOf(unit, kind), what } }),
    plan: unit.plan,
  };
}

function missingGlyphs(unit: Unit, kind: DocumentKind, html: Uint8Array): Diagnostic[] {
  const missing = [...uncoveredCharacters(visibleText(decode(html)))];
  if (missing.length === 0) return [];
  const characters = missing.map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `${character} (U+${code})`;
  });
  return [
    {
      ...diagnostic('print/missing-glyph', {
        values: { characters: characters.join(', '), file: nameOf(unit, kind) },
      }),
      plan: unit.plan,
    },
  ];
}

function nameOf({ plan, version, locale }: Unit, kind: DocumentKind): string {
  return `${plan}/${version}/${locale}/${kind}.pdf`;
}

function failedChecks(
  unit: Unit,
  document: (typeof DOCUMENTS)[number],
  facts: Awaited<ReturnType<typeof preflight>>,
): Diagnostic[] {
  const failed: [zh: string, en: string][] = [];
  if (!facts.tagged) failed.push(['没有结构标签', 'it carries no structure tags']);
  if (facts.hasType3) failed.push(['有文字没有嵌入字体', 'some text has no embedded font']);
  if (facts.fonts.some(({ embedded }) => !embedded))
    failed.push(['有字体没有嵌入', 'a font is not embedded']);
  if (facts.language === undefined) failed.push(['没有注明语言', 'it names no language']);
  if (document.kind === 'report' && facts.outlineCount === 0)
    failed.push(['没有书签', 'it has no bookmarks']);
  if (document.pages !== undefined && facts.pages !== document.pages) {
    failed.push([
      `应为 ${document.pages} 页，实为 ${facts.pages} 页`,
      `it has ${facts.pages} pages instead of ${document.pages}`,
    ]);
  }
  return failed.map(([zh, en]) => ({
    ...diagnostic('print/failed-check', {
      values: {
        file: nameOf(unit, document.kind),
        what: { 'zh-CN': zh, en },
      },
    }),
    plan: unit.plan,
  }));
}
