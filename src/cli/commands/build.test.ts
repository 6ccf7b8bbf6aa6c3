import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptFolder } from '../../io/kept.ts';
import { folderDigest, readFolder } from '../../io/site-files.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { comparableText } from '../../browser/comparable-text.ts';
import { preflight } from '../../browser/preflight.ts';
import type { Terminal } from '../terminal.ts';
import { runBuild, type BuildOptions } from './build.ts';
import { runGenerate } from './generate.ts';
import { runNew } from './new.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');

const CLI = path.join(REPOSITORY, 'bin/planpress.mjs');

let root = '';
let files: ReadonlyMap<string, Uint8Array> = new Map();
let log = '';

const OPTIONS: BuildOptions = {
  plans: ['retail-crm'],
  out: 'dist',
  pdf: true,
  frozen: true,
  force: false,
  reporter: 'pretty',
};

const terminal: Terminal = {
  write: (text) => {
    log += text;
  },
  writeError: (text) => {
    log += text;
  },
  isInteractive: false,
  colour: false,
  locale: 'en',
};

function build(options: Partial<BuildOptions> = {}): Promise<number> {
  return runBuild({ root, terminal }, { ...OPTIONS, ...options });
}

/** Text that a reader sees on a page: no markup, no names of other languages in their own script. */
function pageText(file: string): string {
  return new TextDecoder()
    .decode(files.get(file))
    .replace(/<style[\s\S]*?<\/style>/g, ' ')
    .replace(/<a [^>]*hreflang="[^"]*"[^>]*>[\s\S]*?<\/a>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z]+;|&#\d+;/g, ' ');
}

function pagesOf(locale: Locale): string[] {
  const home = locale === 'en' ? ['en/index.html'] : ['index.html'];
  return [
    ...home,
    ...[...files.keys()].filter((name) => name.includes(`/${locale}/`) && name.endsWith('.html')),
  ];
}

async function pdfPages(file: string): Promise<string[]> {
  const task = getDocument({
    data: Uint8Array.from(files.get(file) ?? []),
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return pages;
}

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-build-'));
  cpSync(path.join(REPOSITORY, 'plans/retail-crm'), path.join(root, 'plans/retail-crm'), {
    recursive: true,
    filter: (file) => !file.includes(`${path.sep}releases`),
  });
  const code = await build();
  if (code !== 0) throw new Error(`the example plan does not build:\n${log}`);
  files = await readFolder(path.join(root, 'dist'));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('planpress build', () => {
  it('writes a site and two PDFs in both languages', () => {
    for (const locale of LOCALES) {
      const unit = `retail-crm/draft/${locale}`;
      for (const page of [
        '',
        'diagnosis/',
        'goals/',
        'strategies/',
        'roadmap/',
        'outcomes/',
        'governance/',
        'appendix/',
        'print/',
        'handout/',
      ]) {
        expect(files.has(`${unit}/${page}index.html`), `${unit}/${page}`).toBe(true);
      }
      expect(files.has(`${unit}/report.pdf`)).toBe(true);
      expect(files.has(`${unit}/handout.pdf`)).toBe(true);
    }
  });

  it('leaves no Chinese on English pages', () => {
    const found = pagesOf('en').flatMap(
      (file) =>
        pageText(file).match(/[\p{Script=Han}，。；：（）“”]*\p{Script=Han}[^<]{0,10}/gu) ?? [],
    );
    expect(found).toEqual([]);
  });

  it('leaves no English on Chinese pages besides names and abbreviations', () => {
    // Two words in a row in lower case are prose; names and abbreviations are not. One page is in both.
    const own = pagesOf('zh-CN').filter((file) => !file.includes('/handout/bilingual/'));
    const found = own.flatMap((file) => pageText(file).match(/\b[a-z]{3,} [a-z]{2,}\b/g) ?? []);
    expect(found).toEqual([]);
  });

  it('asks for nothing outside the site, and for nothing it does not hold', () => {
    const wanted = new Set<string>();
    for (const [name, bytes] of files) {
      if (!/\.(?:html|css)$/.test(name)) continue;
      const text = new TextDecoder().decode(bytes);
      const links = name.endsWith('.css')
        ? [...text.matchAll(/url\(["']?([^"')]+)/g)]
        : [...text.matchAll(/\s(?:src|href)="([^"]+)"/g)];
      for (const [, link = ''] of links) {
        if (link.startsWith('#') || link.startsWith('data:') || link.startsWith('mailto:'))
          continue;
        wanted.add(new URL(link, `http://site.test/${name}`).href.replace(/#.*$/, ''));
      }
    }
    const missing = [...wanted].filter((href) => {
      const url = new URL(href);
      if (url.host !== 'site.test') return true;
      const file = decodeURI(url.pathname).slice(1);
      return !files.has(file === '' || file.endsWith('/') ? `${file}index.html` : file);
    });
    expect(wanted.size).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('runs no script that is not a file of its own', () => {
    const pages = [...files].filter(([name]) => name.endsWith('.html'));
    const scripted = pages.filter(([, bytes]) =>
      /<script(?![^>]*\ssrc="\/_astro\/[^"]+"[^>]*><\/script>)|\son[a-z]+=|javascript:/i.test(
        new TextDecoder().decode(bytes),
      ),
    );
    expect(scripted.map(([name]) => name)).toEqual([]);
  });

  it.each(LOCALES)('prints a report in %s whose table of contents is right', async (locale) => {
    const file = `retail-crm/draft/${locale}/report.pdf`;
    const bytes = files.get(file) ?? new Uint8Array();
    const facts = await preflight(bytes);
    expect(facts).toMatchObject({ tagged: true, language: locale, hasType3: false });
    expect(facts.fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(facts.bookmarks.length).toBeGreaterThan(10);
    const html = new TextDecoder().decode(files.get(`retail-crm/draft/${locale}/print/index.html`));
    const targets = [...html.matchAll(/class="toc-page" data-for="([^"]+)"/g)].map(
      ([, id = '']) => id,
    );
    expect(targets.length).toBeGreaterThan(10);
    const pages = await pdfPages(file);
    const contents = pages[1] ?? '';
    for (const id of targets.filter((target) => target.startsWith('chapter-'))) {
      expect(contents, id).toContain(String(facts.destinations.get(id)));
    }
    const last =
      locale === 'en'
        ? `page ${pages.length} of ${pages.length}`
        : `第${pages.length}页，共${pages.length}页`;
    expect((pages.at(-1) ?? '').replace(/\s/g, '')).toContain(last.replace(/\s/g, ''));
  });

  it.each(LOCALES)('prints a report in %s that another program reads in order', async (locale) => {
    const unit = `retail-crm/draft/${locale}`;
    const html = new TextDecoder().decode(files.get(`${unit}/print/index.html`));
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    const paragraphs = [...main.matchAll(/<(h[1-6]|p)\b[^>]*>([^<&]+)</g)].map(
      ([, , text]) => text,
    );
    const text = comparableText((await pdfPages(`${unit}/report.pdf`)).join(''));
    let at = 0;
    // Where a page ends within a paragraph, its foot and the next head stand between the two parts.
    const END = 24;
    const BETWEEN = 300;
    const lost = paragraphs.filter((paragraph = '') => {
      const sought = comparableText(paragraph);
      const start = text.indexOf(sought.slice(0, END), at);
      const from = start + Math.max(0, sought.length - END);
      const end = text.indexOf(sought.slice(-END), from);
      const isThere = start >= 0 && end >= 0 && end <= from + BETWEEN;
      if (isThere) at = end + Math.min(END, sought.length);
      return !isThere;
    });
    expect(paragraphs.length).toBeGreaterThan(50);
    expect(lost).toEqual([]);
  });

  it('keeps Chinese text of a PDF as text', async () => {
    const handout = await pdfPages('retail-crm/draft/zh-CN/handout.pdf');
    expect(handout).toHaveLength(2);
    expect(handout[0]?.replace(/\s/g, '')).toContain('净推荐值');
    expect(handout.join('').replace(/\s/g, '')).toContain('需要管理层支持');
  });

  it('has nothing to do the second time', async () => {
    log = '';
    expect(await build()).toBe(0);
    expect(log).toContain('nothing changed');
  });

  it('changes no byte when it builds everything again', async () => {
    const before = folderDigest(files);
    rmSync(path.join(root, '.planpress'), { recursive: true });
    rmSync(keptFolder(root), { recursive: true });
    expect(await build({ force: true })).toBe(0);
    expect(folderDigest(await readFolder(path.join(root, 'dist')))).toBe(before);
  });

  it('leaves the last good output alone when the plan is broken', async () => {
    const overrides = path.join(root, 'plans/retail-crm/overrides.yaml');
    const text = readFileSync(overrides, 'utf8');
    writeFileSync(
      overrides,
      `${text}  - at: goals/no-such-goal\n    remove: true\n    why: test\n`,
    );
    try {
      expect(await build()).toBe(1);
      expect(folderDigest(await readFolder(path.join(root, 'dist')))).toBe(folderDigest(files));
    } finally {
      writeFileSync(overrides, text);
    }
  });

  it('keeps two builds at once apart', async () => {
    const shop = path.join(root, 'plans/shop/inputs.yaml');
    await runNew({ root, terminal }, { plan: 'shop', start: '2026-03-02' });
    await runGenerate({ root, terminal }, { plans: ['shop'], check: false });
    try {
      const codes = await Promise.all([
        promisify(execFile)(process.execPath, [
          CLI,
          'build',
          'shop',
          '--root',
          root,
          '--out',
          'a',
          '--no-pdf',
        ]),
        promisify(execFile)(process.execPath, [
          CLI,
          'build',
          'retail-crm',
          '--root',
          root,
          '--out',
          'b',
          '--no-pdf',
        ]),
      ]);
      expect(codes).toHaveLength(2);
      const [a, b] = [
        await readFolder(path.join(root, 'a')),
        await readFolder(path.join(root, 'b')),
      ];
      expect([a.has('shop/index.html'), a.has('retail-crm/index.html')]).toEqual([true, false]);
      expect([b.has('shop/index.html'), b.has('retail-crm/index.html')]).toEqual([false, true]);
    } finally {
      rmSync(path.dirname(shop), { recursive: true });
    }
  });

  it('refuses to replace a folder with files of somebody else', async () => {
    const folder = path.join(root, 'public');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'logo.svg'), '<svg/>');
    await expect(build({ out: 'public' })).rejects.toThrow('public');
    expect(readFileSync(path.join(folder, 'logo.svg'), 'utf8')).toBe('<svg/>');
  });

  it('refuses to replace a folder that holds the plans', async () => {
    await expect(build({ out: '.' })).rejects.toThrow();
    await expect(build({ out: 'plans/site' })).rejects.toThrow();
  });
});
