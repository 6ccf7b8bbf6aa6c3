import { z } from 'zod';
import { idSchema } from './id.ts';
import { UNIT_NAMES, type Unit } from './unit.ts';
import { targetSchema } from './target.ts';
import { textSchema } from './text.ts';

/** How far plans get within a time; `usual` is an estimate, `most` was seen in a published plan. */
const bandStepSchema = z.strictObject({
  usual: z.number().min(0).describe('Improvement that plans usually aim at.'),
  least: z.number().min(0).optional().describe('Smallest improvement worth a plan.'),
  most: z.number().min(0).optional().describe('Steepest improvement seen; none when absent.'),
});
export type BandStep = z.output<typeof bandStepSchema>;

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
    industries: z
      .array(z.string())
      .optional()
      .describe('Industries in which it says something; all when absent.'),
    aliases: z.array(z.string()).optional().describe('Other names met in plans.'),
    band: z
      .strictObject({
        kind: z
          .enum(['points', 'relative', 'level'])
          .describe('In points, in percent of the baseline, or as the level that is reached.'),
        m3: bandStepSchema.describe('Within 3 months.'),
        m6: bandStepSchema.describe('Within 6 months.'),
        m12: bandStepSchema.describe('Within 12 months.'),
        m24: bandStepSchema.describe('Within 24 months.'),
        m36: bandStepSchema.describe('Within 36 months.'),
        seen: z
          .int()
          .min(0)
          .describe('How many published plans it was read from; 0 for a mere estimate.'),
      })
      .optional()
      .describe('Usual improvement by length of the plan.'),
    form: z
      .enum(['range', 'level', 'bound'])
      .optional()
      .describe('How a sized target is written: 30..35, 75% or <=45 min. A level when absent.'),
    complement: idSchema
      .optional()
      .describe('Metric that this one and the other add up to 100 with: retention and churn.'),
    usual: targetSchema.optional().describe('Target usually set when there is no baseline yet.'),
    openNote: textSchema.optional().describe('Why an open target is not quantified.'),
    measure: textSchema.optional().describe('How a missing baseline is obtained.'),
  })
  .meta({ id: 'metric', description: 'An entry of the metric dictionary.' });

export type Metric = z.output<typeof metricSchema>;
