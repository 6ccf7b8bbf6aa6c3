import type { Browser } from 'puppeteer-core';
import { fontIds, type FontSet } from '../../browser/font-sources.ts';
import { subsetFonts } from '../../browser/fonts.ts';
import { renderDiagrams } from '../../browser/render-diagrams.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import type { Chart } from '../../diagrams/chart.ts';
import type { Diagram } from '../../diagrams/diagram.ts';
import type { Cache } from '../../io/cache.ts';
import { diagramArtifactSchema, type DiagramArtifact } from '../../model/artifact.ts';
import { digest } from '../../model/digest.ts';
import { drawingKey } from './drawing-key.ts';
import type { LazyBrowser } from './lazy-browser.ts';

export interface DrawEffects {
  cache: Cache;
  browser: LazyBrowser;
  /** What labels are measured in. */
  fonts: FontSet;
}

/** What is drawn: Mermaid in the browser, charts without one. */
export type Drawing = Diagram | Chart;

/** The drawings of one list of diagrams, and findings about those that could not be drawn. */
export interface Drawn {
  diagrams: DiagramArtifact[];
  failures: Diagnostic[];
}

/** Draws each list of diagrams, from the cache where the same source was drawn before. */
export async function drawDiagrams(
  lists: readonly (readonly Drawing[])[],
  { cache, browser, fonts }: DrawEffects,
): Promise<Drawn[]> {
  const code = [await drawingKey(), fontIds(fonts)];
  const keys = new Map(lists.flat().map((diagram) => [diagram, digest([code, diagram])]));
  const known = new Map<string, DiagramArtifact>();
  for (const key of new Set(keys.values())) {
    const bytes = await cache.read('diagrams', key);
    const kept = bytes && readKept(bytes);
    if (kept) known.set(key, kept);
  }
  // Versions of a plan have most drawings in common: each is drawn once.
  const missing = new Map<string, Drawing>();
  for (const [diagram, key] of keys) if (!known.has(key)) missing.set(key, diagram);
  const failures = new Map<string, Diagnostic>();
  if (missing.size > 0) {
    for (const [key, artifact] of await draw(missing, browser, fonts)) {
      if ('message' in artifact) {
        const values = { diagram: missing.get(key)?.title ?? '', reason: artifact.message };
        failures.set(key, diagnostic('diagram/failed', { values }));
        continue;
      }
      known.set(key, artifact);
      await cache.write('diagrams', key, JSON.stringify(artifact));
    }
  }
  const keyOf = (diagram: Drawing): string => keys.get(diagram) ?? '';
  return lists.map((list) => ({
    diagrams: list.flatMap((diagram) => known.get(keyOf(diagram)) ?? []),
    failures: list.flatMap((diagram) => failures.get(keyOf(diagram)) ?? []),
  }));
}

/** A kept drawing; one that cannot be read is drawn again. */
function readKept(bytes: Uint8Array): DiagramArtifact | undefined {
  try {
    return diagramArtifactSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

type Result = [key: string, drawn: DiagramArtifact | { message: string }];

async function draw(
  missing: ReadonlyMap<string, Drawing>,
  browser: LazyBrowser,
  fonts: FontSet,
): Promise<Result[]> {
  const diagrams: [string, Diagram][] = [];
  const charts: [string, Chart][] = [];
  for (const [key, drawing] of missing) {
    if ('chart' in drawing) charts.push([key, drawing]);
    else diagrams.push([key, drawing]);
  }
  return [
    ...(charts.length === 0 ? [] : await drawCharts(charts)),
    ...(diagrams.length === 0 ? [] : await drawWithMermaid(diagrams, await browser.get(), fonts)),
  ];
}

/** The library is loaded by those who need it alone. */
async function drawCharts(charts: readonly [string, Chart][]): Promise<Result[]> {
  const { drawChart } = await import('../../charts/draw-chart.ts');
  return charts.map(([key, chart]): Result => {
    try {
      return [key, drawChart(chart)];
    } catch (error) {
      return [key, { message: error instanceof Error ? error.message : String(error) }];
    }
  });
}

async function drawWithMermaid(
  batch: readonly [string, Diagram][],
  browser: Browser,
  fontSet: FontSet,
): Promise<Result[]> {
  const characters = new Set(batch.flatMap(([, { source }]) => [...source]));
  const fonts = await subsetFonts({ characters, format: 'truetype', fonts: fontSet });
  // Ids must be unique in one batch, while a page names its diagrams alike in every unit.
  const results = await renderDiagrams(
    browser,
    batch.map(([, diagram]) => diagram),
    { fonts },
  );
  return batch.map(([key, diagram], at): Result => {
    const result = results[at];
    if (result === undefined || !result.ok) return [key, { message: result?.message ?? '' }];
    const { svg, width, height } = result;
    const { id, title, description } = diagram;
    return [key, { id, title, description, svg, width, height }];
  });
}
