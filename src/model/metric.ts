import { z } from 'zod';
import { idSchema } from './id.ts';
import { UNIT_NAMES, type Unit } from './unit.ts';
import { targetSchema } from './target.ts';
import { textSchema } from './text.ts';

/** What a metric is: the dictionary entry that decides names, units and direction everywhere. */
export const metricSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    definition: textSchema.optional().describe('How the figure is counted.'),
    unit: z
      .enum(UNIT_NAMES as [Unit, ...Unit[]])
      .describe('Unit that plan figures are normalised to.'),
    direction: z
      .enum(['up', 'down', 'declare'])
      .describe('Which way is better; `declare` when each plan must say so (effort scores).'),
    group: z
      .enum([
        'experience',
        'service',
        'fulfilment',
        'retention',
        'loyalty',
        'marketing',
        'product',
        'data',
        'operation',
      ])
      .describe('Family of the metric, used to lay out tables.'),
    range: z
      .tuple([z.number(), z.number()])
      .optional()
      .describe('Smallest and largest possible value.'),
    windowDays: z.int().optional().describe('Days the figure looks back on.'),
    aliases: z.array(z.string()).optional().describe('Other names met in plans.'),
    band: z
      .strictObject({
        kind: z.enum(['points', 'relative']).describe('In points, or in percent of the baseline.'),
        m6: z.number().describe('Within 6 months.'),
        m12: z.number().describe('Within 12 months.'),
        least: z.number().optional().describe('Smallest usual improvement within 12 months.'),
        most: z.number().optional().describe('Steepest improvement seen within 12 months.'),
      })
      .optional()
      .describe('Usual improvement within 6 and 12 months, in points or percent of the baseline.'),
    form: z
      .enum(['range', 'level', 'bound'])
      .optional()
      .describe('How a sized target is written: 30..35, 75% or <=45 min. A level when absent.'),
    usual: targetSchema.optional().describe('Target usually set when there is no baseline yet.'),
    openNote: textSchema.optional().describe('Why an open target is not quantified.'),
    measure: textSchema.optional().describe('How a missing baseline is obtained.'),
    estimate: z.boolean().optional().describe('True when the band is an estimate, not observed.'),
  })
  .meta({ id: 'metric', description: 'An entry of the metric dictionary.' });

export type Metric = z.output<typeof metricSchema>;
