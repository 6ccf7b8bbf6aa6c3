import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { FONT_STACKS, fontFaceCss } from './font-face-css.ts';
import { subsetFonts } from './fonts.ts';
import { withBrowser } from './launch.ts';
import { checkPrint } from './preflight-rules.ts';
import { preflight } from './preflight.ts';
import { printPage } from './print-page.ts';
import type { PrintRequest } from './print-page.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const metadata: PrintRequest['metadata'] = {
  title: '客户关系战略',
  author: '客户部',
  subject: '2026 年度',
  keywords: ['CRM', '战略'],
  language: 'zh-CN',
  date: '2026-03-02',
  creator: 'Planpress 0.1.0',
};

const SENTENCE = '满意度 84% → 90%，由客户部负责。';

/** A contents page that grows past one sheet, twelve chapters, and a script that must not run. */
async function site(): Promise<Map<string, Uint8Array>> {
  const chapters = Array.from({ length: 60 }, (_, index) => `章${index}`);
  const body = `<nav><h1>目录</h1>${chapters.map((id) => `<p><a href="#${encodeURI(id)}">第 ${id} 章</a> <span class="toc-page" data-for="${id}"></span></p>`).join('')}</nav>
    ${chapters.map((id) => `<section><h2 id="${id}">第 ${id} 章</h2><p>${SENTENCE}<b>${SENTENCE}</b></p></section>`).join('')}
    <script>document.body.textContent = "script ran"</script>`;
  const fonts = await subsetFonts({ characters: body, format: 'truetype' });
  const css = `${fontFaceCss(fonts, (file) => `/fonts/${file.fileName}`)} body{font:12px ${FONT_STACKS['zh-CN']}} section{break-before:page}`;
  return new Map([
    [
      '/计划/print/',
      encode(
        `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>t</title><link rel="stylesheet" href="/a.css"><body>${body}`,
      ),
    ],
    ['/a.css', encode(css)],
    ...fonts.map((file): [string, Uint8Array] => [`/fonts/${file.fileName}`, file.bytes]),
  ]);
}

async function pageText(bytes: Uint8Array, number: number): Promise<string> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  try {
    const content = await (await (await task.promise).getPage(number)).getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join('');
  } finally {
    await task.destroy();
  }
}

describe('printPage(browser, request)', () => {
  it('prints Chinese with named fonts, tags, bookmarks, true page numbers, and the same bytes each time', async () => {
    const files = await site();
    const request: PrintRequest = {
      read: (path) => files.get(path),
      path: '/计划/print/',
      format: 'A4',
      metadata,
      attachments: [
        {
          name: 'inputs.yaml',
          bytes: encode('goal: 90%'),
          mimeType: 'application/yaml',
          description: 'source',
        },
      ],
    };
    const [first, second] = await withBrowser(async (browser) => [
      await printPage(browser, request),
      await printPage(browser, request),
    ]);
    expect(Buffer.compare(first?.bytes ?? encode('a'), second?.bytes ?? encode('b'))).toBe(0);
    const bytes = first?.bytes ?? new Uint8Array();

    const facts = await preflight(bytes);
    expect(facts).toMatchObject({
      pages: first?.pages,
      tagged: true,
      language: 'zh-CN',
      title: '客户关系战略',
      hasType3: false,
    });
    expect(facts.fonts).toEqual(
      ['Inter-Regular', 'Inter-SemiBold', 'NotoSansSC-Regular', 'NotoSansSC-SemiBold'].map(
        (name) => ({ name, type: 'CIDFontType2', embedded: true }),
      ),
    );

    const promised = {
      file: 'report.pdf',
      language: 'zh-CN',
      attachments: ['inputs.yaml'],
    } as const;
    expect(first && checkPrint(facts, first.expected, promised)).toEqual([]);
    expect(facts.bookmarks).toHaveLength(61);

    const last = facts.destinations.get('章59') ?? 0;
    expect(last).toBe(facts.pages);
    expect(await pageText(bytes, last)).toContain(SENTENCE);
    expect(await pageText(bytes, last - 60)).toMatch(new RegExp(`第 章59 章\\s*${last}$`));

    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getCreationDate()?.toISOString()).toBe('2026-03-02T00:00:00.000Z');
    expect(document.catalog.getOrCreateViewerPreferences().getDisplayDocTitle()).toBe(true);
    expect(document.getAttachments().map((file) => file.name)).toEqual(['inputs.yaml']);
  });

  it('refuses a page that asks for what the site does not hold, and names it', async () => {
    const html = encode(
      '<title>t</title><img src="/gone.png"><img src="https://example.com/a.png">',
    );
    const print = withBrowser((browser) =>
      printPage(browser, {
        read: (path) => (path === '/' ? html : undefined),
        path: '/',
        format: 'Letter',
        metadata,
      }),
    );
    await expect(print).rejects.toMatchObject({
      code: 'browser/request-refused',
      urls: expect.arrayContaining([
        'https://planpress.invalid/gone.png',
        'https://example.com/a.png',
      ]),
    });
  });
});
