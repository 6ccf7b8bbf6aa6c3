import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields } from './remarks.ts';

export const themeSchema = z
  .strictObject({
    ...headFields,
    label: textSchema.describe('What customers say, in a few words.'),
    causes: z.array(textSchema).max(20).optional().describe('Why it happens.'),
    quote: textSchema.optional().describe('How a customer put it.'),
    tags: z
      .array(referenceTo('tags'))
      .max(100)
      .optional()
      .describe('Kinds of problem from the knowledge base; found in the words when absent.'),
    ...remarkFields,
  })
  .meta({ id: 'theme', description: 'A theme of customer feedback.' });
export type Theme = z.output<typeof themeSchema>;
