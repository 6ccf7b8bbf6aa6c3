import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

const scale = z.int().min(1).max(5);

const riskKindSchema = z
  .strictObject({
    ...headFields,
    detail: textSchema.optional().describe('How it shows.'),
    ...remarkFields,
  })
  .meta({ id: 'risk-kind', description: 'One form that a risk takes.' });

export const riskSchema = z
  .strictObject({
    ...headFields,
    kinds: z.array(riskKindSchema).max(12).optional().describe('Forms that it takes.'),
    trigger: textSchema.optional().describe('How one notices that it is happening.'),
    response: textSchema.describe('What is done to prevent it, and what if it happens.'),
    measures: textListSchema.optional().describe('What is done, point by point.'),
    frame: textListSchema.optional().describe('The few words that frame the response, in order.'),
    probability: scale.optional().describe('From 1, unlikely, to 5, nearly certain.'),
    impact: scale.optional().describe('From 1, hardly felt, to 5, the plan fails.'),
    estimate: z
      .boolean()
      .optional()
      .describe('True when probability and impact are estimates of the authors.'),
    owner: referenceTo('roles').optional(),
    phases: z
      .array(referenceTo('phases'))
      .max(100)
      .optional()
      .describe('Phases in which it is likely.'),
    ...remarkFields,
  })
  .meta({ id: 'risk', description: 'A risk with its response and owner.' });

export type Risk = z.output<typeof riskSchema>;
