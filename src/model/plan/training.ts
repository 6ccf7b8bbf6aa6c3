import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';
import { headFields, remarkFields } from './remarks.ts';

export const trainingSchema = z
  .strictObject({
    ...headFields,
    audience: textSchema.describe('Who is trained.'),
    content: textSchema.describe('What is taught.'),
    mode: textSchema.optional().describe('How it is taught.'),
    lasts: durationSchema.optional().describe('Length of a lesson. Sample: 10..15 min.'),
    assessment: textSchema.optional().describe('How one sees that it was learnt.'),
    span: timeSchema
      .optional()
      .describe('When it takes place: W6, or W2..W4 from the first to the last week.')
      .meta({ examples: ['W6', 'W2..W4'] }),
    ...remarkFields,
  })
  .meta({ id: 'training', description: 'A training and whom it is for.' });
export type Training = z.output<typeof trainingSchema>;
