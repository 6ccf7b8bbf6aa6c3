import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { ORIGIN, serveFromMemory } from '../../src/browser/serve-from-memory.ts';
import type { Problem, Site } from './audit-weight.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Screens that a page is opened on; the phone only once, since its colours are those of the desk. */
const SCREENS = [
  { name: 'light', width: 1440, scheme: 'light' },
  { name: 'dark', width: 1440, scheme: 'dark' },
  { name: 'phone', width: 360, scheme: 'light' },
] as const;

/** What axe, the policy of the page and its own layout say, two pages at a time. */
export async function auditInBrowser(
  browser: Browser,
  site: Site,
  pages: readonly string[],
): Promise<Problem[]> {
  // A page that leads on by itself is gone before it can be looked at.
  const staying = pages.filter((page) => !leadsOn(site.get(page)));
  const shares = [0, 1].map((half) => staying.filter((_, at) => at % 2 === half));
  const found = await Promise.all(
    shares.map(async (share) => {
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
      for (const page of share) {
        for (const screen of SCREENS) problems.push(...(await auditPage(tab, page, screen)));
        problems.push(...said.splice(0).map((what) => ({ page, rule: 'console', what })));
      }
      problems.push(...refused.map((what) => ({ page: '-', rule: 'request-refused', what })));
      return problems;
    }),
  );
  return found.flat();
}

async function auditPage(
  tab: Page,
  page: string,
  { name, width, scheme }: (typeof SCREENS)[number],
): Promise<Problem[]> {
  await tab.setViewport({ width, height: 900 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const paper = /\/(?:print|handout)\//.test(page);
  await tab.goto(`${ORIGIN}/${page.replace(/index\.html$/, '')}`, { waitUntil: 'load' });
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  const { shift, overflow } = await tab.evaluate(measure);
  const problems: Problem[] = [];
  const at = `${page} [${name}]`;
  if (shift > 0.001) problems.push({ page: at, rule: 'layout-shift', what: shift.toFixed(4) });
  if (overflow > 0 && !paper)
    problems.push({ page: at, rule: 'scrolls-sideways', what: `${overflow} px` });
  await tab.evaluate(axe);
  for (const { rule, what } of await tab.evaluate(runAxe, !paper))
    problems.push({ page: at, rule, what });
  return problems;
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

async function runAxe(pointed: boolean): Promise<{ rule: string; what: string }[]> {
  const { axe: auditor } = globalThis as unknown as { axe: typeof import('axe-core') };
  const { violations } = await auditor.run(document, {
    resultTypes: ['violations'],
    // Asked for by WCAG 2.2 AA, and off by default. Nobody points at paper.
    rules: { 'target-size': { enabled: pointed } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').replace(/\s+/g, ' ');
      return { rule: id, what: `${target.join(' ')} (${nodes.length} in all): ${why}` };
    }),
  );
}
