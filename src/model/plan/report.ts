import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { frequencySchema } from './cadence.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const reportSchema = z
  .strictObject({
    ...headFields,
    kind: z.enum(['report', 'dashboard']).optional().describe('Paper to read, or a live screen.'),
    items: textListSchema.optional().describe('What it shows.'),
    frequency: frequencySchema.optional(),
    day: textSchema.optional().describe('On which day. Sample: Friday.'),
    audience: textSchema.optional().describe('Who reads it.'),
    metrics: z
      .array(referenceTo('catalogue-metrics'))
      .max(100)
      .optional()
      .describe('Metrics that it shows.'),
    ...remarkFields,
  })
  .meta({ id: 'report', description: 'A report or dashboard.' });
export type Report = z.output<typeof reportSchema>;
