import { z } from 'zod';
import { chapterHeadSchema, chapterNodeSchema } from './chapter.ts';
import { LOCALES } from './locale.ts';
import { resolvedSchema } from './resolved.ts';
import { textSchema } from './text.ts';

const locale = z.enum(LOCALES);

/** A diagram as it is inlined into a page. */
export const diagramArtifactSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  svg: z.string(),
  width: z.number(),
  height: z.number(),
});
export type DiagramArtifact = z.output<typeof diagramArtifactSchema>;

/** A finding as a page shows it, already worded. */
export const findingArtifactSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  hint: z.string(),
  waived: z.boolean().optional().describe('True when the team accepts it; the hint says why.'),
  known: z.boolean().optional().describe('True when it is in the baseline: only counted.'),
  path: z.string().optional(),
  file: z.string().optional(),
  line: z.int().optional(),
});
export type FindingArtifact = z.output<typeof findingArtifactSchema>;

/** A chapter that people wrote, in the language of the unit or the one that stands in for it. */
export const chapterArtifactSchema = chapterHeadSchema.extend({
  slug: z.string(),
  locale: locale.describe('Language it is written in.'),
  source: z.string().describe('File it was written in, relative to the workspace.'),
  body: chapterNodeSchema.optional().describe('Content of a plain chapter.'),
  file: z.string().optional().describe('The MDX of a chapter with code, beside this artifact.'),
});
export type ChapterArtifact = z.output<typeof chapterArtifactSchema>;

/** All that the pages of one plan × version × locale are made from. */
export const unitArtifactSchema = z.strictObject({
  format: z.literal(1),
  plan: z.string(),
  version: z.string(),
  locale,
  /** Other languages the same version is published in. */
  locales: z.array(locale),
  resolved: resolvedSchema,
  /** Present diagrams by id: `roadmap`, `phase-<key>`, `strategy-map`, `challenge-quadrant`, `risk-quadrant`. */
  diagrams: z.array(diagramArtifactSchema),
  findings: z.array(findingArtifactSchema),
  /** Chapters that people wrote, each in one language. */
  chapters: z.array(chapterArtifactSchema).default([]),
  metrics: z
    .array(
      z.strictObject({ key: z.string(), label: textSchema, definition: textSchema.optional() }),
    )
    .describe('Glossary of the metrics that the plan uses.'),
});
export type UnitArtifact = z.output<typeof unitArtifactSchema>;

/** What the pages of all plans share, and which units exist. */
export const siteArtifactSchema = z.strictObject({
  format: z.literal(1),
  title: textSchema,
  base: z.string(),
  url: z.string().optional(),
  accent: z.string(),
  organisation: textSchema.optional(),
  locales: z.array(locale),
  /** Whether each unit has its `report.pdf` and `handout.pdf` beside its pages. */
  pdf: z.boolean(),
  /** Whether chapters may hold code, so that MDX is compiled. */
  code: z.boolean().default(false),
  /** File names of the unit artifacts beside this one, in portfolio order. */
  units: z.array(
    z.strictObject({ plan: z.string(), version: z.string(), locale, file: z.string() }),
  ),
});
export type SiteArtifact = z.output<typeof siteArtifactSchema>;
