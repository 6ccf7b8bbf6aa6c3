import { z } from 'zod';
import { askSchema, cadenceSchema, riskSchema } from './control.ts';
import { fteSchema } from './fte.ts';
import { idSchema, referenceTo } from './id.ts';
import { constraintSchema, PROFILES } from './inputs.ts';
import { metricSchema } from './metric.ts';
import { resourceSchema } from './phase.ts';
import { textSchema } from './text.ts';
import { timeSchema } from './time.ts';

/** The steps that every plan climbs; phases and tactics are placed on them. */
export const LADDER = ['prepare', 'foundation', 'pilot', 'rollout', 'optimise'] as const;
const ladder = z.enum(LADDER);
export type LadderStep = (typeof LADDER)[number];

/** The families that goals and playbooks belong to. */
export const FOCUSES = ['experience', 'retention', 'data'] as const;
const focus = z.enum(FOCUSES);
export type Focus = (typeof FOCUSES)[number];

const words = z.strictObject({
  'zh-CN': z.array(z.string().min(1)).min(1),
  en: z.array(z.string().min(1)).min(1),
});

export const roleSchema = z
  .strictObject({ id: idSchema, label: textSchema })
  .meta({ id: 'role', description: 'A role that plans staff.' });
export type Role = z.output<typeof roleSchema>;

export const industrySchema = z
  .strictObject({ id: idSchema, label: textSchema })
  .meta({ id: 'industry', description: 'An industry.' });
export type Industry = z.output<typeof industrySchema>;

/** A word for a kind of problem; free text is matched to it by its keywords. */
export const tagSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['theme', 'challenge']),
    label: textSchema,
    keywords: words.describe(
      'Words that reveal it. An English word also matches its longer forms.',
    ),
  })
  .meta({ id: 'tag', description: 'A kind of problem, with the words that reveal it.' });
export type Tag = z.output<typeof tagSchema>;

/** A result with its date, at the end of the work that leads to it. */
const milestoneTemplateSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  acceptance: textSchema.describe('What is checked before it counts as reached.'),
  owner: referenceTo('roles').optional().describe('The owner of the work when absent.'),
});
export type MilestoneTemplate = z.output<typeof milestoneTemplateSchema>;

const workFields = {
  id: idSchema,
  label: textSchema,
  span: timeSchema.describe('When it is done in a plan of twelve months; inside its phase.'),
  it: z.boolean().optional().describe('True when it waits for the IT queue.'),
  milestone: milestoneTemplateSchema
    .optional()
    .describe('The dated result of this work, due at its end.'),
};

const staffSchema = resourceSchema.pick({ role: true, mode: true }).extend({
  fte: fteSchema,
  task: textSchema,
});
export type StaffTemplate = z.output<typeof staffSchema>;

const playbookTacticSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  how: textSchema,
  owner: referenceTo('roles'),
  work: z
    .array(
      z.strictObject({
        ...workFields,
        step: ladder,
        owner: referenceTo('roles').optional().describe('The owner of the tactic when absent.'),
      }),
    )
    .min(1),
});
export type PlaybookTactic = z.output<typeof playbookTacticSchema>;

/** A reusable strategy: what calls for it, what is done, how it is measured. */
export const playbookSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('A verb and its object.'),
    description: textSchema,
    tags: z.array(idSchema).min(1).describe('Kinds of problem it answers.'),
    industries: z.array(z.string()).min(1).describe('Industries it fits, or `any`.'),
    focus: z.array(focus).min(1).describe('Which goal families it serves, the main one first.'),
    owner: referenceTo('roles'),
    tactics: z.array(playbookTacticSchema).length(3),
    kpis: z
      .array(referenceTo('catalogue-metrics'))
      .min(1)
      .describe('Metrics that show its effect; the dictionary or the baseline sets the level.'),
    resources: z.array(staffSchema.extend({ step: ladder })),
    requires: z.array(idSchema).optional().describe('Playbooks that must come along.'),
  })
  .meta({ id: 'playbook', description: 'A reusable strategy.' });
export type Playbook = z.output<typeof playbookSchema>;

/** A goal that a profile asks for: which metrics it gathers and how it is worded. */
export const goalTemplateSchema = z
  .strictObject({
    id: idSchema,
    focus,
    label: textSchema.describe('A verb and its object.'),
    statement: textSchema,
    orientation: words.describe('Words in an orientation that it serves.'),
    metrics: z.array(referenceTo('catalogue-metrics')).describe('Targets it may carry, in order.'),
    outcome: z.strictObject({
      id: idSchema,
      label: textSchema,
      summary: textSchema,
      results: z
        .array(referenceTo('catalogue-metrics'))
        .describe('KPIs shown beside the targets of the goal.'),
    }),
  })
  .meta({ id: 'goal-template', description: 'A goal that a profile asks for.' });
export type GoalTemplate = z.output<typeof goalTemplateSchema>;

const templateWorkSchema = z.strictObject({
  ...workFields,
  owner: referenceTo('roles'),
  request: z.boolean().optional().describe('True for the work that files the IT requests.'),
});

export const phaseTemplateSchema = z
  .strictObject({
    id: idSchema,
    months: z.tuple([z.int(), z.int()]).describe('Shortest and longest horizon it fits.'),
    phases: z.array(
      z.strictObject({
        id: idSchema,
        step: ladder,
        label: textSchema,
        summary: textSchema,
        span: timeSchema.describe('When it runs in a plan of twelve months.'),
        work: z.array(templateWorkSchema),
        resources: z.array(staffSchema.extend({ lead: z.boolean().optional() })),
      }),
    ),
  })
  .meta({ id: 'phase-template', description: 'The phases of a plan of a certain length.' });
export type PhaseTemplate = z.output<typeof phaseTemplateSchema>;

/**
 * Text with places to fill: `{from:nps}` and `{to:nps}` print a baseline and a target, `{value}` the
 * limit of a constraint; the rest are named in `generate/rules/fill-text.ts`.
 */
const templateTextSchema = textSchema;

/** How a kind of constraint is answered. */
export const answerTemplateSchema = z
  .strictObject({
    id: idSchema,
    kind: constraintSchema.shape.kind,
    answer: templateTextSchema,
    playbooks: z.array(idSchema).optional(),
    steps: z.array(ladder).optional(),
  })
  .meta({ id: 'answer-template', description: 'How a kind of constraint is answered.' });
export type AnswerTemplate = z.output<typeof answerTemplateSchema>;

const when = {
  playbooks: z.array(idSchema).optional().describe('Only with one of these playbooks.'),
  constraints: z
    .array(constraintSchema.shape.kind)
    .optional()
    .describe('Only with a constraint of one of these kinds.'),
};

export const riskTemplateSchema = riskSchema
  .omit({ origin: true, why: true, phases: true })
  .extend({ ...when, owner: referenceTo('roles'), steps: z.array(ladder).optional() })
  .meta({ id: 'risk-template', description: 'A known risk; its figures are estimates.' });
export const cadenceTemplateSchema = cadenceSchema.omit({ origin: true, why: true }).extend(when);
export const askTemplateSchema = askSchema.omit({ origin: true, why: true }).extend(when);
export type RiskTemplate = z.output<typeof riskTemplateSchema>;
export type CadenceTemplate = z.output<typeof cadenceTemplateSchema>;
export type AskTemplate = z.output<typeof askTemplateSchema>;

/** The texts that frame a plan of a profile. */
export const narrativeTemplateSchema = z
  .strictObject({
    profile: z.enum(PROFILES),
    promise: templateTextSchema,
    situation: z
      .array(
        z.strictObject({ metrics: z.array(referenceTo('catalogue-metrics')), text: textSchema }),
      )
      .describe('Sentences; each stands only when all its metrics are stated.'),
    summary: templateTextSchema,
  })
  .meta({ id: 'narrative-template', description: 'The texts that frame a plan.' });
export type NarrativeTemplate = z.output<typeof narrativeTemplateSchema>;

/** Public holidays and make-up workdays of one year. */
export const calendarYearSchema = z.strictObject({
  year: z.int(),
  source: z.string(),
  holidays: z.array(z.strictObject({ from: z.string(), to: z.string(), label: textSchema })),
  workdays: z.array(z.string()).describe('Weekend days that are worked to make up.'),
});
export type CalendarYear = z.output<typeof calendarYearSchema>;

/** Everything a generator, the resolver and the checks may know besides the plan. */
export const knowledgeSchema = z.strictObject({
  metrics: z.array(metricSchema),
  roles: z.array(roleSchema),
  industries: z.array(industrySchema),
  tags: z.array(tagSchema),
  playbooks: z.array(playbookSchema),
  goals: z.array(goalTemplateSchema),
  phases: z.array(phaseTemplateSchema),
  answers: z.array(answerTemplateSchema),
  risks: z.array(riskTemplateSchema),
  cadences: z.array(cadenceTemplateSchema),
  asks: z.array(askTemplateSchema),
  narratives: z.array(narrativeTemplateSchema),
  calendar: z.array(calendarYearSchema),
});
export type Knowledge = z.output<typeof knowledgeSchema>;
