import { z } from 'zod';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { subsetFonts } from '../browser/fonts.ts';
import { renderDiagrams } from '../browser/render-diagrams.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic, word } from '../diagnostics/word.ts';
import { locate } from '../diagnostics/locate.ts';
import type { Diagram } from '../diagrams/diagram.ts';
import { planDiagrams } from '../diagrams/plan-diagrams.ts';
import type { Cache } from '../io/cache.ts';
import { writeFileAtomic } from '../io/write-file.ts';
import {
  diagramArtifactSchema,
  siteArtifactSchema,
  unitArtifactSchema,
  type DiagramArtifact,
  type FindingArtifact,
  type SiteArtifact,
  type UnitArtifact,
  type VersionFacts,
} from '../model/artifact.ts';
import { readText } from '../model/text.ts';
import { digest } from '../model/digest.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { CheckedWorkspace } from './check-workspace.ts';
import { chapterArtifacts } from './chapter-artifacts.ts';
import type { LazyBrowser } from './lazy-browser.ts';
import { drawingKey } from './drawing-key.ts';

/** One plan × version × locale, and the file of its artifact. */
export interface Unit {
  plan: string;
  version: string;
  locale: Locale;
  file: string;
}

export interface ArtifactEffects {
  cache: Cache;
  browser: LazyBrowser;
}

/**
 * What the pages will be made from, written below `folder`; findings are failed diagrams. `pdf` says
 * whether PDFs will stand beside the pages.
 */
export async function buildArtifacts(
  checked: CheckedWorkspace,
  { folder, pdf }: { folder: string; pdf: boolean },
  effects: ArtifactEffects,
): Promise<{ units: Unit[]; diagnostics: Diagnostic[] }> {
  const { config } = checked;
  const wanted = checked.plans.flatMap(({ id, resolved, chapters }) =>
    resolved === undefined
      ? []
      : config.locales.map((locale) => {
          const unit = unitOf(id, resolved.plan.version, locale);
          const { language } = resolved.plan;
          return { resolved, unit, written: chapterArtifacts(chapters, unit, language) };
        }),
  );
  const drawn = await drawDiagrams(
    wanted.map(({ resolved, unit }) => planDiagrams(resolved, unit.locale)),
    effects,
  );
  const diagnostics: Diagnostic[] = [];
  for (const [at, { resolved, unit, written }] of wanted.entries()) {
    const { diagrams = [], failures = [] } = drawn[at] ?? {};
    diagnostics.push(...failures.map((one) => ({ ...one, plan: unit.plan })));
    await writeJson(folder, unit.file, unitArtifactSchema, {
      ...unitArtifact(checked, resolved, unit, diagrams),
      chapters: written.chapters,
    });
    for (const { name, text } of written.files)
      await writeFileAtomic(path.join(folder, name), text);
  }
  const units = wanted.map(({ unit }) => unit);
  const { title, base, url } = config.site;
  const site: SiteArtifact = {
    format: 1,
    title,
    base,
    ...(url === undefined ? {} : { url }),
    accent: config.brand.accent,
    ...(config.brand.organisation === undefined ? {} : { organisation: config.brand.organisation }),
    locales: config.locales,
    pdf,
    code: config.chapters === 'code',
    units,
    plans: checked.plans.flatMap(({ id, resolved }) =>
      resolved === undefined
        ? []
        : [{ plan: id, latest: 'draft', versions: [draftFacts(resolved)] }],
    ),
    comparisons: [],
  };
  await writeJson(folder, 'site.json', siteArtifactSchema, site);
  return { units, diagnostics };
}

function unitOf(plan: string, version: string, locale: Locale): Unit {
  return { plan, version, locale, file: `${plan}.${version}.${locale}.json` };
}

function draftFacts(resolved: Resolved): VersionFacts {
  return { version: 'draft', status: 'draft', digest: digest(resolved) };
}

function unitArtifact(
  checked: CheckedWorkspace,
  resolved: Resolved,
  unit: Unit,
  diagrams: DiagramArtifact[],
): UnitArtifact {
  return {
    format: 1,
    plan: unit.plan,
    version: unit.version,
    locale: unit.locale,
    locales: checked.config.locales,
    facts: draftFacts(resolved),
    resolved,
    approvals: [],
    diagrams,
    chapters: [],
    findings: checked.diagnostics
      .filter(({ plan }) => plan === unit.plan)
      .map((one) => findingArtifact(one, unit.locale, checked.sources)),
    metrics: checked.knowledge.metrics
      .filter(({ id }) => Object.hasOwn(resolved.metricNames, id))
      .map(({ id, label, definition }) => ({
        key: id,
        label,
        ...(definition === undefined ? {} : { definition }),
      })),
  };
}

function findingArtifact(
  finding: Diagnostic,
  locale: Locale,
  sources: ReadonlyMap<string, string>,
): FindingArtifact {
  const { message, hint } = word(finding, locale);
  const { waived } = finding;
  const place = finding.place;
  return {
    code: finding.code,
    severity: finding.severity,
    message,
    hint: waived === undefined ? hint : readText(waived, locale, locale).text,
    ...(waived === undefined ? {} : { waived: true }),
    ...(finding.known === undefined ? {} : { known: true }),
    ...(finding.path === undefined ? {} : { path: finding.path }),
    ...(place === undefined ? {} : { file: place.file, line: locate(place, sources).line }),
  };
}

async function writeJson<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
  value: z.output<S>,
): Promise<void> {
  await writeFileAtomic(path.join(folder, file), JSON.stringify(z.encode(schema, value)));
}

interface Drawn {
  diagrams: DiagramArtifact[];
  failures: Diagnostic[];
}

/** Draws each list of diagrams, from the cache where the same source was drawn before. */
async function drawDiagrams(
  lists: readonly (readonly Diagram[])[],
  { cache, browser }: ArtifactEffects,
): Promise<Drawn[]> {
  const code = await drawingKey();
  const keys = new Map(lists.flat().map((diagram) => [diagram, digest([code, diagram])]));
  const known = new Map<string, DiagramArtifact>();
  for (const key of keys.values()) {
    const bytes = await cache.read('diagrams', key);
    const kept = bytes && readKept(bytes);
    if (kept) known.set(key, kept);
  }
  const missing = [...keys].filter(([, key]) => !known.has(key)).map(([diagram]) => diagram);
  const failures = new Map<Diagram, Diagnostic>();
  if (missing.length > 0) {
    for (const [diagram, artifact] of await draw(missing, await browser.get())) {
      const key = keys.get(diagram) ?? '';
      if ('message' in artifact) {
        failures.set(
          diagram,
          diagnostic('diagram/failed', {
            values: { diagram: diagram.title, reason: artifact.message },
          }),
        );
        continue;
      }
      known.set(key, artifact);
      await cache.write('diagrams', key, JSON.stringify(artifact));
    }
  }
  return lists.map((list) => ({
    diagrams: list.flatMap((diagram) => known.get(keys.get(diagram) ?? '') ?? []),
    failures: list.flatMap((diagram) => failures.get(diagram) ?? []),
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

async function draw(
  diagrams: readonly Diagram[],
  browser: Browser,
): Promise<[Diagram, DiagramArtifact | { message: string }][]> {
  const characters = new Set(diagrams.flatMap(({ source }) => [...source]));
  const fonts = await subsetFonts({ characters, format: 'truetype' });
  // Ids must be unique in one batch, while a page names its diagrams alike in every unit.
  const results = await renderDiagrams(browser, diagrams, { fonts });
  return diagrams.map((diagram, at) => {
    const result = results[at];
    if (result === undefined || !result.ok) return [diagram, { message: result?.message ?? '' }];
    const { svg, width, height } = result;
    const { id, title, description } = diagram;
    return [diagram, { id, title, description, svg, width, height }];
  });
}
