import { z } from 'zod';
import { unitArtifactSchema, type UnitArtifact } from './artifact.ts';
import { schemaInOneLanguage, valueInOneLanguage } from './in-one-language.ts';
import { LOCALES } from './locale.ts';
import { resolvedSchema } from './resolved.ts';

/** What is not for readers: the places of findings, and references that lead nowhere. */
const contentSchema = resolvedSchema.omit({
  format: true,
  places: true,
  dangling: true,
  estimatedYears: true,
});

/** Parts of a unit that hold texts in several languages. */
const partsSchema = unitArtifactSchema
  .pick({ facts: true, changes: true, approvals: true, metrics: true })
  .extend({ content: contentSchema });

const inOneLanguage = schemaInOneLanguage(partsSchema);
// It is made from an object, whose fields it has.
const { shape } = inOneLanguage as z.ZodObject<
  Record<'facts' | 'changes' | 'approvals' | 'metrics' | 'content', z.ZodType>
>;

const hrefSchema = z.string();

/**
 * `plan.json`: one version of a plan in one language, as data. What a reader sees on the pages and nothing
 * more. Within a `format`, fields are added and never change their meaning.
 */
export const planDocumentSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of this form.'),
    plan: z.string().describe('Id of the plan.'),
    locale: z
      .enum(LOCALES)
      .describe('Language of the texts; one that is missing stands in another.'),
    version: shape.facts.describe('Which version it is.'),
    links: z
      .strictObject({
        page: hrefSchema.describe('The overview.'),
        report: hrefSchema.optional().describe('The report as a PDF.'),
        handout: hrefSchema.optional().describe('The handout as a PDF.'),
        languages: z
          .partialRecord(z.enum(LOCALES), hrefSchema)
          .describe('This document in every language.'),
        versions: hrefSchema.describe('Index of all versions of the plan.'),
      })
      .describe('Addresses; from the root of the host where the site does not say which it is.'),
    chapters: z
      .array(
        z.strictObject({
          mark: z.string().describe('Number or letter. Sample: 3.'),
          title: z.string().describe('Title of the chapter.'),
          href: hrefSchema.describe('Its page.'),
          sections: z
            .array(
              z.strictObject({
                number: z.string().describe('Sample: 3.1.'),
                title: z.string().describe('Its heading.'),
                href: hrefSchema.describe('Its place on the page.'),
              }),
            )
            .describe('Its sections in order.'),
        }),
      )
      .describe('The pages in order.'),
    content: shape.content.describe('The plan: every list with its items.'),
    metrics: shape.metrics,
    approvals: shape.approvals,
    changes: shape.changes,
    findings: z
      .array(
        z.strictObject({
          code: z.string().describe('Rule that found it. Sample: target/conflict.'),
          severity: z.enum(['error', 'warning', 'info']).describe('How grave it is.'),
          message: z.string().describe('What was found.'),
          hint: z.string().describe('What to do about it.'),
          waived: z.boolean().optional().describe('True when the team accepts it.'),
          at: z.string().optional().describe('Address of the item.'),
        }),
      )
      .describe('What the checks left open.'),
  })
  .meta({
    id: 'plan',
    title: 'Planpress plan document',
    description: 'One version of a plan in one language, as programs read it.',
  });
export type PlanDocument = z.output<typeof planDocumentSchema>;

/** The parts of a unit in its own language, as its document holds them. */
export function documentParts(
  unit: UnitArtifact,
): Pick<PlanDocument, 'version' | 'content' | 'metrics' | 'approvals' | 'changes'> {
  const { locale, resolved } = unit;
  const reading = { locale, language: resolved.plan.language };
  const parts = valueInOneLanguage(partsSchema, { ...unit, content: resolved }, reading) as Record<
    'facts' | 'changes' | 'approvals' | 'metrics' | 'content',
    unknown
  >;
  const { facts: version, content, metrics, approvals, changes } = parts;
  return { version, content, metrics, approvals, changes };
}
