import { z } from 'zod';
import { askSchema, cadenceSchema, outcomeSchema, responseSchema, riskSchema } from './control.ts';
import { goalSchema, metricTargetSchema } from './goal.ts';
import {
  challengeSchema,
  constraintSchema,
  horizonSchema,
  observationSchema,
  orientationSchema,
  PROFILES,
  themeSchema,
} from './inputs.ts';
import { narrativeSchema } from './content.ts';
import { LOCALES } from './locale.ts';
import { metricSchema } from './metric.ts';
import { milestoneSchema, phaseSchema, resourceSchema, workItemSchema } from './phase.ts';
import { quantityValueSchema } from './quantity.ts';
import { strategySchema, tacticSchema } from './strategy.ts';
import { textSchema } from './text.ts';

/** A stretch of calendar days, both included, and how many of them are worked. */
const datesSchema = z.strictObject({
  start: z.string().describe('First day, YYYY-MM-DD.'),
  end: z.string().describe('Last day, YYYY-MM-DD.'),
  workingDays: z.int(),
});
export type Dates = z.output<typeof datesSchema>;

const placed = {
  /** Path of ids, as overrides write it. */
  address: z.string(),
  /** Stable id within its list. */
  key: z.string(),
};

/** A named thing of another part of the plan or of the knowledge base. */
const linkSchema = z.strictObject({ key: z.string(), number: z.string(), label: textSchema });
export type Link = z.output<typeof linkSchema>;

const direction = z.enum(['up', 'down']);

export const resolvedTargetSchema = metricTargetSchema.extend({
  ...placed,
  label: textSchema.describe('Name of the metric.'),
  direction: direction.describe('Which way is better.'),
  unit: metricSchema.shape.unit,
  scale: z.number().optional(),
  range: z.tuple([z.number(), z.number()]).optional(),
  windowDays: z.int().optional(),
  baseline: quantityValueSchema.optional().describe('Baseline in the unit of the metric.'),
  baselineAt: z.string().optional().describe('Address of the stated figure that is the baseline.'),
  level: z
    .strictObject({ min: z.number(), max: z.number() })
    .optional()
    .describe('Wanted level in the unit of the metric, when it can be worked out.'),
  due: z.string().optional().describe('Day by which it is due, YYYY-MM-DD.'),
  dueFrom: z.string().optional().describe('First day of the window, when it is a window.'),
  inheritsBy: z
    .boolean()
    .optional()
    .describe('True when its deadline is that of its goal or of the plan.'),
});
export type ResolvedTarget = z.output<typeof resolvedTargetSchema>;

export const resolvedObservationSchema = observationSchema.extend({
  ...placed,
  label: textSchema,
  better: direction.describe('Which way is better.'),
  undeclared: z
    .boolean()
    .optional()
    .describe('True when neither the dictionary nor the plan says which way is better.'),
  unit: metricSchema.shape.unit,
  group: metricSchema.shape.group,
  range: z.tuple([z.number(), z.number()]).optional(),
  windowDays: z.int().optional(),
  normal: quantityValueSchema.describe('The figure in the unit of the metric.'),
  target: resolvedTargetSchema.optional().describe('The goal target on the same metric.'),
  goal: linkSchema.optional(),
});

export const resolvedThemeSchema = themeSchema.extend({
  ...placed,
  number: z.string(),
  challenges: z.array(linkSchema),
  strategies: z.array(linkSchema),
});

export const resolvedChallengeSchema = challengeSchema
  .omit({ themes: true, metrics: true })
  .extend({
    ...placed,
    number: z.string(),
    themes: z.array(linkSchema),
    metrics: z.array(linkSchema),
    strategies: z.array(linkSchema),
  });

export const resolvedConstraintSchema = constraintSchema.extend({
  ...placed,
  number: z.string(),
  responses: z.array(
    responseSchema.omit({ phases: true, strategies: true }).extend({
      ...placed,
      phases: z.array(linkSchema),
      strategies: z.array(linkSchema),
    }),
  ),
});

export const resolvedGoalSchema = goalSchema.omit({ orientation: true, targets: true }).extend({
  ...placed,
  number: z.string(),
  due: z.string().optional(),
  dueFrom: z.string().optional(),
  orientation: z.array(linkSchema),
  targets: z.array(resolvedTargetSchema),
  strategies: z.array(linkSchema),
});

export const resolvedTacticSchema = tacticSchema.extend({
  ...placed,
  number: z.string(),
  ownerLabel: textSchema.optional(),
  dates: datesSchema.optional().describe('From the first to the last of its work items.'),
  phases: z.array(linkSchema),
});

export const resolvedStrategySchema = strategySchema
  .omit({ addresses: true, goals: true, tactics: true, kpis: true })
  .extend({
    ...placed,
    number: z.string().describe('Letter: A, B …'),
    ownerLabel: textSchema.optional(),
    challenges: z.array(linkSchema),
    themes: z.array(linkSchema),
    goals: z.array(linkSchema),
    phases: z.array(linkSchema),
    tactics: z.array(resolvedTacticSchema),
    kpis: z.array(resolvedTargetSchema),
  });

export const resolvedWorkItemSchema = workItemSchema.omit({ tactics: true }).extend({
  ...placed,
  dates: datesSchema,
  ownerLabel: textSchema.optional(),
  tactics: z.array(linkSchema),
});

export const resolvedMilestoneSchema = milestoneSchema.omit({ strategies: true }).extend({
  ...placed,
  number: z.string(),
  date: z.string().describe('Last working day of its period, YYYY-MM-DD.'),
  ownerLabel: textSchema.optional(),
  strategies: z.array(linkSchema),
});

export const resolvedResourceSchema = resourceSchema.extend({ ...placed, label: textSchema });

export const resolvedPhaseSchema = phaseSchema
  .omit({ work: true, milestones: true, resources: true })
  .extend({
    ...placed,
    number: z.string(),
    dates: datesSchema,
    strategies: z.array(linkSchema),
    work: z.array(resolvedWorkItemSchema),
    milestones: z.array(resolvedMilestoneSchema),
    resources: z.array(resolvedResourceSchema),
  });

export const resolvedOutcomeSchema = outcomeSchema.omit({ goals: true, results: true }).extend({
  ...placed,
  number: z.string(),
  goals: z.array(linkSchema),
  results: z.array(resolvedTargetSchema),
});

export const resolvedCadenceSchema = cadenceSchema.extend({
  ...placed,
  participantLabels: z.array(textSchema),
});

export const resolvedRiskSchema = riskSchema.omit({ phases: true }).extend({
  ...placed,
  number: z.string(),
  score: z.int().describe('Probability × impact, 1 to 25.'),
  ownerLabel: textSchema.optional(),
  phases: z.array(linkSchema),
});

export const resolvedAskSchema = askSchema.extend({ ...placed, number: z.string() });

/** One layer that touched an item or one of its fields. */
export const originLayerSchema = z.strictObject({
  layer: z.enum(['inputs', 'rule', 'llm', 'override']),
  action: z
    .enum(['set', 'add', 'remove', 'move'])
    .optional()
    .describe('What an override does; other layers have none.'),
  fields: z.array(z.string()).optional().describe('Fields touched; the whole item when absent.'),
  rule: z.string().optional(),
  playbook: z.string().optional(),
  because: z.array(z.string()).optional(),
  why: textSchema.optional(),
  by: z.string().optional(),
  file: z.string(),
  line: z.int().describe('1-based line in the file.'),
});
export type OriginLayer = z.output<typeof originLayerSchema>;

const placeSchema = z.strictObject({
  file: z.string(),
  span: z.tuple([z.int(), z.int()]),
});

/** Everything that rendering, checking and comparing may know about a plan. */
export const resolvedSchema = z
  .strictObject({
    format: z.literal(1),
    plan: z.strictObject({
      id: z.string(),
      title: textSchema,
      organisation: textSchema,
      profile: z.enum(PROFILES),
      language: z.enum(LOCALES),
      industry: linkSchema,
      owner: textSchema.optional(),
      recipients: textSchema.optional(),
      classification: textSchema.optional(),
      version: z.string().describe('`draft` for the working copy.'),
      status: z.enum(['draft', 'released']),
      orientation: z.array(orientationSchema.extend({ ...placed, goals: z.array(linkSchema) })),
      horizon: horizonSchema.extend({
        dates: datesSchema,
        firstResults: z.string().describe('Day by which first results are due.'),
        months: z.int().describe('Length in whole months.'),
      }),
    }),
    narrative: narrativeSchema,
    observations: z.array(resolvedObservationSchema),
    themes: z.array(resolvedThemeSchema),
    challenges: z.array(resolvedChallengeSchema),
    constraints: z.array(resolvedConstraintSchema),
    goals: z.array(resolvedGoalSchema),
    strategies: z.array(resolvedStrategySchema),
    phases: z.array(resolvedPhaseSchema),
    outcomes: z.array(resolvedOutcomeSchema),
    cadences: z.array(resolvedCadenceSchema),
    risks: z.array(resolvedRiskSchema),
    asks: z.array(resolvedAskSchema),
    roles: z.record(z.string(), textSchema),
    holidays: z
      .array(z.strictObject({ from: z.string(), to: z.string(), label: textSchema }))
      .describe('Public holidays within the horizon.'),
    estimatedYears: z.array(z.int()).describe('Years whose holidays are not published yet.'),
    dangling: z
      .array(
        z.strictObject({
          at: z.string().describe('Address of the item that refers.'),
          field: z.string(),
          to: z.enum([
            'catalogue-metrics',
            'roles',
            'themes',
            'challenges',
            'constraints',
            'goals',
            'strategies',
            'tactics',
            'phases',
            'orientation',
          ]),
          id: z.string(),
          nearest: z.string().optional(),
        }),
      )
      .describe('References to items that do not exist.'),
    origins: z.record(z.string(), z.array(originLayerSchema)),
    places: z.record(z.string(), placeSchema).describe('By address, or address#field.'),
  })
  .meta({ id: 'resolved', title: 'Planpress resolved plan' });

export type Resolved = z.output<typeof resolvedSchema>;
export type ResolvedPhase = Resolved['phases'][number];
export type ResolvedStrategy = Resolved['strategies'][number];
export type ResolvedGoal = Resolved['goals'][number];
export type ResolvedObservation = Resolved['observations'][number];
