import { z } from 'zod';
import { idSchema } from '../id.ts';
import { textSchema } from '../text.ts';
import { remarkFields } from './remarks.ts';

export const askSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['people', 'money', 'decision']).describe('What is needed.'),
    label: textSchema.describe('What leadership is asked for, in one sentence.'),
    by: textSchema.optional().describe('By when, in words.'),
    ...remarkFields,
  })
  .meta({ id: 'ask', description: 'What the plan asks of leadership.' });

export type Ask = z.output<typeof askSchema>;
