/** Mermaid sources to finished SVGs, in one page of a browser that is already running. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { COLOUR_REPLACEMENTS, colourVariable } from './colour-stand-ins.ts';
import { mermaidConfig } from './diagram-theme.ts';
import { drawInPage } from './draw-in-page.ts';
import { finishInPage } from './finish-in-page.ts';
import { fontFaceCss } from './font-face-css.ts';
import type { FontFile } from './fonts.ts';
import { ORIGIN, serveFromMemory } from './serve-from-memory.ts';
import { tidyGanttInPage } from './tidy-gantt-in-page.ts';
import { tidyLinksInPage } from './tidy-links-in-page.ts';
import { tidyPathInPage } from './tidy-path-in-page.ts';
import { tidyPieInPage } from './tidy-pie-in-page.ts';
import { tidyTimelineInPage } from './tidy-timeline-in-page.ts';

export type DiagramSource = {
  /** Unique in the page that will hold the drawing; becomes part of every id in it. */
  id: string;
  /** Mermaid, every label escaped by the writer. */
  source: string;
  /** Accessible name and description, in the language of the diagram. */
  title: string;
  description: string;
  locale: 'zh-CN' | 'en';
  /** Width of a Gantt in CSS pixels; 960 unless given. The other kinds find their own. */
  width?: number;
};

export type DiagramResult =
  | { id: string; ok: true; svg: string; width: number; height: number }
  | { id: string; ok: false; message: string };

/**
 * Draws every source and returns the results in input order; one that fails does not stop the rest.
 * Text is measured in `fonts`, so give every character that the labels use. The SVG takes the page's
 * font (`--pp-font`, else inherited) and its colours from the variables in `DIAGRAM_COLOURS`; the same
 * source gives the same bytes. Throws only when the page itself cannot be set up.
 */
export async function renderDiagrams(
  browser: Browser,
  diagrams: readonly DiagramSource[],
  options: { fonts: readonly FontFile[] },
): Promise<DiagramResult[]> {
  if (diagrams.length === 0) return [];
  const page = await browser.newPage();
  try {
    await preparePage(page, options.fonts);
    const results = new Map<DiagramSource, DiagramResult>();
    // Flowcharts take longest: first, so that a caller that splits a batch over pages ends evenly.
    const order = [...diagrams].sort((a, b) => Number(isFlowchart(b)) - Number(isFlowchart(a)));
    for (const diagram of order) results.set(diagram, await renderOne(page, diagram));
    return diagrams.flatMap((diagram) => results.get(diagram) ?? []);
  } finally {
    await page.close();
  }
}

async function renderOne(page: Page, diagram: DiagramSource): Promise<DiagramResult> {
  const id = svgId(diagram.id);
  try {
    await page.evaluate(drawInPage, {
      id,
      source: withoutToday(diagram.source),
      config: mermaidConfig({ id, locale: diagram.locale, width: diagram.width ?? 960 }),
    });
    await tidy(page, id, diagram.source);
    const { svg, width, height } = await page.evaluate(finishInPage, {
      id,
      title: diagram.title,
      description: diagram.description,
      lang: diagram.locale,
      colours: COLOUR_REPLACEMENTS,
      ink: colourVariable('--pp-dg-ink'),
      paper: colourVariable('--pp-dg-paper'),
    });
    return { id: diagram.id, ok: true, svg, width, height };
  } catch (error) {
    return {
      id: diagram.id,
      ok: false,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

async function tidy(page: Page, id: string, source: string): Promise<void> {
  if (/^\s*gantt\b/m.test(source)) await page.evaluate(tidyGanttInPage);
  else if (/^\s*timeline\b/m.test(source)) await page.evaluate(tidyTimelineInPage);
  else if (/^\s*pie\b/m.test(source)) await page.evaluate(tidyPieInPage);
  else if (/^\s*mindmap\b/m.test(source))
    await page.evaluate(tidyLinksInPage, { id, kind: 'mindmap' as const });
  else if (/^\s*(flowchart|graph)\s+LR\b/m.test(source)) {
    // A comment of the writer: steps in a row that the page has no room for.
    const shape = /^\s*%% layout (ring|snake)$/m.exec(source)?.[1] as 'ring' | 'snake' | undefined;
    if (shape !== undefined) await page.evaluate(tidyPathInPage, { id, shape });
    else await page.evaluate(tidyLinksInPage, { id, kind: 'flowchart' as const });
  }
}

/** `goals/a` → `dg-goals-a`: a valid id and CSS selector that nothing else in a page begins with. */
function svgId(id: string): string {
  return `dg-${id.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}

/** Today's line is read off the clock, so the same source would draw other bytes tomorrow. */
function withoutToday(source: string): string {
  if (!/^\s*gantt\b/m.test(source) || /^\s*todayMarker\b/m.test(source)) return source;
  return `${source.trimEnd()}\n    todayMarker off\n`;
}

function isFlowchart(diagram: DiagramSource): boolean {
  return /^\s*(flowchart|graph)\b/m.test(diagram.source);
}

const MERMAID = '/mermaid/mermaid.esm.min.mjs';

async function preparePage(page: Page, fonts: readonly FontFile[]): Promise<void> {
  const byName = new Map(fonts.map((font) => [`/fonts/${font.fileName}`, font.bytes]));
  const html = `<!doctype html><meta charset="utf-8"><style>${fontFaceCss(fonts, (font) => `/fonts/${font.fileName}`)}
    body { margin: 0; width: 1200px; text-rendering: geometricPrecision; }</style><div id="stage"></div>
    <script type="module">import mermaid from "${MERMAID}"; globalThis.mermaid = mermaid;</script>`;
  await serveFromMemory(page, (path) => {
    if (path === '/') return new TextEncoder().encode(html);
    return path.startsWith('/mermaid/')
      ? readMermaid(path.slice('/mermaid/'.length))
      : byName.get(path);
  });
  await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
  // Faces load when text first needs them: too late for the first measurement.
  await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()));
  });
  await page.waitForFunction(() => 'mermaid' in globalThis, { timeout: 20_000 });
}

/** Mermaid's own ES modules: their chunks load as needed, three times faster than the one-file build. */
function readMermaid(path: string): Uint8Array | undefined {
  if (path.split('/').includes('..')) return undefined;
  try {
    return readFileSync(join(dirname(fileURLToPath(import.meta.resolve('mermaid'))), path));
  } catch {
    return undefined;
  }
}
