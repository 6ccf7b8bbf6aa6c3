import { z } from 'zod';
import { frequencySchema } from './cadence.ts';
import { metricTargetSchema } from './metric-target.ts';
import { headFields, remarkFields } from './remarks.ts';

/** A group of indicators that are watched together. */
export const indicatorGroupSchema = z
  .strictObject({
    ...headFields,
    kind: z
      .enum(['process', 'result'])
      .optional()
      .describe('Whether they watch the work or its effect.'),
    items: z.array(metricTargetSchema).min(1).max(40).describe('The indicators with their levels.'),
    frequency: frequencySchema.optional(),
    ...remarkFields,
  })
  .meta({ id: 'indicator-group', description: 'A group of indicators that are watched together.' });
export type IndicatorGroup = z.output<typeof indicatorGroupSchema>;
