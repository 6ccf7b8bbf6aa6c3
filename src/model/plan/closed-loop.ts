import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { frequencySchema } from './cadence.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

const loopStepSchema = z
  .strictObject({
    ...headFields,
    rule: textSchema.optional().describe('What is done, and by which rule.'),
    owner: referenceTo('roles').optional(),
    parties: textListSchema
      .optional()
      .describe('Teams and departments that it involves, by name. Sample: quality control.'),
    limit: durationSchema.optional().describe('By when. Sample: 24 h.'),
    serviceLevels: z
      .array(referenceTo('serviceLevels'))
      .max(100)
      .optional()
      .describe('Service levels that it keeps.'),
    ...remarkFields,
  })
  .meta({ id: 'loop-step', description: 'One step of a loop.' });

/** Steps that lead back to where they began. */
export const closedLoopSchema = z
  .strictObject({
    ...headFields,
    purpose: textSchema.optional().describe('What it is for.'),
    steps: z.array(loopStepSchema).min(2).max(20).describe('Its steps in order.'),
    frequency: frequencySchema.optional(),
    strategies: z
      .array(referenceTo('strategies'))
      .max(100)
      .optional()
      .describe('Strategies it belongs to.'),
    ...remarkFields,
  })
  .meta({ id: 'closed-loop', description: 'Steps that lead back to where they began.' });
export type ClosedLoop = z.output<typeof closedLoopSchema>;
