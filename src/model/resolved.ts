import { z } from 'zod';
import { listFields, narrativeSchema, objectFields, type ContentList } from './content.ts';
import { COLLECTIONS } from './id.ts';
import { LLM_SECTIONS, sectionRecordSchema } from './llm.ts';
import { LOCALES } from './locale.ts';
import { metricSchema } from './metric.ts';
import { askSchema } from './plan/ask.ts';
import { cadenceSchema } from './plan/cadence.ts';
import { challengeSchema } from './plan/challenge.ts';
import { constraintSchema } from './plan/constraint.ts';
import { evidenceSchema } from './plan/evidence.ts';
import { goalSchema } from './plan/goal.ts';
import { horizonSchema } from './plan/horizon.ts';
import { indicatorGroupSchema } from './plan/indicator-system.ts';
import { metricTargetSchema } from './plan/metric-target.ts';
import { observationSchema } from './plan/observation.ts';
import { orientationSchema } from './plan/orientation.ts';
import { outcomeSchema } from './plan/outcome.ts';
import { milestoneSchema, phaseSchema, resourceSchema, workItemSchema } from './plan/phase.ts';
import { responseSchema } from './plan/response.ts';
import { riskSchema } from './plan/risk.ts';
import { stageGoalSchema } from './plan/stage-goal.ts';
import { strategySchema, tacticSchema } from './plan/strategy.ts';
import { themeSchema } from './plan/theme.ts';
import { touchpointSchema } from './plan/touchpoint.ts';
import { PROFILES } from './profile.ts';
import { quantityValueSchema } from './quantity.ts';
import { textSchema } from './text.ts';
import { timeSchema } from './time.ts';

/** A day of the calendar, in years that plans can reach. Releases come from outside: days are counted. */
const daySchema = z.string().superRefine((found, context) => {
  const [, year = ''] = /^(\d{4})-\d{2}-\d{2}$/.exec(found) ?? [];
  const isReached = year >= '1900' && year < '2200';
  if (isReached && new Date(`${found}T00:00Z`).toJSON()?.startsWith(found)) return;
  context.addIssue({ code: 'custom', params: { problem: 'notation/date', found } });
});

/** One id, or a path of them: it becomes part of addresses on pages. */
const keySchema = z
  .string()
  .max(2000)
  .regex(/^[A-Za-z0-9-]*(?:\/[A-Za-z0-9-]+)*$/, { error: 'not a key' });

/** A stretch of calendar days, both included, and how many of them are worked. */
const datesSchema = z.strictObject({
  start: daySchema.describe('First day, YYYY-MM-DD.'),
  end: daySchema.describe('Last day, YYYY-MM-DD.'),
  workingDays: z.int(),
});
export type Dates = z.output<typeof datesSchema>;

const placed = {
  /** Path of ids, as overrides write it. */
  address: keySchema,
  /** Stable id within its list. */
  key: keySchema,
};

/** A named thing of another part of the plan or of the knowledge base. */
const linkSchema = z.strictObject({ key: keySchema, number: z.string(), label: textSchema });
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
  due: daySchema.optional().describe('Day by which it is due, YYYY-MM-DD.'),
  dueFrom: daySchema.optional().describe('First day of the window, when it is a window.'),
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
  normal: quantityValueSchema.optional().describe('The figure in the unit of the metric.'),
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
  roleLabel: textSchema.optional().describe('What the role is called whose time it limits.'),
  responses: z.array(
    responseSchema.omit({ phases: true, strategies: true }).extend({
      ...placed,
      phases: z.array(linkSchema),
      strategies: z.array(linkSchema),
    }),
  ),
});

export const resolvedGoalSchema = goalSchema
  .omit({ orientation: true, challenges: true, targets: true })
  .extend({
    ...placed,
    number: z.string(),
    due: daySchema.optional(),
    dueFrom: daySchema.optional(),
    orientation: z.array(linkSchema),
    challenges: z.array(linkSchema),
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
    segments: z.array(z.string()).describe('Segments served, as segmentation/segment.'),
    goals: z.array(linkSchema),
    phases: z.array(linkSchema),
    tactics: z.array(resolvedTacticSchema),
    kpis: z.array(resolvedTargetSchema),
  });

export const resolvedWorkItemSchema = workItemSchema.omit({ tactics: true, span: true }).extend({
  ...placed,
  span: timeSchema,
  dates: datesSchema,
  slack: z
    .int()
    .optional()
    .describe(
      'Working days it may slip before work that waits for it, or the end of the plan, moves; absent in the oldest releases, which did not work it out.',
    ),
  ownerLabel: textSchema.optional(),
  tactics: z.array(linkSchema),
});

export const resolvedMilestoneSchema = milestoneSchema
  .omit({ strategies: true, targets: true })
  .extend({
    ...placed,
    number: z.string(),
    date: daySchema.describe('Last working day of its period, YYYY-MM-DD.'),
    ownerLabel: textSchema.optional(),
    strategies: z.array(linkSchema),
    targets: z.array(resolvedTargetSchema),
  });

export const resolvedResourceSchema = resourceSchema.extend({ ...placed, label: textSchema });

export const resolvedPhaseSchema = phaseSchema
  .omit({ work: true, milestones: true, resources: true, targets: true })
  .extend({
    ...placed,
    number: z.string(),
    dates: datesSchema,
    strategies: z.array(linkSchema),
    work: z.array(resolvedWorkItemSchema),
    milestones: z.array(resolvedMilestoneSchema),
    resources: z.array(resolvedResourceSchema),
    targets: z.array(resolvedTargetSchema),
  });

/** How much of one role the plan takes on which days, and how much of it there is. */
export const roleLoadSchema = z.strictObject({
  role: z.string(),
  label: textSchema,
  pool: z.string().optional().describe('Role that stands for all who share their time with it.'),
  capacity: z
    .strictObject({ fte: z.number(), at: z.string().describe('Address of the constraint.') })
    .optional()
    .describe('Full-time people there are at most, where a constraint says so.'),
  stretches: z
    .array(
      z.strictObject({
        start: daySchema.describe('First day, YYYY-MM-DD.'),
        end: daySchema.describe('Last day, YYYY-MM-DD.'),
        weeks: z
          .tuple([z.int(), z.int()])
          .describe('First and last week of the plan that it touches; 1 is the first.'),
        min: z.number().describe('Full-time people needed at least.'),
        max: z.number().describe('Full-time people needed at most.'),
        from: z.array(z.string()).describe('Addresses of the resources that need them.'),
      }),
    )
    .describe('Days with the same need, in order; none where it is not needed.'),
});
export type RoleLoad = z.output<typeof roleLoadSchema>;

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
  score: z.int().optional().describe('Probability × impact, 1 to 25; absent when unknown.'),
  ownerLabel: textSchema.optional(),
  phases: z.array(linkSchema),
});

export const resolvedAskSchema = askSchema.extend({ ...placed, number: z.string() });

export const resolvedEvidenceSchema = evidenceSchema.extend({
  ...placed,
  number: z.string(),
  citedBy: z.array(z.string()).describe('Addresses of the items that rest on it.'),
});

export const resolvedStageSchema = stageGoalSchema.omit({ targets: true }).extend({
  ...placed,
  number: z.string(),
  dates: datesSchema,
  targets: z.array(resolvedTargetSchema),
});

export const resolvedIndicatorGroupSchema = indicatorGroupSchema.omit({ items: true }).extend({
  ...placed,
  number: z.string(),
  items: z.array(resolvedTargetSchema),
});

export const resolvedTouchpointSchema = touchpointSchema.extend({
  ...placed,
  number: z.string(),
  due: daySchema.optional().describe('Day by which the fix is live, YYYY-MM-DD.'),
});

/** The lists that need nothing worked out but their addresses and numbers. */
export const PLAIN_LISTS = [
  'principles',
  'triggers',
  'regulations',
  'dataSources',
  'methods',
  'causeShares',
  'theories',
  'segmentations',
  'personas',
  'journeys',
  'dimensions',
  'modules',
  'automations',
  'offers',
  'serviceLevels',
  'loops',
  'experiments',
  'communities',
  'steps',
  'deliverables',
  'teams',
  'responsibilities',
  'organisationUnits',
  'trainings',
  'pilots',
  'tools',
  'partners',
  'lessons',
  'reports',
  'optimisations',
  'terms',
] as const satisfies readonly ContentList[];
export type PlainList = (typeof PLAIN_LISTS)[number];

export interface Placed {
  address: string;
  key: string;
  number: string;
}
type ItemOf<Name extends PlainList> = z.output<(typeof listFields)[Name]>[number] & Placed;
type WrittenItemOf<Name extends PlainList> = z.input<(typeof listFields)[Name]>[number] & Placed;

const plainLists = Object.fromEntries(
  PLAIN_LISTS.map((name) => {
    const item = listFields[name].element as z.ZodObject;
    return [name, z.array(item.extend({ ...placed, number: z.string() }))];
  }),
) as unknown as { [Name in PlainList]: z.ZodType<ItemOf<Name>[], WrittenItemOf<Name>[]> };

/** One layer that touched an item or one of its fields. */
export const originLayerSchema = z.strictObject({
  layer: z.enum(['inputs', 'rule', 'llm', 'translation', 'override']),
  action: z
    .enum(['set', 'add', 'remove', 'move'])
    .optional()
    .describe('What an override does; other layers have none.'),
  fields: z.array(z.string()).optional().describe('Fields touched; the whole item when absent.'),
  rule: z.string().optional(),
  model: z.string().optional().describe('The model that wrote or translated it.'),
  locale: z.enum(LOCALES).optional().describe('Language that a translation is in.'),
  playbook: z.string().optional(),
  because: z.array(z.string()).optional(),
  why: textSchema.optional(),
  by: z.string().optional(),
  file: z.string(),
  line: z.int().describe('1-based line in the file.'),
});
export type OriginLayer = z.output<typeof originLayerSchema>;

/** Who wrote one section of a plan that a model was asked for. */
export const sectionWriterSchema = z
  .strictObject({
    section: z.enum(LLM_SECTIONS).describe('The section.'),
    ...sectionRecordSchema.pick({
      by: true,
      provider: true,
      model: true,
      tokens: true,
      repairs: true,
      failed: true,
    }).shape,
  })
  .meta({ id: 'section-writer', description: 'Who wrote one section of a plan.' });
export type SectionWriter = z.output<typeof sectionWriterSchema>;

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
      horizon: horizonSchema
        .extend({
          dates: datesSchema,
          prepareFrom: daySchema
            .optional()
            .describe('First day of the time to prepare, before the plan starts.'),
          firstResults: daySchema.describe('Day by which first results are due.'),
          months: z.int().describe('Length in whole months.'),
        })
        .optional()
        .describe('Absent in a guide: its times are counted and have no dates.'),
      stated: z
        .array(z.string())
        .describe('Lists that people state something in, of facts and of content.'),
    }),
    narrative: narrativeSchema,
    positioning: objectFields.positioning.extend({ address: keySchema }).optional(),
    budget: objectFields.budget.extend({ address: keySchema }).optional(),
    ...plainLists,
    evidence: z.array(resolvedEvidenceSchema),
    stages: z.array(resolvedStageSchema),
    indicators: z.array(resolvedIndicatorGroupSchema),
    touchpoints: z.array(resolvedTouchpointSchema),
    observations: z.array(resolvedObservationSchema),
    themes: z.array(resolvedThemeSchema),
    challenges: z.array(resolvedChallengeSchema),
    constraints: z.array(resolvedConstraintSchema),
    goals: z.array(resolvedGoalSchema),
    strategies: z.array(resolvedStrategySchema),
    phases: z.array(resolvedPhaseSchema),
    criticalPath: z
      .array(z.string())
      .describe('Addresses of the work, each waiting for the one before, that has the least room.'),
    load: z
      .array(roleLoadSchema)
      .describe('What the plan takes of each role; people who are bought in are not counted.'),
    outcomes: z.array(resolvedOutcomeSchema),
    cadences: z.array(resolvedCadenceSchema),
    risks: z.array(resolvedRiskSchema),
    asks: z.array(resolvedAskSchema),
    roles: z.record(z.string(), textSchema),
    metricNames: z.record(z.string(), textSchema).describe('Every metric that the plan names.'),
    holidays: z
      .array(z.strictObject({ from: daySchema, to: daySchema, label: textSchema }))
      .describe('Public holidays within the horizon.'),
    estimatedYears: z.array(z.int()).describe('Years whose holidays are not published yet.'),
    dangling: z
      .array(
        z.strictObject({
          at: z.string().describe('Address of the item that refers.'),
          field: z.string(),
          to: z.enum(COLLECTIONS),
          id: z.string(),
          nearest: z.string().optional(),
        }),
      )
      .describe('References to items that do not exist.'),
    origins: z.record(z.string(), z.array(originLayerSchema)),
    writers: z
      .array(sectionWriterSchema)
      .optional()
      .describe('Who wrote which section; absent where no model was asked.'),
    places: z.record(z.string(), placeSchema).describe('By address, or address#field.'),
  })
  .meta({ id: 'resolved', title: 'Planpress resolved plan' });

export type Resolved = z.output<typeof resolvedSchema>;
export type ResolvedPhase = Resolved['phases'][number];
export type ResolvedWorkItem = ResolvedPhase['work'][number];
export type ResolvedStrategy = Resolved['strategies'][number];
export type ResolvedGoal = Resolved['goals'][number];
export type ResolvedObservation = Resolved['observations'][number];
