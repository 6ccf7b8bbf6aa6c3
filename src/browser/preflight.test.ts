import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FONT_STACKS, fontFaceCss } from './font-face-css.ts';
import { fontNames } from './font-names.ts';
import { SHIPPED_FONTS } from './font-sources.ts';
import { subsetFonts } from './fonts.ts';
import { withBrowser } from './launch.ts';
import { checkPrint } from './preflight-rules.ts';
import { preflight } from './preflight.ts';
import { printPage } from './print-page.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const STYLES = `@page{size:A4;margin:20mm;font-family:${FONT_STACKS.en};@bottom-right{content:counter(page)}}
  body{font:12px ${FONT_STACKS.en};margin:0} section{break-before:page}`;

const CONTENTS =
  '<nav><p><a href="#two">Second</a> <span class="toc-page" data-for="two"></span></p></nav>';
const DRAWING =
  '<svg role="img" aria-label="A square" width="40" height="40"><rect width="30" height="30"/></svg>';
const SOUND = `<h1 id="one">First</h1>${CONTENTS}<p>Satisfaction rises from 84% to 90%.</p>${DRAWING}
  <section><h2 id="two">Second</h2><p>见 <a href="https://example.com/">the survey</a>，共三页。</p></section>`;

let browser: Browser;
let end = (): void => {};
let done: Promise<void>;
let fonts: Awaited<ReturnType<typeof subsetFonts>>;

beforeAll(async () => {
  fonts = await subsetFonts({ characters: SOUND, format: 'truetype' });
  await new Promise<void>((started, failed) => {
    done = withBrowser((one) => {
      browser = one;
      started();
      return new Promise<void>((resolve) => (end = resolve));
    });
    done.catch(failed);
  });
});
afterAll(async () => {
  end();
  await done;
});

type Change = (document: PDFDocument) => void;

/** Findings about a page that is printed, by what they say in English. */
async function findingsOf(
  body: string,
  { css = '', pages, change }: { css?: string; pages?: number; change?: Change } = {},
): Promise<{ code: string; values: Record<string, unknown> }[]> {
  const faces = fontFaceCss(fonts, (file) => `/fonts/${file.fileName}`);
  const files = new Map([
    [
      '/',
      encode(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title><link rel="stylesheet" href="/a.css"><body>${body}`,
      ),
    ],
    ['/a.css', encode(faces + STYLES + css)],
    ...fonts.map((file): [string, Uint8Array] => [`/fonts/${file.fileName}`, file.bytes]),
  ]);
  const printed = await printPage(browser, {
    read: (path) => files.get(path),
    path: '/',
    format: 'A4',
    metadata: {
      title: 'Plan',
      author: 'Shop',
      subject: 'Draft',
      keywords: [],
      language: 'en',
      date: '2026-03-02',
      creator: 'Planpress',
    },
    attachments: [
      {
        name: 'inputs.yaml',
        bytes: encode('a: 1'),
        mimeType: 'application/yaml',
        description: 'source',
      },
    ],
  });
  const promised = {
    file: 'report.pdf',
    language: 'en',
    pages,
    fonts: fontNames(SHIPPED_FONTS),
    attachments: ['inputs.yaml'],
  } as const;
  const bytes = change === undefined ? printed.bytes : await changed(printed.bytes, change);
  return checkPrint(await preflight(bytes), printed.expected, promised);
}

async function changed(bytes: Uint8Array, change: Change): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(document);
  return document.save();
}

/** Takes entries out of the catalog. */
const without =
  (...keys: string[]): Change =>
  ({ catalog }) => {
    for (const key of keys) catalog.delete(PDFName.of(key));
  };

/** Changes every dictionary that has an entry. */
const each =
  (key: string, change: (dict: PDFDict) => void): Change =>
  ({ context }) => {
    for (const [, object] of context.enumerateIndirectObjects())
      if (object instanceof PDFDict && object.has(PDFName.of(key))) change(object);
  };

describe('checkPrint(facts, expected, promised)', () => {
  it('finds nothing in a sound document', async () => {
    expect(await findingsOf(SOUND, { pages: 2 })).toEqual([]);
  });

  it('finds no empty box where only a running head uses a font', async () => {
    const css = '@page{@top-left{content:"三见";font-weight:700}}';
    // Without contents: a second print, for their numbers, would find the font that the first one asked for.
    expect(await findingsOf('<h1>First</h1><p>One</p>', { css })).toEqual([]);
  });

  it.each<[string, string, string, Record<string, unknown>]>([
    [
      'a character that no font has',
      'print/(?:font|blank-glyph)',
      `${SOUND}<p>A \u{10330} letter</p>`,
      {},
    ],
    [
      'a drawing that is hidden',
      'print/missing-drawing',
      SOUND.replace('<svg ', '<svg style="display:none" '),
      { drawing: 'A square', page: 1 },
    ],
    [
      'a drawing that shows nothing',
      'print/missing-drawing',
      SOUND.replace(/<rect[^>]*>/, ''),
      { drawing: 'A square' },
    ],
    [
      'text that runs out of its frame',
      'print/clipped-text',
      `${SOUND}<p style="width:30mm;overflow:hidden;white-space:nowrap">Nobody reads the end of this</p>`,
      { page: 2, text: expect.stringContaining('Nobody reads the') },
    ],
    [
      'text beside the paper',
      'print/missing-text',
      `${SOUND}<p style="position:absolute;left:-900px">Nobody reads this</p>`,
      { page: 2, text: 'Nobody reads this' },
    ],
    [
      'a page without content',
      'print/blank-page',
      SOUND.replace('<section>', '<div style="break-before:page;height:1px"></div><section>'),
      { page: 2 },
    ],
    [
      'a line of the contents without its page',
      'print/contents',
      SOUND.replace('href="#two"', 'href="#one"'),
      { entry: 'Second', printed: '—', found: 2 },
    ],
    [
      'a level of headings left out',
      'print/headings',
      SOUND.replace('<h2 id="two">Second</h2>', '<h3 id="two">Second</h3>'),
      { page: 2, heading: 'Second' },
    ],
    [
      'a drawing without a description',
      'print/untagged',
      SOUND.replace(' aria-label="A square"', ''),
      { page: 1 },
    ],
  ])('finds %s', async (_, code, body, values) => {
    const found = await findingsOf(body);
    expect(found.map((one) => one.code)).toContainEqual(expect.stringMatching(`^${code}$`));
    const finding = found.find((one) => new RegExp(`^${code}$`).test(one.code));
    expect(finding?.values).toMatchObject(values);
  });

  it('finds one page too many or too few', async () => {
    const values = { file: 'report.pdf', expected: 3, found: 2 };
    expect(await findingsOf(SOUND, { pages: 3 })).toMatchObject([
      { code: 'print/page-count', values },
    ]);
  });

  it.each<[string, string, string, Change]>([
    [
      'a font that is not embedded',
      'print/font',
      'is not embedded',
      each('FontFile2', (dict) => dict.delete(PDFName.of('FontFile2'))),
    ],
    [
      'a font without a name or glyphs of its own',
      'print/font',
      'is drawn glyph by glyph',
      each('DescendantFonts', (dict) => {
        dict.set(PDFName.of('Subtype'), PDFName.of('Type3'));
        dict.delete(PDFName.of('DescendantFonts'));
      }),
    ],
    ['missing bookmarks', 'print/bookmarks', 'First', without('Outlines')],
    ['missing tags', 'print/untagged', 'no structure', without('StructTreeRoot', 'MarkInfo')],
    [
      'links without a description',
      'print/untagged',
      'link has no description',
      each('Rect', (dict) => dict.delete(PDFName.of('Contents'))),
    ],
    [
      'links that no tag holds',
      'print/untagged',
      'link is not tagged',
      each('S', (dict) => {
        if (dict.get(PDFName.of('S')) === PDFName.of('Link'))
          dict.set(PDFName.of('S'), PDFName.of('Span'));
      }),
    ],
    [
      'unknown tags',
      'print/untagged',
      'unknown tag Lead',
      each('S', (dict) => {
        if (dict.get(PDFName.of('S')) === PDFName.of('Div'))
          dict.set(PDFName.of('S'), PDFName.of('Lead'));
        if (dict.get(PDFName.of('S')) === PDFName.of('H2'))
          dict.set(PDFName.of('S'), PDFName.of('Lead'));
      }),
    ],
    [
      'content that is neither tagged nor an artifact',
      'print/untagged',
      'neither tagged',
      (document) => {
        const stream = document.context.flateStream('0 0 10 10 re f');
        const [page] = document.getPages();
        const contents = page?.node.get(PDFName.of('Contents'));
        if (contents !== undefined)
          page?.node.set(
            PDFName.of('Contents'),
            document.context.obj([contents, document.context.register(stream)]),
          );
      },
    ],
    [
      'a wrong order of reading',
      'print/missing-text',
      'Second',
      (document) => {
        each('K', (dict) => {
          const kids = dict.lookup(PDFName.of('K'));
          if (dict.get(PDFName.of('S')) === PDFName.of('Document') && kids instanceof PDFArray)
            dict.set(PDFName.of('K'), document.context.obj(kids.asArray().toReversed()));
        })(document);
      },
    ],
    ['no language', 'print/about', 'language', without('Lang')],
    ['no metadata', 'print/about', 'XMP', without('Metadata')],
    ['no page labels', 'print/about', 'page labels', without('PageLabels')],
    ['no title in the window', 'print/about', 'window', without('ViewerPreferences')],
    ['no attachments', 'print/about', 'inputs.yaml', without('Names')],
  ])('finds %s', async (_, code, words, change) => {
    const found = await findingsOf(SOUND, { change });
    const told = found
      .filter((one) => one.code === code)
      .map(({ values }) => JSON.stringify(values));
    expect(told.join()).toContain(words);
  });
});
