import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { metricTargetSchema } from './metric-target.ts';
import { headFields, remarkFields } from './remarks.ts';

export const outcomeSchema = z
  .strictObject({
    ...headFields,
    summary: textSchema.optional().describe('What will be different, in a sentence or two.'),
    goals: z
      .array(referenceTo('goals'))
      .max(100)
      .optional()
      .describe('Goals whose success it shows.'),
    results: z.array(metricTargetSchema).max(24).default([]).describe('Figures that are expected.'),
    effect: textSchema.optional().describe('What it is worth in money, where that is known.'),
    serviceLevels: z
      .array(referenceTo('serviceLevels'))
      .max(100)
      .optional()
      .describe('Service levels that will be kept.'),
    ...remarkFields,
  })
  .meta({ id: 'outcome', description: 'A group of expected results.' });
export type Outcome = z.output<typeof outcomeSchema>;
