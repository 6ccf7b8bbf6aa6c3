import { z } from 'zod';
import { idSchema, referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { remarkFields } from './remarks.ts';

export const responseSchema = z
  .strictObject({
    id: idSchema.optional().describe('Defaults to the id of the constraint.'),
    constraint: referenceTo('constraints'),
    answer: textSchema.describe('What the plan does about the constraint.'),
    phases: z
      .array(referenceTo('phases'))
      .max(100)
      .optional()
      .describe('Phases in which it is answered.'),
    strategies: z
      .array(referenceTo('strategies'))
      .max(100)
      .optional()
      .describe('Strategies that answer it.'),
    ...remarkFields,
  })
  .meta({ id: 'response', description: 'How the plan answers one constraint.' });

export type ConstraintResponse = z.output<typeof responseSchema>;
