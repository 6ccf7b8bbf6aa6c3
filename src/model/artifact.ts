import { z } from 'zod';
import { approvalStateSchema } from './approval.ts';
import { pictureArtifactSchema } from './brand.ts';
import { bothSchema, changeSchema } from './change.ts';
import { chapterHeadSchema, chapterNodeSchema } from './chapter.ts';
import { LOCALES } from './locale.ts';
import { printSchema } from './print.ts';
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

/** What tells one version of a plan from the others. */
export const versionFactsSchema = z.strictObject({
  version: z.string().describe('Sample: 1.2.0; `draft` for the working copy.'),
  status: z.enum(['draft', 'released']),
  date: z
    .string()
    .optional()
    .describe('Day of the release; of a draft the day of its last commit. YYYY-MM-DD.'),
  commit: z.string().optional().describe('Commit of the files that it was made from, in full.'),
  dirty: z.boolean().optional().describe('True when the files had changes that no commit holds.'),
  digest: z.string().describe('SHA-256 of the release file, or of the resolved draft, in hex.'),
  message: textSchema.optional().describe('What the release is about, in the words of the team.'),
});
export type VersionFacts = z.output<typeof versionFactsSchema>;

/** All that the pages of one plan × version × locale are made from. */
export const unitArtifactSchema = z.strictObject({
  format: z.literal(1),
  plan: z.string(),
  version: z.string(),
  locale,
  /** Other languages the same version is published in. */
  locales: z.array(locale),
  facts: versionFactsSchema,
  resolved: resolvedSchema,
  changes: z
    .strictObject({
      since: versionFactsSchema,
      summary: bothSchema.describe('All of it in a sentence; empty when nothing changed.'),
      changes: z.array(changeSchema),
    })
    .optional()
    .describe('What changed since the release before; absent when there is none.'),
  approvals: z
    .array(approvalStateSchema)
    .describe('How its sections stand; empty where nobody approves anything.'),
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

/** All that the page that compares two versions of a plan is made from, in every language. */
export const comparisonArtifactSchema = z.strictObject({
  format: z.literal(1),
  plan: z.string(),
  title: textSchema,
  organisation: textSchema,
  classification: textSchema.optional(),
  language: locale.describe('Language of the plan.'),
  from: versionFactsSchema.describe('The older version.'),
  to: versionFactsSchema.describe('The newer version.'),
  between: z
    .array(versionFactsSchema)
    .optional()
    .describe('The releases between the two, the oldest first; absent when there are none.'),
  summary: bothSchema.describe('All of it in a sentence; empty when nothing changed.'),
  changes: z.array(changeSchema),
});
export type ComparisonArtifact = z.output<typeof comparisonArtifactSchema>;

/** What the pages of all plans share, and which units exist. */
export const siteArtifactSchema = z.strictObject({
  format: z.literal(1),
  title: textSchema,
  base: z.string(),
  url: z.string().optional(),
  source: z
    .string()
    .optional()
    .describe('Where a line of a file is found: {file}, {line} and {ref} are filled in.'),
  accent: z.string(),
  organisation: textSchema.optional(),
  logo: pictureArtifactSchema.optional(),
  logoDark: pictureArtifactSchema.optional().describe('The logo for dark pages.'),
  locales: z.array(locale),
  /** Whether each unit has its `report.pdf` and `handout.pdf` beside its pages. */
  pdf: z.boolean(),
  print: printSchema.prefault({}),
  /** Whether chapters may hold code, so that MDX is compiled. */
  code: z.boolean().default(false),
  /** File names of the unit artifacts beside this one, in portfolio order. */
  units: z.array(
    z.strictObject({ plan: z.string(), version: z.string(), locale, file: z.string() }),
  ),
  /** Every plan with its versions, the newest release first and the draft before it. */
  plans: z.array(
    z.strictObject({
      plan: z.string(),
      latest: z.string().describe('The newest release, or `draft` when there is none.'),
      versions: z.array(
        versionFactsSchema.extend({
          pages: z
            .partialRecord(locale, z.array(z.string()))
            .optional()
            .describe('Its chapters by language, where its pages are not rendered anew.'),
        }),
      ),
    }),
  ),
  /** Two versions of a plan that a page compares, the older one first. */
  comparisons: z.array(
    z.strictObject({ plan: z.string(), from: z.string(), to: z.string(), file: z.string() }),
  ),
});
export type SiteArtifact = z.output<typeof siteArtifactSchema>;
