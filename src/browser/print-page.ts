/** A page of the built site, served from memory, to a finished PDF. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'puppeteer-core';
import { readExpected, type Expected } from './expect-in-page.ts';
import { finishPdf } from './finish-pdf.ts';
import type { PdfAttachment, PdfMetadata } from './finish-pdf.ts';
import { destinationPages } from './pdf-structure.ts';
import { ORIGIN, serveFromMemory } from './serve-from-memory.ts';

export type PrintRequest = {
  /** Gives the bytes behind a decoded URL path of the site, e.g. `/plan/1.0.0/en/print/`. */
  read: (path: string) => Uint8Array | undefined;
  /** The page to print, as a decoded URL path. */
  path: string;
  /** Paper, unless the page's own `@page { size }` says otherwise. */
  format: 'A4' | 'Letter';
  /** Pages that it may take: where it takes more, it is set smaller, down to four fifths. */
  mostPages?: number;
  /** Width between the side margins, in CSS pixels: what the content must not exceed. */
  contentWidth?: number;
  metadata: PdfMetadata;
  attachments?: readonly PdfAttachment[];
};

export type PrintResult = {
  bytes: Uint8Array;
  pages: number;
  /** What sticks out the most from `contentWidth`, and by how many CSS pixels; absent when all fits. */
  overflow?: Overflow;
  /** What the page shows: the PDF must hold it. */
  expected: Expected;
};

export interface Overflow {
  pixels: number;
  text: string;
}

/** The page asked for something that the site does not hold, or another site: it would print with holes. */
export class PrintRefusedError extends Error {
  readonly code = 'browser/request-refused';
  readonly urls: readonly string[];
  constructor(path: string, urls: readonly string[]) {
    super(`${path} asks for what the site does not hold: ${urls.join(', ')}`);
    this.name = 'PrintRefusedError';
    this.urls = urls;
  }
}

/** How often the page numbers may move: they are three digits wide at most, so two prints mostly do. */
const MAX_PASSES = 4;

/**
 * Prints with backgrounds, tags and bookmarks. Each `<span class="toc-page" data-for="ID">` is filled
 * with the number of the page that holds the element of that id, which needs some `<a href="#ID">` in
 * the document (Chromium records no other targets). Scripts of the page do not run. Throws
 * `PrintRefusedError` when any request is refused. Same input, same bytes.
 */
export async function printPage(browser: Browser, request: PrintRequest): Promise<PrintResult> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.emulateMediaType('print');
    const refused = await serveFromMemory(page, request.read);
    const response = await page
      .goto(ORIGIN + encodeURI(request.path), { waitUntil: 'load' })
      .catch((error: unknown) => {
        if (refused.length > 0) throw new PrintRefusedError(request.path, refused);
        throw error;
      });
    if (response === null || !response.ok())
      throw new PrintRefusedError(request.path, [request.path]);
    await loadFonts(page);
    const overflow = await measureOverflow(page, request.contentWidth);
    const printed = await printWithin(page, request);
    if (refused.length > 0) throw new PrintRefusedError(request.path, refused);
    const expected = await readExpected(page);
    const finished = await finishPdf(printed, request.metadata, request.attachments);
    return { ...finished, expected, ...(overflow === undefined ? {} : { overflow }) };
  } finally {
    await page.close();
  }
}

/**
 * How far the widest line sticks out. Chromium prints such a page by shrinking all of them, so that
 * one long word makes a whole document hard to read, without a word of warning.
 */
async function measureOverflow(
  page: Page,
  contentWidth: number | undefined,
): Promise<Overflow | undefined> {
  if (contentWidth === undefined) return undefined;
  const width = Math.round(contentWidth);
  await page.setViewport({ width, height: 1000 });
  const pixels = (await page.evaluate(() => document.documentElement.scrollWidth)) - width;
  // One pixel is rounding.
  if (pixels <= 1) return undefined;
  const text = await page.evaluate(() => {
    const right = (element: Element): number => element.getBoundingClientRect().right;
    const all = [...document.body.querySelectorAll('*')];
    const most = Math.max(...all.map(right));
    // The innermost of those that reach as far.
    const widest = all.findLast((element) => right(element) > most - 1);
    return (widest?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);
  });
  return { pixels, text };
}

/** Sizes that a page is tried in, the largest first: small type breaks into lines nobody can foretell. */
const SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8] as const;

async function printWithin(page: Page, { format, mostPages }: PrintRequest): Promise<Uint8Array> {
  let printed = await printUntilStable(page, format, 1);
  for (const scale of SCALES.slice(1)) {
    if (mostPages === undefined) break;
    const { length } = (await PDFDocument.load(printed, { updateMetadata: false })).getPages();
    if (length <= mostPages) break;
    printed = await printUntilStable(page, format, scale);
  }
  return printed;
}

async function printUntilStable(
  page: Page,
  format: 'A4' | 'Letter',
  scale: number,
): Promise<Uint8Array> {
  for (let pass = 1; ; pass += 1) {
    const printed = await print(page, format, scale);
    if (pass === MAX_PASSES) return printed;
    const wanted = await page.$$eval('.toc-page[data-for]', (spans) =>
      spans.map((span) => span.getAttribute('data-for') ?? ''),
    );
    if (wanted.length === 0) return printed;
    const pages = destinationPages(await PDFDocument.load(printed, { updateMetadata: false }));
    const changed = await page.$$eval(
      '.toc-page[data-for]',
      (spans, numbers) => {
        let changes = 0;
        for (const [index, span] of spans.entries()) {
          const number = numbers[index] ?? '';
          if (span.textContent !== number) changes += 1;
          span.textContent = number;
        }
        return changes;
      },
      wanted.map((id) => String(pages.get(id) ?? '')),
    );
    if (changed === 0) return printed;
  }
}

function print(page: Page, format: 'A4' | 'Letter', scale: number): Promise<Uint8Array> {
  return page.pdf({
    format,
    scale,
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 120_000,
  });
}

/**
 * Every face that the page declares, whether its body uses it or not: margin boxes load none themselves. A face
 * that fails to load would print in a stand-in.
 */
async function loadFonts(page: Page): Promise<void> {
  const failed = await page.evaluate(async () => {
    const faces = [...document.fonts];
    await Promise.allSettled(faces.map((face) => face.load()));
    await document.fonts.ready;
    // Laid out anew: a link that was first set in a stand-in may keep other areas, and the file other bytes.
    document.body.style.display = 'none';
    document.body.getBoundingClientRect();
    document.body.removeAttribute('style');
    return faces.filter((face) => face.status === 'error').map((face) => face.family);
  });
  if (failed.length > 0) throw new Error(`fonts did not load: ${failed.join(', ')}`);
}
