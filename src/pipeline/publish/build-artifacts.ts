import { cp } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { summariseChanges } from '../../compare/summarise-changes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { planDrawings } from '../../diagrams/plan-drawings.ts';
import { writeFileAtomic } from '../../io/write-file.ts';
import {
  comparisonArtifactSchema,
  siteArtifactSchema,
  unitArtifactSchema,
  type ComparisonArtifact,
  type DiagramArtifact,
  type SiteArtifact,
  type UnitArtifact,
} from '../../model/artifact.ts';
import type { PictureArtifact } from '../../model/brand.ts';
import type { Config } from '../../model/config.ts';
import { DRAFT } from '../../model/version.ts';
import type { WorkingCalendar } from '../../model/working-calendar.ts';
import { chapterArtifacts } from './chapter-artifacts.ts';
import { drawDiagrams, type DrawEffects } from './draw-diagrams.ts';
import { keptPages, type Kept } from './kept-pieces.ts';
import type { Brand } from './load-brand.ts';
import type { Comparison, Piece, Unit } from './pieces.ts';
import type { PlanVersion } from './plan-versions.ts';
import { versionChanges } from '../diff/version-changes.ts';

export interface ArtifactRequest {
  /** Folder for the artifacts, absolute. */
  folder: string;
  config: Config;
  brand: Brand;
  /** Days that are worked. */
  calendar: WorkingCalendar;
  /** The versions of every plan, newest first. */
  plans: readonly (readonly PlanVersion[])[];
  pieces: readonly Piece[];
  /** Pieces whose pages are kept, and with them their artifacts. */
  kept: Kept;
  /** Whether PDFs will stand beside the pages. */
  pdf: boolean;
  /** Keys of the artifacts that lie in the folder already, by file; what is written is added. */
  written?: Map<string, string>;
}

/**
 * Writes what the pages will be made from below `folder`. Findings are failed diagrams, each with its
 * plan.
 */
export async function buildArtifacts(
  { folder, config, brand, calendar, plans, pieces, kept, pdf, written }: ArtifactRequest,
  effects: DrawEffects,
): Promise<Diagnostic[]> {
  const made = pieces.filter((piece) => !kept.has(piece) && written?.get(piece.file) !== piece.key);
  for (const from of kept.values()) {
    await cp(path.join(from, 'artifacts'), folder, { recursive: true });
  }
  const units = made.filter((piece) => piece.kind === 'unit');
  const drawn = await drawDiagrams(
    units.map(({ version, locale }) => planDrawings(version.read().resolved, locale)),
    effects,
  );
  const diagnostics: Diagnostic[] = [];
  for (const [at, unit] of units.entries()) {
    const { diagrams = [], failures = [] } = drawn[at] ?? {};
    diagnostics.push(...failures.map((one) => ({ ...one, plan: unit.plan })));
    await writeUnit(folder, unit, diagrams, config);
  }
  for (const piece of made) {
    if (piece.kind === 'comparison') {
      await writeJson(
        folder,
        piece.file,
        comparisonArtifactSchema,
        comparisonArtifact(piece, calendar),
      );
    }
  }
  for (const { file, key } of made) written?.set(file, key);
  const site = await siteArtifact({ config, brand, plans, pieces, kept, pdf });
  await writeJson(folder, 'site.json', siteArtifactSchema, site);
  return diagnostics;
}

async function writeUnit(
  folder: string,
  { plan, version, locale, file }: Unit,
  diagrams: DiagramArtifact[],
  { locales }: Config,
): Promise<void> {
  const content = version.read();
  const { resolved } = content;
  const name = { plan, version: version.facts.version, locale };
  const written = chapterArtifacts(content.chapters, name, resolved.plan.language);
  const artifact: UnitArtifact = {
    format: 1,
    ...name,
    locales,
    facts: version.facts,
    // Where things stand in files is for the checks; it is the larger half of the plan.
    resolved: { ...resolved, places: {} },
    ...(content.changes === undefined ? {} : { changes: content.changes }),
    approvals: [...content.approvals],
    diagrams,
    chapters: written.chapters,
    findings: content.findings(locale),
    metrics: content.metrics,
  };
  await writeJson(folder, file, unitArtifactSchema, artifact);
  for (const one of written.files) await writeFileAtomic(path.join(folder, one.name), one.text);
}

function comparisonArtifact(
  { plan, from, to, between }: Comparison,
  calendar: WorkingCalendar,
): ComparisonArtifact {
  const [before, after] = [from.read().compared, to.read().compared];
  const { title, organisation, classification, language } = after.resolved.plan;
  const { changes } = versionChanges(before, after, calendar);
  return {
    format: 1,
    plan,
    title,
    organisation,
    ...(classification === undefined ? {} : { classification }),
    language,
    from: from.facts,
    to: to.facts,
    ...(between.length === 0 ? {} : { between: [...between] }),
    summary: summariseChanges(changes),
    changes,
  };
}

async function siteArtifact({
  config,
  brand,
  plans,
  pieces,
  kept,
  pdf,
}: Omit<ArtifactRequest, 'folder' | 'calendar'>): Promise<SiteArtifact> {
  const { title, base, url, source } = config.site;
  const { accent, organisation } = config.brand;
  const pages = await keptPages(kept, config.locales);
  return {
    format: 1,
    title,
    base,
    ...(url === undefined ? {} : { url }),
    ...(source === undefined ? {} : { source }),
    accent,
    ...(organisation === undefined ? {} : { organisation }),
    ...(brand.logo && { logo: pictureArtifact(brand.logo) }),
    ...(brand.logoDark && { logoDark: pictureArtifact(brand.logoDark) }),
    locales: config.locales,
    pdf,
    print: config.print,
    code: config.chapters === 'code',
    units: pieces.flatMap((piece) =>
      piece.kind === 'unit'
        ? [
            {
              plan: piece.plan,
              version: piece.version.facts.version,
              locale: piece.locale,
              file: piece.file,
            },
          ]
        : [],
    ),
    plans: plans.flatMap((versions) => {
      const [first, second] = versions;
      if (first === undefined) return [];
      return [
        {
          plan: first.plan,
          latest: second?.facts.version ?? DRAFT,
          versions: versions.map(({ facts, plan }) => {
            const own = pages.get(`${plan}/${facts.version}`);
            return { ...facts, ...(own === undefined ? {} : { pages: own }) };
          }),
        },
      ];
    }),
    comparisons: pieces.flatMap((piece) =>
      piece.kind === 'comparison'
        ? [
            {
              plan: piece.plan,
              from: piece.from.facts.version,
              to: piece.to.facts.version,
              file: piece.file,
            },
          ]
        : [],
    ),
  };
}

function pictureArtifact({ file, width, height }: PictureArtifact): PictureArtifact {
  return { file, width, height };
}

async function writeJson<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
  value: z.output<S>,
): Promise<void> {
  await writeFileAtomic(path.join(folder, file), JSON.stringify(z.encode(schema, value)));
}
