import { z } from 'zod';
import { quantitySchema } from '../quantity.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const analysisMethodSchema = z
  .strictObject({
    ...headFields,
    method: textSchema.describe('How it is done.'),
    dimensions: textListSchema
      .optional()
      .describe('What is looked at. Sample: recency, frequency.'),
    sample: quantitySchema.optional().describe('How many are asked or counted. Sample: 30.'),
    interviewees: textListSchema.optional().describe('Who is asked.'),
    ...remarkFields,
  })
  .meta({ id: 'analysis-method', description: 'How facts are turned into findings.' });
export type AnalysisMethod = z.output<typeof analysisMethodSchema>;
