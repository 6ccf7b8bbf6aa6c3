import { z } from 'zod';
import { quantitySchema } from '../quantity.ts';
import { headFields, remarkFields } from './remarks.ts';

export const constraintSchema = z
  .strictObject({
    ...headFields,
    kind: z
      .enum([
        'budget',
        'lead-time',
        'technical',
        'capacity',
        'headcount',
        'sourcing',
        'support',
        'asset',
        'scope',
        'regulation',
        'maturity',
      ])
      .describe('What kind of limit it is.'),
    value: quantitySchema.optional().describe('The limit, with its unit. Sample: 6 weeks.'),
    ...remarkFields,
  })
  .meta({ id: 'constraint', description: 'A limit that the plan must live with.' });
export type Constraint = z.output<typeof constraintSchema>;
