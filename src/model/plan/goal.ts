import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';
import { metricTargetSchema } from './metric-target.ts';
import { headFields, remarkFields } from './remarks.ts';

export const goalSchema = z
  .strictObject({
    ...headFields,
    statement: textSchema.optional().describe('What it means and for whom, in one sentence.'),
    by: timeSchema
      .optional()
      .describe('Deadline of the goal: the end of that week or month. Sample: M6.')
      .meta({ examples: ['M6', 'W13', '2026-08-31'] }),
    orientation: z
      .array(referenceTo('orientation'))
      .max(100)
      .optional()
      .describe('Directions it follows.'),
    challenges: z
      .array(referenceTo('challenges'))
      .max(100)
      .optional()
      .describe('Challenges that it settles.'),
    targets: z
      .array(metricTargetSchema)
      .max(24)
      .default([])
      .describe('What each metric shall reach.'),
    ...remarkFields,
  })
  .meta({ id: 'goal', description: 'A goal with its targets and deadline.' });
export type Goal = z.output<typeof goalSchema>;
