import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../model/change.ts';
import { deadLinks } from './dead-links.test-support.ts';
import { raised, writeHistory } from './history.test-support.ts';
import type { SearchIndex } from './scripts/search/search-index.ts';
import { renderSite } from './render-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'planpress-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Map<string, string>;

/** Renders some versions of the sample plan and gives every file of the site by its path. */
async function render(
  name: string,
  versions: readonly string[],
  only?: readonly string[],
  changes?: readonly Change[],
): Promise<Files> {
  const artifacts = join(folder, name, 'artifacts');
  const outDir = join(folder, name, 'out');
  mkdirSync(artifacts, { recursive: true });
  writeHistory(artifacts, versions, changes);
  const paths = { work: join(folder, name, 'astro'), artifacts, outDir };
  await renderSite({ ...paths, base: '/plans/', ...(only === undefined ? {} : { only }) });
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(outDir.length + 1), readFileSync(path, 'utf8')]),
  );
}

const part = (files: Files, prefix: string) =>
  new Map([...files].filter(([path]) => path.startsWith(prefix)));

describe('renderSite(request)', () => {
  const history = ['1.0.0', '1.1.0', 'draft'];
  let whole: Files;
  beforeAll(async () => {
    whole = await render('whole', history);
  });

  it('makes the same styles and scripts when it renders no unit', async () => {
    const none = await render('none', history, []);
    const assets = part(whole, '_astro/');
    expect([...assets.keys()].map((path) => path.split('.').at(-1)).sort()).toEqual([
      'css',
      'css',
      'js',
      'js',
      'js',
    ]);
    expect(part(none, '_astro/')).toEqual(assets);
    expect([...none.keys()].filter((path) => path.startsWith('shop/1.'))).toEqual([]);
  });

  it('renders what it is asked for, and that as in the whole site', async () => {
    const some = await render('some', history, ['shop.1.1.0.en.json', 'shop.1.0.0...1.1.0.json']);
    for (const prefix of ['shop/1.1.0/en/', 'shop/compare/1.0.0...1.1.0/']) {
      expect(part(some, prefix).size).toBeGreaterThan(4);
      expect(part(some, prefix)).toEqual(part(whole, prefix));
    }
    const others = [
      'shop/1.1.0/zh-CN/',
      'shop/1.0.0/',
      'shop/draft/',
      'shop/compare/1.0.0...draft/',
    ];
    expect(others.map((prefix) => part(some, prefix).size)).toEqual([0, 0, 0, 0]);
    // What all versions share is always there.
    const shared = [
      'index.html',
      'en/index.html',
      '404.html',
      'shop/index.html',
      'search/index.html',
      'en/search/index.html',
      'llms.txt',
      'shop/versions.json',
      'shop/versions/en/index.html',
    ];
    expect(shared.filter((path) => !whole.has(path))).toEqual([]);
    expect(shared.map((path) => some.get(path))).toEqual(shared.map((path) => whole.get(path)));
  });

  it('never changes a released page when another version comes', async () => {
    const more = await render('more', ['1.0.0', '1.1.0', '2.0.0', 'draft']);
    for (const version of ['1.0.0', '1.1.0', 'compare/1.0.0...1.1.0']) {
      const before = part(whole, `shop/${version}/`);
      expect(before.size).toBeGreaterThan(4);
      expect(part(more, `shop/${version}/`)).toEqual(before);
    }
  });

  it('leads nowhere but to pages, files and places that there are', () => {
    // Fonts, the styles of diagrams and PDFs come later in a build.
    const later = / → \/plans\/(?:_planpress\/(?!theme|icon)|\S+\.pdf$)/;
    const dead = deadLinks(whole, '/plans/').filter((link) => !later.test(link));
    expect(dead).toEqual([]);
    expect([...whole.keys()].filter((path) => path.endsWith('/plan.json'))).toHaveLength(6);
    expect([...whole.keys()].filter((path) => /\.(?:txt|xml)$/.test(path))).toEqual(['llms.txt']);
  });

  it('calls every page by a title of its own, and keeps drafts out of lists of results', () => {
    const shown = [...whole].filter(([path]) => /^(?:index|en\/|shop\/1\.1\.0\/)/.test(path));
    const pages = shown.filter(([path]) => /(?<!print\/|handout\/)index\.html$/.test(path));
    const titles = pages.map(([, html]) => /<title>([^<]*)/.exec(html)?.[1]);
    expect(titles.length).toBeGreaterThan(10);
    expect(new Set(titles).size).toBe(titles.length);
    expect(whole.get('shop/draft/en/goals/index.html')).toContain('content="noindex"');
    const goals = whole.get('shop/1.1.0/en/goals/index.html') ?? '';
    expect(goals).not.toContain('noindex');
    expect(goals).toContain('<meta name="description" content="Shop plan: 1 goal and 2 targets');
    expect(goals).toMatch(/hreflang="x-default" href="\/plans\/shop\/1\.1\.0\/zh-CN\/goals\/"/);
    expect(goals).toContain(
      '<link rel="alternate" type="application/json" href="/plans/shop/1.1.0/en/plan.json">',
    );
  });

  it('shows the text of changes as text', async () => {
    const text = '<img src=x onerror=alert(1)> "quoted" </template><script>1</script>';
    const strange = { 'zh-CN': text, en: text };
    const change = { ...raised, label: strange, text: strange, from: strange, details: [strange] };
    const files = await render('strange', ['1.0.0', 'draft'], undefined, [change]);
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    const told = pages.filter(([, html]) => html.includes('&lt;img src=x'));
    // Overview, changes and comparison, the latter two on screen and paper, in two languages.
    expect(told).toHaveLength(10);
    expect(pages.filter(([, html]) => /<img|<script>1/.test(html))).toEqual([]);
  });

  it('lists in the index of a unit only what its pages have', () => {
    for (const locale of ['zh-CN', 'en']) {
      const root = `shop/1.1.0/${locale}/`;
      const index: unknown = JSON.parse(whole.get(`${root}search.json`) ?? '');
      const { records } = index as SearchIndex;
      const lost = records.filter(({ at }) => {
        const [page = '', anchor] = at.split('#');
        const html = whole.get(`${root}${page}index.html`);
        return html === undefined || (anchor !== undefined && !html.includes(` id="${anchor}"`));
      });
      expect(records.length).toBeGreaterThan(10);
      expect(lost).toEqual([]);
    }
  });

  it('inlines no script', async () => {
    const pages = [...whole].filter(([path]) => path.endsWith('.html'));
    const scripts = pages.flatMap(([, html]) => html.match(/<script[^>]*>[^<]*/g) ?? []);
    const names = ['search-key', 'search-page', 'version-menu'];
    expect([...new Set(scripts)].sort()).toEqual(
      names.map(
        (name) =>
          expect.stringMatching(
            new RegExp(`^<script type="module" src="/plans/_astro/${name}-[\\w-]+\\.js">$`),
          ) as string,
      ),
    );
    const handlers = pages.filter(([, html]) => /<[^>]+\son\w+=/.test(html));
    expect(handlers).toEqual([]);
  });
});
