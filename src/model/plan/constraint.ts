import { z } from 'zod';
import { effortSchema } from '../fte.ts';
import { referenceTo } from '../id.ts';
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
    role: referenceTo('roles').optional().describe('Whose time it limits. Sample: data-engineer.'),
    effort: effortSchema
      .optional()
      .describe(
        'How much of the role there is. Sample: 0.5, 6 x 2..3 h/week, 2 points/quarter. The rules place no more work than that.',
      ),
    ...remarkFields,
  })
  .meta({ id: 'constraint', description: 'A limit that the plan must live with.' });
export type Constraint = z.output<typeof constraintSchema>;
