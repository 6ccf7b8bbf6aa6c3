import { z } from 'zod';
import { figureSchema } from '../figure.ts';
import { referenceTo } from '../id.ts';
import { quantitySchema } from '../quantity.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

const evidenceFigureSchema = z
  .strictObject({
    label: textSchema.optional().describe('What the figure counts.'),
    figure: figureSchema.describe('The figure. Sample: +28%, 35% -> 5%, 72 h -> 24 h, 1:8.5.'),
    benchmark: figureSchema.optional().describe('The figure it is compared with.'),
    against: textSchema.optional().describe('What it is compared with. Sample: industry average.'),
    metric: referenceTo('catalogue-metrics').optional(),
    per: z
      .strictObject({
        label: textSchema.describe('What must change. Sample: Net Promoter Score.'),
        amount: quantitySchema.describe('By how much. Sample: 10 points.'),
      })
      .optional()
      .describe('What the figure follows from, where it is so much for each so much.'),
    year: z.int().min(1900).max(2100).optional().describe('The year it belongs to. Sample: 2023.'),
  })
  .meta({ id: 'evidence-figure', description: 'A figure that a piece of evidence states.' });

/** Something that somebody else found, said or suffered, with its source. */
export const evidenceSchema = z
  .strictObject({
    ...headFields,
    kind: z
      .enum(['market', 'case', 'expert', 'survey', 'penalty', 'benchmark'])
      .describe('What kind of proof it is.'),
    claim: textSchema.optional().describe('What it says, in one sentence.'),
    source: textSchema.optional().describe('Who published it, and where.'),
    year: z.int().min(1900).max(2100).optional().describe('Year of publication. Sample: 2023.'),
    section: z
      .string()
      .max(20)
      .optional()
      .describe("The section it belongs to, as chapter.section, in quotes: '1.2'.")
      .meta({ examples: ['1.2'] }),
    figures: z.array(evidenceFigureSchema).max(12).default([]).describe('The figures it states.'),
    ...remarkFields,
  })
  .meta({
    id: 'evidence',
    description: 'A case, figure or opinion from outside, with its source.',
  });
export type Evidence = z.output<typeof evidenceSchema>;
