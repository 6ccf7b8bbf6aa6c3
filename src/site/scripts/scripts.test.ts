import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../browser/launch.ts';
import { writeHistory } from '../history.test-support.ts';
import { renderSite } from '../render-site.ts';

const TYPES: Record<string, string> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

describe('the scripts of the site in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planpress-scripts-'));
  const outDir = join(folder, 'out');
  let browser: Browser;
  let finish = () => {};
  let finished: Promise<void>;
  beforeAll(async () => {
    const artifacts = join(folder, 'artifacts');
    mkdirSync(artifacts);
    writeHistory(artifacts, ['1.0.0', '1.1.0', 'draft']);
    await renderSite({ work: join(folder, 'astro'), artifacts, outDir, base: '/plans/' });
    const started = Promise.withResolvers<Browser>();
    const done = Promise.withResolvers<void>();
    finish = done.resolve;
    finished = withBrowser((launched) => {
      started.resolve(launched);
      return done.promise;
    });
    finished.catch(started.reject);
    browser = await started.promise;
  });
  afterAll(async () => {
    finish();
    await finished;
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page of the site, and tells what the browser complained about. */
  async function open(path: string, scripts = true): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(scripts);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const asked = new URL(request.url()).pathname.replace('/plans/', '');
      const file = asked.endsWith('/') ? `${asked}index.html` : asked;
      // Shared styles are the pipeline's to write.
      const body = file.startsWith('_planpress/') ? '' : readFileSync(join(outDir, file));
      const contentType = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/json';
      void request.respond({ status: 200, contentType, body });
    });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`http://planpress.invalid/plans/${path}`, { waitUntil: 'networkidle0' });
    return { page, complaints };
  }
  const links = (page: Page, selector: string) =>
    page.$$eval(selector, (found) =>
      found.map((link) => [
        link.textContent?.replace(/\s+/g, ' ').trim(),
        link.getAttribute('href'),
        link.getAttribute('aria-current'),
      ]),
    );

  it('lists every version and keeps the page', async () => {
    const { page, complaints } = await open('shop/1.0.0/en/goals/');
    expect(await links(page, '.version-panel a')).toEqual([
      ['Working copy Draft', '/plans/shop/draft/en/goals/', null],
      ['1.1.0 3 Aug 2026 Latest', '/plans/shop/1.1.0/en/goals/', null],
      ['1.0.0 1 Jun 2026', '/plans/shop/1.0.0/en/goals/', 'true'],
      ['All versions', '/plans/shop/versions/en/', null],
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('tells on an older release, in its language, which one is current', async () => {
    const { page } = await open('shop/1.0.0/zh-CN/goals/');
    const note = () => page.$eval('[data-newer]', ({ textContent }) => textContent.trim());
    expect(await note()).toBe('已被 2026年8月3日发布的 1.1.0 取代。 查看现行版本的这一页');
    expect(await links(page, '.version-note a')).toEqual([
      ['查看现行版本的这一页', '/plans/shop/1.1.0/zh-CN/goals/', null],
    ]);
    await page.goto('http://planpress.invalid/plans/shop/1.1.0/zh-CN/goals/');
    await page.waitForSelector('.version-panel li');
    expect(await note()).toBe('');
    await page.close();
  });

  it('opens and closes by keyboard and gives the focus back', async () => {
    const { page } = await open('shop/1.1.0/en/');
    const isOpen = () => page.$eval('details[data-versions]', (menu) => menu.hasAttribute('open'));
    await page.focus('details[data-versions] summary');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await isOpen()).toBe(true);
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    expect(await focused()).toBe('A');
    await page.keyboard.press('Escape');
    expect([await isOpen(), await focused()]).toEqual([false, 'SUMMARY']);
    await page.close();
  });

  it('is a link to all versions where scripts are off', async () => {
    const { page } = await open('shop/1.1.0/en/', false);
    await page.click('details[data-versions] summary');
    const menu = await page.$('.version-panel a');
    expect(await menu?.isVisible()).toBe(true);
    await page.close();
  });

  const results = (page: Page) => links(page, '.search-results .result-name');
  const status = (page: Page) => page.$eval('.search-count', (line) => line.textContent);
  const focusedHref = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('href') ?? null);

  it('opens the search by a key, finds while one types and keeps the query in the address', async () => {
    const { page, complaints } = await open('shop/1.1.0/zh-CN/goals/');
    await Promise.all([
      page.waitForNavigation(),
      page.keyboard.down('Control').then(() => page.keyboard.press('k')),
    ]);
    await page.keyboard.up('Control');
    await page.waitForSelector('#search-query:focus');
    await page.keyboard.type('推荐');
    await page.waitForSelector('.search-results mark');
    const found = await results(page);
    expect(found[0]?.slice(0, 2)).toEqual([
      '净推荐值',
      '/plans/shop/1.1.0/zh-CN/goals/#goal-trust',
    ]);
    expect(await status(page)).toBe(`找到 ${found.length} 处`);
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('推荐')}`);
    await page.keyboard.press('ArrowDown');
    expect(await focusedHref(page)).toBe(found[0]?.[1]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.search-results mark') === null);
    expect(await page.$eval('[data-contents]', (list) => list.checkVisibility())).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('answers a query in the address, over all plans', async () => {
    const { page, complaints } = await open('en/search/?q=NPS');
    await page.waitForSelector('.search-results mark');
    expect(await links(page, '.search-group h2 a')).toEqual([
      [expect.any(String), '/plans/shop/1.1.0/en/', null],
    ]);
    expect(await status(page)).toBe('1 result');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('is a list of all that there is where scripts are off', async () => {
    const { page } = await open('shop/1.1.0/en/search/', false);
    const listed = await links(page, '[data-contents] a');
    expect(listed.map(([, href]) => href)).toContain('/plans/shop/1.1.0/en/goals/#goal-trust');
    await page.close();
  });
});
