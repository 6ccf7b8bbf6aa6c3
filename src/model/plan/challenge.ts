import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

const problemSchema = z
  .strictObject({
    ...headFields,
    detail: textSchema.optional().describe('What goes wrong, with its figures.'),
    ...remarkFields,
  })
  .meta({ id: 'problem', description: 'A problem that a challenge consists of.' });

export const challengeSchema = z
  .strictObject({
    ...headFields,
    label: textSchema.describe('What goes wrong inside, in a few words.'),
    impact: textSchema.optional().describe('What it costs the business.'),
    details: textListSchema.optional().describe('What can be seen of it.'),
    cause: textSchema.optional().describe('What it comes from.'),
    problems: z.array(problemSchema).max(12).optional().describe('The problems it consists of.'),
    themes: z.array(referenceTo('themes')).max(100).optional().describe('Themes that it causes.'),
    metrics: z.array(referenceTo('metrics')).max(100).optional().describe('Metrics that show it.'),
    urgency: z.int().min(1).max(5).optional().describe('From 1, can wait, to 5, now.'),
    weight: z.int().min(1).max(5).optional().describe('Business impact, from 1 to 5.'),
    estimate: z
      .boolean()
      .optional()
      .describe('True when urgency and weight are estimates of the authors.'),
    group: textSchema.optional().describe('The area it belongs to. Sample: delivery.'),
    tags: z
      .array(referenceTo('tags'))
      .max(100)
      .optional()
      .describe('Kinds of problem from the knowledge base; found in the words when absent.'),
    ...remarkFields,
  })
  .meta({ id: 'challenge', description: 'A challenge seen inside the company.' });
export type Challenge = z.output<typeof challengeSchema>;
