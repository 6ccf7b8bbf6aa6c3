import { z } from 'zod';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const principleSchema = z
  .strictObject({
    ...headFields,
    meaning: textSchema.optional().describe('What it asks of everyone, in a sentence.'),
    ...remarkFields,
  })
  .meta({ id: 'principle', description: 'A principle that the plan keeps to.' });
export type Principle = z.output<typeof principleSchema>;
