import { z } from 'zod';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

const theoryModelSchema = z
  .strictObject({
    ...headFields,
    use: textSchema.optional().describe('What it is used for in this plan.'),
    parts: textListSchema.optional().describe('Its parts or stages.'),
    ...remarkFields,
  })
  .meta({ id: 'theory-model', description: 'A model of a theory.' });

/** A family of models that the plan builds on. */
export const theorySchema = z
  .strictObject({
    ...headFields,
    models: z.array(theoryModelSchema).min(1).max(12).describe('The models of the family.'),
    frame: textListSchema.optional().describe('The few words that frame it, in order.'),
    authors: textSchema.optional().describe('Who it goes back to.'),
    use: textSchema.optional().describe('What it is used for in this plan.'),
    ...remarkFields,
  })
  .meta({ id: 'theory', description: 'A family of models that the plan builds on.' });
export type Theory = z.output<typeof theorySchema>;
