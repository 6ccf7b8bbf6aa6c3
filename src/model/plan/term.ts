import { z } from 'zod';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const termSchema = z
  .strictObject({
    ...headFields,
    definition: textSchema.describe('What it means, precisely.'),
    published: textSchema.optional().describe('Where the definition is kept.'),
    ...remarkFields,
  })
  .meta({ id: 'term', description: 'A word of the plan and what it means.' });
export type Term = z.output<typeof termSchema>;
