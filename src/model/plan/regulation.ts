import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const regulationSchema = z
  .strictObject({
    ...headFields,
    rule: textSchema.describe('What it demands.'),
    cases: textListSchema.optional().describe('What happened to those who broke it.'),
    risks: z
      .array(referenceTo('risks'))
      .max(100)
      .optional()
      .describe('Risks that it gives rise to.'),
    strategies: z
      .array(referenceTo('strategies'))
      .max(100)
      .optional()
      .describe('Strategies that keep it.'),
    ...remarkFields,
  })
  .meta({ id: 'regulation', description: 'A law or rule that the plan must keep.' });
export type Regulation = z.output<typeof regulationSchema>;
