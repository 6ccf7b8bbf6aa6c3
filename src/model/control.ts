import { z } from 'zod';
import { metricTargetSchema } from './goal.ts';
import { idSchema, referenceTo } from './id.ts';
import { provenanceFields } from './origin.ts';
import { textSchema } from './text.ts';

export const responseSchema = z
  .strictObject({
    id: idSchema.optional().describe('Defaults to the id of the constraint.'),
    constraint: referenceTo('constraints'),
    answer: textSchema.describe('What the plan does about the constraint.'),
    phases: z.array(referenceTo('phases')).optional().describe('Phases in which it is answered.'),
    strategies: z
      .array(referenceTo('strategies'))
      .optional()
      .describe('Strategies that answer it.'),
    ...provenanceFields,
  })
  .meta({ id: 'response', description: 'How the plan answers one constraint.' });

export type ConstraintResponse = z.output<typeof responseSchema>;

export const outcomeSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    summary: textSchema.optional(),
    goals: z.array(referenceTo('goals')).optional().describe('Goals whose success it shows.'),
    results: z.array(metricTargetSchema).min(1).max(24).describe('Figures that are expected.'),
    ...provenanceFields,
  })
  .meta({ id: 'outcome', description: 'A group of expected results.' });

export type Outcome = z.output<typeof outcomeSchema>;

export const cadenceSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    frequency: z
      .enum(['realtime', 'daily', 'weekly', 'biweekly', 'monthly', 'quarterly', 'once'])
      .describe('How often it takes place.'),
    participants: z.array(referenceTo('roles')).optional().describe('Who takes part.'),
    output: textSchema.describe('What the meeting or report leaves behind.'),
    ...provenanceFields,
  })
  .meta({ id: 'cadence', description: 'A recurring meeting or report.' });

export type Cadence = z.output<typeof cadenceSchema>;

const scale = z.int().min(1).max(5);

export const riskSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    trigger: textSchema.optional().describe('How one notices that it is happening.'),
    response: textSchema.describe('What is done to prevent it, and what if it happens.'),
    probability: scale.describe('From 1, unlikely, to 5, nearly certain.'),
    impact: scale.describe('From 1, hardly felt, to 5, the plan fails.'),
    owner: referenceTo('roles').optional(),
    phases: z.array(referenceTo('phases')).optional().describe('Phases in which it is likely.'),
    ...provenanceFields,
  })
  .meta({ id: 'risk', description: 'A risk with its response and owner.' });

export type Risk = z.output<typeof riskSchema>;

export const askSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['people', 'money', 'decision']).describe('What is needed.'),
    label: textSchema.describe('What leadership is asked for, in one sentence.'),
    by: textSchema.optional(),
    ...provenanceFields,
  })
  .meta({ id: 'ask', description: 'What the plan asks of leadership.' });

export type Ask = z.output<typeof askSchema>;
