/** What a page shows in print: its PDF must hold all of it, in this order. */
import type { Page } from 'puppeteer-core';

export interface Expected {
  /** Every stretch of text, in reading order. */
  texts: string[];
  headings: { level: number; text: string }[];
  /** Names of the drawings; empty where one has none. */
  drawings: string[];
  /** Lines of the table of contents, each with the heading it leads to, by its number in `headings`. */
  contents: { entry: string; printed: string; heading: number }[];
}

/** Reads what the page shows now; what styles hide from print is not expected. */
export function readExpected(page: Page): Promise<Expected> {
  return page.evaluate(() => {
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('[aria-hidden="true"]') === null;
    const headingElements = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(shown);
    const drawings = [...document.querySelectorAll('svg[role="img"],img')].filter(
      (drawing) => drawing.closest('[aria-hidden="true"]') === null,
    );
    const named = (ids: string | null): string =>
      (ids ?? '')
        .split(/\s+/)
        .filter((id) => id !== '')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent ?? '';
      if (parent === null || text.trim() === '' || !shown(parent)) continue;
      if (parent.closest('script,style,template,title,desc,noscript') !== null) continue;
      texts.push(text);
    }
    return {
      texts,
      headings: headingElements.map((element) => ({
        level: Number(element.tagName.slice(1)),
        text: element.textContent ?? '',
      })),
      drawings: drawings.map(
        (drawing) =>
          drawing.getAttribute('aria-label') ??
          drawing.getAttribute('alt') ??
          named(drawing.getAttribute('aria-labelledby')),
      ),
      contents: [...document.querySelectorAll('.toc-page[data-for]')].map((number) => {
        const target = document.getElementById(number.getAttribute('data-for') ?? '');
        const line = number.parentElement?.textContent ?? '';
        const printed = number.textContent ?? '';
        // The heading itself, one within the target, or the first after it.
        const heading = headingElements.findIndex(
          (element) =>
            target !== null &&
            (element === target ||
              (target.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0),
        );
        const entry = line.endsWith(printed) ? line.slice(0, line.length - printed.length) : line;
        return { entry: entry.trim().replace(/\s+/g, ' '), printed, heading };
      }),
    };
  });
}
