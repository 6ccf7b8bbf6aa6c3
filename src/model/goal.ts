import { z } from 'zod';
import { idSchema, referenceTo } from './id.ts';
import { provenanceFields } from './origin.ts';
import { quantitySchema } from './quantity.ts';
import { targetSchema } from './target.ts';
import { textSchema } from './text.ts';
import { timeSchema } from './time.ts';

/** What one metric shall reach, from where and by when. Goals, KPIs and outcomes all carry these. */
export const metricTargetSchema = z
  .strictObject({
    id: idSchema.optional().describe('Defaults to the id of the metric.'),
    metric: referenceTo('catalogue-metrics'),
    from: quantitySchema
      .optional()
      .describe('Baseline; taken from the stated metrics when absent.'),
    target: targetSchema,
    by: timeSchema.optional().describe('Deadline; that of the goal when absent.'),
    scope: textSchema.optional().describe('Which customers, channel or season is counted.'),
    basis: z
      .enum(['relative', 'points'])
      .optional()
      .describe('Whether a change in percent is relative to the baseline or in points.'),
    measure: textSchema
      .optional()
      .describe('How the baseline will be obtained, when it is not known yet.'),
    note: textSchema.optional(),
    ...provenanceFields,
  })
  .meta({ id: 'metric-target', description: 'A target for one metric.' });

export type MetricTarget = z.output<typeof metricTargetSchema>;

export const goalSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('The goal, as a verb and its object.'),
    statement: textSchema.optional().describe('What it means and for whom, in one sentence.'),
    by: timeSchema.optional().describe('Deadline of the goal.'),
    orientation: z.array(referenceTo('orientation')).optional().describe('Directions it follows.'),
    targets: z.array(metricTargetSchema).min(1).max(24).describe('What each metric shall reach.'),
    ...provenanceFields,
  })
  .meta({ id: 'goal', description: 'A goal with its targets and deadline.' });

export type Goal = z.output<typeof goalSchema>;
