import { z } from 'zod';
import { approvalStateSchema } from './approval.ts';
import { bothSchema, changeSchema } from './change.ts';
import { chapterHeadSchema, chapterNodeSchema, isReservedChapter } from './chapter.ts';
import { idSchema } from './id.ts';
import { LOCALES } from './locale.ts';
import { resolvedSchema } from './resolved.ts';
import { textSchema } from './text.ts';

/** The format that releases are written in. Readers understand every older one. */
export const RELEASE_FORMAT = 2;

const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/, { error: 'not a digest' });

/** A finding as it stood when the version was released, in words. */
export const frozenFindingSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: bothSchema,
  hint: bothSchema,
  at: z.string().optional().describe('Address of the item, with #field for one of its fields.'),
  with: z.array(z.string()).optional().describe('Addresses of the other sides.'),
  waived: z.boolean().optional(),
  known: z.boolean().optional(),
  file: z.string().optional(),
  line: z.int().optional(),
});
export type FrozenFinding = z.output<typeof frozenFindingSchema>;

/** A chapter that people wrote, in one language. */
export const frozenChapterSchema = chapterHeadSchema.extend({
  slug: idSchema.refine((slug) => !isReservedChapter(slug), { error: 'reserved' }),
  locale: z.enum(LOCALES),
  source: z.string().max(300).describe('File it was written in.'),
  body: chapterNodeSchema.optional().describe('Content of a plain chapter.'),
  code: z.string().optional().describe('Text of a chapter with code.'),
});
export type FrozenChapter = z.output<typeof frozenChapterSchema>;

function isDistinct(chapters: readonly FrozenChapter[]): boolean {
  return new Set(chapters.map(({ slug, locale }) => `${slug}.${locale}`)).size === chapters.length;
}

/** What stands before the plan: who froze what and when, and what changed. */
export const releaseHeadFields = {
  version: z.string().describe('Sample: 1.2.0.'),
  date: z.string().describe('Day of the release, YYYY-MM-DD.'),
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/)
    .optional()
    .describe('Commit of the files that it was made from; absent outside of git.'),
  dirty: z
    .literal(true)
    .optional()
    .describe('True when the files had changes that no commit holds.'),
  digest: digestSchema.describe('SHA-256 of this file without this line, with line ends as \\n.'),
  previous: z
    .strictObject({ version: z.string(), digest: digestSchema })
    .optional()
    .describe('The release before; absent in the first.'),
  message: textSchema.optional().describe('What the release is about, in the words of the team.'),
} as const;

/** `releases/<version>.yaml`: a resolved plan as it was, with all that its pages are made from. */
export const releaseSchema = z
  .strictObject({
    format: z.literal(RELEASE_FORMAT).describe('Version of this file format.'),
    ...releaseHeadFields,
    changes: z.array(changeSchema).describe('What changed since the release before.'),
    approvals: z.array(approvalStateSchema).describe('Who had approved what.'),
    findings: z.array(frozenFindingSchema).describe('What was known to be open.'),
    metrics: z
      .array(
        z.strictObject({ key: z.string(), label: textSchema, definition: textSchema.optional() }),
      )
      .describe('Glossary of the metrics that the plan uses.'),
    chapters: z
      .array(frozenChapterSchema)
      .max(200)
      .refine((chapters) => isDistinct(chapters), { error: 'repeated' })
      .describe('Chapters that people wrote, one a language.'),
    plan: resolvedSchema.describe('The resolved plan, without positions in files.'),
  })
  .meta({
    id: 'release',
    title: 'Planpress release',
    description: 'A frozen version of a plan. Never edited.',
  });
export type Release = z.output<typeof releaseSchema>;
export type WrittenRelease = z.input<typeof releaseSchema>;
