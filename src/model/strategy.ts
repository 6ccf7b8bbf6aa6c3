import { z } from 'zod';
import { metricTargetSchema } from './goal.ts';
import { idSchema, referenceTo } from './id.ts';
import { provenanceFields } from './origin.ts';
import { textSchema } from './text.ts';

export const tacticSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('What is done, in a few words.'),
    how: textSchema.describe('How it is done: who does what, with which figures.'),
    owner: referenceTo('roles').optional(),
    ...provenanceFields,
  })
  .meta({ id: 'tactic', description: 'One of the moves that make up a strategy.' });

export type Tactic = z.output<typeof tacticSchema>;

export const strategySchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('A verb and its object.'),
    description: textSchema.describe('What changes for the customer, and how.'),
    addresses: z
      .strictObject({
        challenges: z.array(referenceTo('challenges')).optional().describe('Challenges answered.'),
        themes: z.array(referenceTo('themes')).optional().describe('Themes answered.'),
      })
      .optional()
      .describe('Which challenges and themes it answers.'),
    goals: z.array(referenceTo('goals')).optional().describe('Which goals it serves.'),
    owner: referenceTo('roles').optional(),
    tactics: z.array(tacticSchema).max(12).describe('Its moves; a strategic plan wants three.'),
    kpis: z.array(metricTargetSchema).max(24).describe('How its success is measured.'),
    ...provenanceFields,
  })
  .meta({ id: 'strategy', description: 'A strategy with its tactics and KPIs.' });

export type Strategy = z.output<typeof strategySchema>;
