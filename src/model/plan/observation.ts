import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { idSchema, referenceTo } from '../id.ts';
import { quantitySchema } from '../quantity.ts';
import { textSchema } from '../text.ts';
import { remarkFields } from './remarks.ts';

const benchmarkSchema = z
  .strictObject({
    label: textSchema.describe('What it is compared with. Sample: industry average.'),
    value: quantitySchema.describe('The figure of others. Sample: 84%.'),
    source: textSchema.optional().describe('Where the figure comes from.'),
  })
  .meta({ id: 'benchmark', description: 'A figure of others to compare with.' });

export const observationSchema = z
  .strictObject({
    id: idSchema.optional().describe('Defaults to the id of the metric.'),
    metric: referenceTo('catalogue-metrics'),
    value: quantitySchema
      .optional()
      .describe('The figure today; when it is not known, unknown says why.'),
    change: quantitySchema
      .optional()
      .describe('Change against the period before, with its sign. Sample: +3 pp.')
      .meta({ examples: ['+3 pp', '-12%'] }),
    period: textSchema.optional().describe('What the change is measured against.'),
    asOf: textSchema
      .optional()
      .describe('The period that the figure belongs to. Sample: May 2026.'),
    reading: textSchema.optional().describe('What the figure means and why it matters.'),
    benchmarks: z.array(benchmarkSchema).max(6).optional().describe('Figures of others.'),
    scope: textSchema.optional().describe('Which customers or channel is counted.'),
    called: textSchema
      .optional()
      .describe('What the metric is called here, where the plan has another name for it.'),
    window: durationSchema
      .optional()
      .describe('How far the figure looks back; that of the metric when absent. Sample: 90 days.'),
    watch: z
      .boolean()
      .optional()
      .describe('True for a figure that is only watched: no target is wanted for it.'),
    direction: z
      .enum(['up', 'down'])
      .optional()
      .describe('Which way is better; needed where the dictionary leaves it open.'),
    scale: z.number().optional().describe('Upper end of a scale. Sample: 5.'),
    source: textSchema.optional().describe('Where the figure comes from.'),
    ...remarkFields,
  })
  .meta({ id: 'observation', description: 'A metric as it stands today.' });
export type Observation = z.output<typeof observationSchema>;
