import { z } from 'zod';
import { askSchema, cadenceSchema, outcomeSchema, responseSchema, riskSchema } from './control.ts';
import { goalSchema } from './goal.ts';
import { provenanceFields } from './origin.ts';
import { phaseSchema } from './phase.ts';
import { strategySchema } from './strategy.ts';
import { textSchema } from './text.ts';

export const narrativeSchema = z
  .strictObject({
    promise: textSchema.optional().describe('The plan in one sentence, for the cover.'),
    situation: textSchema.optional().describe('Where things stand, in one or two sentences.'),
    summary: textSchema.optional().describe('Closing paragraph.'),
    ...provenanceFields,
  })
  .meta({ id: 'narrative', description: 'The texts that frame the plan.' });

export type Narrative = z.output<typeof narrativeSchema>;

/** The whole plan as data. Every list is keyed by the ids of its items. */
export const contentFields = {
  narrative: narrativeSchema,
  goals: z.array(goalSchema).max(40).describe('What is to be reached.'),
  strategies: z.array(strategySchema).max(60).describe('How it is reached.'),
  phases: z.array(phaseSchema).max(40).describe('When it is done, and by whom.'),
  responses: z.array(responseSchema).max(60).describe('How constraints are answered.'),
  outcomes: z.array(outcomeSchema).max(40).describe('What will be different at the end.'),
  cadences: z.array(cadenceSchema).max(60).describe('Meetings and reports.'),
  risks: z.array(riskSchema).max(100).describe('What could go wrong.'),
  asks: z.array(askSchema).max(20).describe('What is asked of leadership.'),
};

export const contentSchema = z
  .strictObject(contentFields)
  .meta({ id: 'content', description: 'The plan, as generated.' });

/** Parsed content: notations are values. */
export type Content = z.output<typeof contentSchema>;
/** Content as it is written in YAML: notations are strings and numbers. */
export type WrittenContent = z.input<typeof contentSchema>;

/** The lists of the content, in the order of the document. */
export const CONTENT_LISTS = [
  'goals',
  'strategies',
  'phases',
  'responses',
  'outcomes',
  'cadences',
  'risks',
  'asks',
] as const satisfies readonly (keyof Content)[];
