import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { idSchema, referenceTo } from '../id.ts';
import { quantitySchema } from '../quantity.ts';
import { targetSchema } from '../target.ts';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';
import { remarkFields } from './remarks.ts';

/** What one metric shall reach, from where and by when. Goals, KPIs and outcomes all carry these. */
export const metricTargetSchema = z
  .strictObject({
    id: idSchema.optional().describe('Defaults to the id of the metric.'),
    metric: referenceTo('catalogue-metrics'),
    from: quantitySchema
      .optional()
      .describe('Baseline; taken from the stated metrics when absent. Sample: 72%.')
      .meta({ examples: ['72%', '2.5 h', 22] }),
    target: targetSchema.describe(
      'What it shall reach: >=80%, 30..35, down 30%, up 4 pp, top 20%, 2x, done, or open.',
    ),
    also: targetSchema
      .optional()
      .describe('The same target in another form; both must come to the same. Sample: down 60%.')
      .meta({ examples: ['down 60%'] }),
    called: textSchema
      .optional()
      .describe('What the metric is called here, where the plan has another name for it.'),
    window: durationSchema
      .optional()
      .describe('How far the figure looks back; that of the metric when absent. Sample: 90 days.'),
    by: timeSchema
      .optional()
      .describe('Deadline; that of the goal when absent. Sample: M6.')
      .meta({ examples: ['M6', 'W13', '2026-08-31'] }),
    scope: textSchema.optional().describe('Which customers, channel or season is counted.'),
    basis: z
      .enum(['relative', 'points'])
      .optional()
      .describe('Whether a change in percent is relative to the baseline or in points.'),
    statistic: z.enum(['mean', 'median']).optional().describe('Which average is meant.'),
    measure: textSchema
      .optional()
      .describe('How the baseline will be obtained, when it is not known yet.'),
    source: textSchema.optional().describe('Where the figure is read. Sample: service desk.'),
    owner: referenceTo('roles').optional(),
    ...remarkFields,
  })
  .meta({ id: 'metric-target', description: 'A target for one metric.' });

export type MetricTarget = z.output<typeof metricTargetSchema>;
