import { z } from 'zod';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';
import { metricTargetSchema } from './metric-target.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const stageGoalSchema = z
  .strictObject({
    ...headFields,
    span: timeSchema
      .describe('When it runs. Sample: Y1, M1..M6.')
      .meta({ examples: ['Y1', 'M1..M6'] }),
    style: z
      .enum(['ordinal', 'elapsed'])
      .optional()
      .describe(
        'ordinal: Y1..Y3 are three years. elapsed: from the end of the first to the end of the last.',
      ),
    focus: textSchema.optional().describe('What the stage is about.'),
    content: textListSchema.optional().describe('What is in place at its end.'),
    targets: z
      .array(metricTargetSchema)
      .max(24)
      .default([])
      .describe('What each metric has reached.'),
    ...remarkFields,
  })
  .meta({ id: 'stage-goal', description: 'What is reached at the end of a stage of the horizon.' });
export type StageGoal = z.output<typeof stageGoalSchema>;
