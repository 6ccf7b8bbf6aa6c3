import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { RunOptions } from 'axe-core';
import type { Browser, Page } from 'puppeteer-core';
import { ORIGIN, serveFromMemory } from '../../src/browser/serve-from-memory.ts';
import type { Problem, Site } from './audit-weight.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Screen {
  name: string;
  width: number;
  scheme: 'light' | 'dark';
  /** What axe is asked there that it was not asked before. */
  ask: (paper: boolean) => RunOptions;
}

/**
 * What one page is looked at on, in turn, without loading it again: a phone first, where what moves moves
 * the most. Colours are asked for once each; what a desk alone shows, in full.
 */
const SCREENS: readonly Screen[] = [
  {
    name: 'phone',
    width: 360,
    scheme: 'light',
    ask: (paper) => ({
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: !paper } },
    }),
  },
  {
    name: 'light',
    width: 1440,
    scheme: 'light',
    // Asked for by WCAG 2.2 AA, and off by default. Nobody points at paper.
    ask: (paper) => ({ rules: { 'target-size': { enabled: !paper } } }),
  },
  {
    name: 'dark',
    width: 1440,
    scheme: 'dark',
    ask: () => ({ runOnly: ['color-contrast', 'link-in-text-block'] }),
  },
];

/** What axe, the policy of the page and its own layout say, two pages at a time. */
export async function auditInBrowser(
  browser: Browser,
  site: Site,
  pages: readonly string[],
): Promise<Problem[]> {
  // A page that leads on by itself is gone before it can be looked at.
  const left = pages.filter((page) => !leadsOn(site.get(page)));
  const found = await Promise.all([0, 1].map(() => auditInTab(browser, site, left)));
  return found.flat();
}

/** Takes pages from `left` until none is. */
async function auditInTab(browser: Browser, site: Site, left: string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  const tab = await browser.newPage();
  // What axe is put into the page with is not the page's own doing.
  const said: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  tab.on('pageerror', (error) => said.push(String(error)));
  const refused = await serveFromMemory(tab, (url) => site.get(fileOf(url)));
  await tab.evaluateOnNewDocument(watchShifts);
  for (let page = left.shift(); page !== undefined; page = left.shift()) {
    problems.push(...(await auditPage(tab, page)));
    for (const what of said.splice(0)) problems.push({ page, rule: 'console', what });
  }
  problems.push(...refused.map((what) => ({ page: '-', rule: 'request-refused', what })));
  return problems;
}

async function auditPage(tab: Page, page: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  // A sheet of paper is as wide as it is, and white.
  const paper = /\/(?:print|handout)\//.test(page);
  for (const { name, width, scheme, ask } of SCREENS) {
    const first = name === SCREENS[0]?.name;
    if (paper && scheme === 'dark') continue;
    await tab.setViewport({ width, height: 900 });
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    if (first) await open(tab, page);
    const { shift, overflow } = await tab.evaluate(measure);
    const at = `${page} [${name}]`;
    if (first && shift > 0.001)
      problems.push({ page: at, rule: 'layout-shift', what: shift.toFixed(4) });
    if (overflow > 0) problems.push({ page: at, rule: 'scrolls-sideways', what: `${overflow} px` });
    for (const found of await tab.evaluate(runAxe, ask(paper)))
      problems.push({ page: at, ...found });
  }
  return problems;
}

async function open(tab: Page, page: string): Promise<void> {
  await tab.goto(`${ORIGIN}/${page.replace(/index\.html$/, '')}`, { waitUntil: 'load' });
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  await tab.evaluate(axe);
}

function leadsOn(html: Uint8Array | undefined): boolean {
  return /<meta http-equiv="?refresh/.test(new TextDecoder().decode(html));
}

function fileOf(url: string): string {
  const name = url.slice(1);
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

// What follows runs in the page.

function watchShifts(): void {
  const seen = { shift: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function measure(): { shift: number; overflow: number } {
  const { seen } = globalThis as unknown as { seen: { shift: number } };
  return { shift: seen.shift, overflow: document.documentElement.scrollWidth - innerWidth };
}

async function runAxe(options: RunOptions): Promise<{ rule: string; what: string }[]> {
  const { axe: auditor } = globalThis as unknown as { axe: typeof import('axe-core') };
  const { violations } = await auditor.run(document, { ...options, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').replace(/\s+/g, ' ');
      return { rule: id, what: `${target.join(' ')} (${nodes.length} in all): ${why}` };
    }),
  );
}
