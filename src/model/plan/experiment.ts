import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const experimentSchema = z
  .strictObject({
    ...headFields,
    hypothesis: textSchema.optional().describe('What is expected, and why.'),
    variants: textListSchema.optional().describe('What is compared.'),
    metrics: z
      .array(referenceTo('catalogue-metrics'))
      .max(100)
      .optional()
      .describe('Metrics that decide.'),
    span: timeSchema
      .optional()
      .describe('When it runs: W6, or W2..W4 from the first to the last week.')
      .meta({ examples: ['W2..W4', 'M3'] }),
    owner: referenceTo('roles').optional(),
    ...remarkFields,
  })
  .meta({ id: 'experiment', description: 'A test that decides between ways to do something.' });
export type Experiment = z.output<typeof experimentSchema>;
