import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const goalDimensionSchema = z
  .strictObject({
    ...headFields,
    question: textSchema.optional().describe('What it asks.'),
    metrics: z
      .array(referenceTo('catalogue-metrics'))
      .min(1)
      .max(24)
      .describe('Metrics that measure it.'),
    ...remarkFields,
  })
  .meta({ id: 'goal-dimension', description: 'A dimension that goals are broken down by.' });
export type GoalDimension = z.output<typeof goalDimensionSchema>;
