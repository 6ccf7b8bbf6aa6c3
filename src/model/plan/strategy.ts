import { z } from 'zod';
import { pathReferenceTo, referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { frequencySchema } from './cadence.ts';
import { metricTargetSchema } from './metric-target.ts';
import { parametersSchema } from './parameter.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const tacticSchema = z
  .strictObject({
    ...headFields,
    label: textSchema.describe('What is done, in a few words.'),
    how: textSchema.describe('How it is done: who does what, with which figures.'),
    features: textListSchema.optional().describe('What it consists of, in order.'),
    parameters: parametersSchema.optional(),
    frequency: frequencySchema.optional(),
    requires: z
      .array(pathReferenceTo('tactics'))
      .max(100)
      .optional()
      .describe('Tactics that must come first, as strategy/tactic.'),
    segments: z
      .array(pathReferenceTo('segments'))
      .max(100)
      .optional()
      .describe('For whom it is, as segmentation/segment.'),
    version: z
      .string()
      .max(20)
      .optional()
      .describe('Version of the system in which it comes; printed beside its name. Sample: v1.')
      .meta({ examples: ['v1'] }),
    owner: referenceTo('roles').optional(),
    ...remarkFields,
  })
  .meta({ id: 'tactic', description: 'One of the moves that make up a strategy.' });

export type Tactic = z.output<typeof tacticSchema>;

export const strategySchema = z
  .strictObject({
    ...headFields,
    label: textSchema.describe('A verb and its object.'),
    description: textSchema.describe('What changes for the customer, and how.'),
    addresses: z
      .strictObject({
        challenges: z
          .array(referenceTo('challenges'))
          .max(100)
          .optional()
          .describe('Challenges answered.'),
        themes: z.array(referenceTo('themes')).max(100).optional().describe('Themes answered.'),
        segments: z
          .array(pathReferenceTo('segments'))
          .max(100)
          .optional()
          .describe('Segments served, as segmentation/segment.'),
      })
      .optional()
      .describe('Which challenges and themes it answers, and whom it serves.'),
    goals: z.array(referenceTo('goals')).max(100).optional().describe('Which goals it serves.'),
    owner: referenceTo('roles').optional(),
    tactics: z.array(tacticSchema).max(12).describe('Its moves; a strategic plan wants three.'),
    kpis: z.array(metricTargetSchema).max(24).default([]).describe('How its success is measured.'),
    ...remarkFields,
  })
  .meta({ id: 'strategy', description: 'A strategy with its tactics and KPIs.' });

export type Strategy = z.output<typeof strategySchema>;
