import { z } from 'zod';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const optimisationRuleSchema = z
  .strictObject({
    ...headFields,
    condition: textSchema.describe('When it applies.'),
    cause: textSchema.optional().describe('What is looked for first.'),
    change: textSchema.optional().describe('What is changed.'),
    verification: textSchema.optional().describe('How one sees that it helped.'),
    ...remarkFields,
  })
  .meta({ id: 'optimisation-rule', description: 'What is changed when a figure stays behind.' });
export type OptimisationRule = z.output<typeof optimisationRuleSchema>;
