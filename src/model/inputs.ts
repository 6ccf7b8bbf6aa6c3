import { z } from 'zod';
import { contentFields } from './content.ts';
import { idSchema, referenceTo } from './id.ts';
import { LOCALES } from './locale.ts';
import { quantitySchema } from './quantity.ts';
import { textSchema } from './text.ts';
import { dateSchema, timeSchema } from './time.ts';

export const observationSchema = z
  .strictObject({
    id: idSchema.optional().describe('Defaults to the id of the metric.'),
    metric: referenceTo('catalogue-metrics'),
    value: quantitySchema.describe('The figure today.'),
    change: quantitySchema.optional().describe('Change against the period before, with its sign.'),
    period: textSchema.optional().describe('What the change is measured against.'),
    reading: textSchema.describe('What the figure means and why it matters.'),
    scope: textSchema.optional().describe('Which customers or channel is counted.'),
    direction: z
      .enum(['up', 'down'])
      .optional()
      .describe('Which way is better; needed where the dictionary leaves it open.'),
    scale: z.number().optional().describe('Upper end of a scale. Sample: 5.'),
    source: textSchema.optional().describe('Where the figure comes from.'),
  })
  .meta({ id: 'observation', description: 'A metric as it stands today.' });

export const themeSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('What customers say, in a few words.'),
    causes: z.array(textSchema).max(20).optional().describe('Why it happens.'),
    tags: z
      .array(referenceTo('tags'))
      .optional()
      .describe('Kinds of problem from the knowledge base; found in the words when absent.'),
  })
  .meta({ id: 'theme', description: 'A theme of customer feedback.' });

export const challengeSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('What goes wrong inside, in a few words.'),
    impact: textSchema.describe('What it costs the business.'),
    themes: z.array(referenceTo('themes')).optional().describe('Themes that it causes.'),
    metrics: z.array(referenceTo('metrics')).optional().describe('Metrics that show it.'),
    urgency: z.int().min(1).max(5).optional().describe('From 1, can wait, to 5, now.'),
    weight: z.int().min(1).max(5).optional().describe('Business impact, from 1 to 5.'),
    tags: z
      .array(referenceTo('tags'))
      .optional()
      .describe('Kinds of problem from the knowledge base; found in the words when absent.'),
  })
  .meta({ id: 'challenge', description: 'A challenge seen inside the company.' });

export const constraintSchema = z
  .strictObject({
    id: idSchema,
    kind: z
      .enum(['budget', 'lead-time', 'technical', 'capacity', 'support', 'asset', 'regulation'])
      .describe('What kind of limit it is.'),
    label: textSchema,
    value: quantitySchema.optional().describe('The limit, with its unit.'),
  })
  .meta({ id: 'constraint', description: 'A limit that the plan must live with.' });

export const orientationSchema = z
  .strictObject({ id: idSchema, label: textSchema })
  .meta({ id: 'orientation', description: 'A direction that management has set.' });

export const horizonSchema = z
  .strictObject({
    start: dateSchema.describe('First day of the plan.'),
    from: timeSchema.describe('When first results are due.'),
    to: timeSchema.describe('End of the plan.'),
  })
  .meta({ id: 'horizon', description: 'When the plan starts, first delivers and ends.' });

export const PROFILES = ['strategic-plan'] as const;
export type Profile = (typeof PROFILES)[number];

/** What a planner writes: facts, and whichever decisions are already taken. */
export const inputsSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of this file format.'),
    title: textSchema,
    organisation: textSchema,
    profile: z.enum(PROFILES).describe('Kind of document.'),
    language: z.enum(LOCALES).describe('Language of texts that state no language.'),
    industry: referenceTo('industries'),
    owner: textSchema.optional().describe('Who answers for the plan.'),
    recipients: textSchema.optional().describe('Who it is written for; printed on the cover.'),
    classification: textSchema.optional().describe('Sample: Internal.'),
    ambition: z
      .enum(['cautious', 'balanced', 'bold'])
      .default('balanced')
      .describe('How far targets reach within the usual band.'),
    orientation: z
      .array(orientationSchema)
      .min(1)
      .max(12)
      .describe('Directions set by management, the most important first.'),
    horizon: horizonSchema,
    metrics: z
      .array(observationSchema)
      .min(1)
      .max(100)
      .describe('How customers and operations do today.'),
    themes: z.array(themeSchema).max(60).default([]).describe('What customers complain about.'),
    challenges: z.array(challengeSchema).max(60).default([]).describe('What goes wrong inside.'),
    constraints: z
      .array(constraintSchema)
      .max(40)
      .default([])
      .describe('Limits the plan must live with.'),
    narrative: contentFields.narrative.optional(),
    goals: contentFields.goals.optional().describe('Goals already decided.'),
    strategies: contentFields.strategies.optional().describe('Strategies already decided.'),
    phases: contentFields.phases.optional().describe('Phases already decided.'),
    responses: contentFields.responses
      .optional()
      .describe('Answers to constraints already decided.'),
    outcomes: contentFields.outcomes.optional().describe('Outcomes already promised.'),
    cadences: contentFields.cadences.optional().describe('Meetings and reports already set.'),
    risks: contentFields.risks.optional().describe('Risks already known.'),
    asks: contentFields.asks.optional().describe('Requests to leadership already made.'),
  })
  .meta({
    id: 'inputs',
    title: 'Planpress inputs',
    description: 'What a planner states about a plan.',
  });

export type Inputs = z.output<typeof inputsSchema>;
export type WrittenInputs = z.input<typeof inputsSchema>;
export type Observation = z.output<typeof observationSchema>;
export type Theme = z.output<typeof themeSchema>;
export type Challenge = z.output<typeof challengeSchema>;
export type Constraint = z.output<typeof constraintSchema>;
export type Orientation = z.output<typeof orientationSchema>;
