import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHistory } from './history.test-support.ts';
import { renderSite } from './render-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'planpress-site-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Files = Map<string, string>;

/** Renders some versions of the sample plan and gives every file of the site by its path. */
async function render(
  name: string,
  versions: readonly string[],
  only?: readonly string[],
): Promise<Files> {
  const artifacts = join(folder, name, 'artifacts');
  const outDir = join(folder, name, 'out');
  mkdirSync(artifacts, { recursive: true });
  writeHistory(artifacts, versions);
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
    ]);
    expect(part(none, '_astro/')).toEqual(assets);
    expect([...none.keys()].filter((path) => path.startsWith('shop/1.'))).toEqual([]);
  });

  it('renders what it is asked for, and that as in the whole site', async () => {
    const some = await render('some', history, ['shop.1.1.0.en.json', 'shop.1.0.0...1.1.0.json']);
    const files = whole;
    expect(part(some, 'shop/1.1.0/en/')).toEqual(part(files, 'shop/1.1.0/en/'));
    const others = ['shop/1.1.0/zh-CN/', 'shop/1.0.0/', 'shop/draft/'];
    expect(others.map((prefix) => part(some, prefix).size)).toEqual([0, 0, 0]);
    // What all versions share is always there.
    const shared = ['index.html', 'en/index.html', 'shop/index.html', '404.html'];
    expect(shared.map((path) => some.get(path))).toEqual(shared.map((path) => files.get(path)));
  });

  it('never changes a released page when another version comes', async () => {
    const more = await render('more', ['1.0.0', '1.1.0', '2.0.0', 'draft']);
    for (const version of ['1.0.0', '1.1.0']) {
      const before = part(whole, `shop/${version}/`);
      expect(before.size).toBeGreaterThan(4);
      expect(part(more, `shop/${version}/`)).toEqual(before);
    }
  });

  it('inlines no script', async () => {
    const pages = [...whole].filter(([path]) => path.endsWith('.html'));
    const scripts = pages.flatMap(([, html]) => html.match(/<script[^>]*>[^<]*/g) ?? []);
    expect(new Set(scripts)).toEqual(
      new Set([
        expect.stringMatching(
          /^<script type="module" src="\/plans\/_astro\/version-menu-[\w-]+\.js">$/,
        ) as string,
      ]),
    );
    const handlers = pages.filter(([, html]) => /<[^>]+\son\w+=/.test(html));
    expect(handlers).toEqual([]);
  });
});
