import { z } from 'zod';
import { fteSchema } from './fte.ts';
import { idSchema, referenceTo } from './id.ts';
import { metricSchema } from './metric.ts';
import { askSchema } from './plan/ask.ts';
import { cadenceSchema } from './plan/cadence.ts';
import { constraintSchema } from './plan/constraint.ts';
import { resourceSchema } from './plan/phase.ts';
import { riskSchema } from './plan/risk.ts';
import { PROFILES } from './profile.ts';
import { textSchema } from './text.ts';
import { isCalendarDate, timeSchema } from './time.ts';

/** The steps that every plan climbs; phases and tactics are placed on them. */
export const LADDER = ['prepare', 'foundation', 'pilot', 'rollout', 'optimise'] as const;
const ladder = z.enum(LADDER).describe('Step of the ladder that it belongs to.');
export type LadderStep = (typeof LADDER)[number];

/** The families that goals and playbooks belong to. */
export const FOCUSES = ['experience', 'retention', 'data'] as const;
const focus = z.enum(FOCUSES).describe('Family of goals.');
export type Focus = (typeof FOCUSES)[number];

const words = z.strictObject({
  'zh-CN': z.array(z.string().min(1)).min(1).describe('Words in Chinese.'),
  en: z.array(z.string().min(1)).min(1).describe('Words in English.'),
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
    kind: z.enum(['theme', 'challenge']).describe('Heard from customers, or seen inside.'),
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
    .min(1)
    .describe('The pieces of work that carry it out.'),
});
export type PlaybookTactic = z.output<typeof playbookTacticSchema>;

/** A reusable strategy: what calls for it, what is done, how it is measured. */
export const playbookSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('A verb and its object.'),
    description: textSchema,
    tags: z.array(referenceTo('tags')).min(1).describe('Kinds of problem it answers.'),
    industries: z.array(z.string()).min(1).describe('Industries it fits, or `any`.'),
    focus: z.array(focus).min(1).describe('Which goal families it serves, the main one first.'),
    owner: referenceTo('roles'),
    tactics: z.array(playbookTacticSchema).length(3).describe('Its three moves.'),
    kpis: z
      .array(referenceTo('catalogue-metrics'))
      .min(1)
      .describe('Metrics that show its effect; the dictionary or the baseline sets the level.'),
    resources: z
      .array(staffSchema.extend({ step: ladder }))
      .describe('Who it needs, step by step.'),
    requires: z
      .array(referenceTo('playbooks'))
      .max(100)
      .optional()
      .describe('Playbooks that must come along.'),
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
    metrics: z
      .array(referenceTo('catalogue-metrics'))
      .max(100)
      .describe('Targets it may carry, in order.'),
    outcome: z
      .strictObject({
        id: idSchema,
        label: textSchema,
        summary: textSchema,
        results: z
          .array(referenceTo('catalogue-metrics'))
          .max(100)
          .describe('KPIs shown beside the targets of the goal.'),
      })
      .describe('The expected result that agrees with it.'),
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
    phases: z
      .array(
        z.strictObject({
          id: idSchema,
          step: ladder,
          label: textSchema,
          summary: textSchema,
          span: timeSchema.describe('When it runs in a plan of twelve months.'),
          work: z.array(templateWorkSchema).describe('Work of every such plan.'),
          resources: z
            .array(
              staffSchema.extend({
                lead: z.boolean().optional().describe('True for the role that leads the phase.'),
              }),
            )
            .describe('Who every such plan needs.'),
        }),
      )
      .describe('The phases in order of time.'),
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
    playbooks: z
      .array(referenceTo('playbooks'))
      .max(100)
      .optional()
      .describe('Strategies that carry the answer.'),
    steps: z.array(ladder).optional().describe('Phases in which it is answered.'),
  })
  .meta({ id: 'answer-template', description: 'How a kind of constraint is answered.' });
export type AnswerTemplate = z.output<typeof answerTemplateSchema>;

const when = {
  playbooks: z
    .array(referenceTo('playbooks'))
    .max(100)
    .optional()
    .describe('Only with one of these playbooks.'),
  constraints: z
    .array(constraintSchema.shape.kind)
    .optional()
    .describe('Only with a constraint of one of these kinds.'),
};

export const riskTemplateSchema = riskSchema
  .omit({ origin: true, why: true, phases: true })
  .extend({
    ...when,
    owner: referenceTo('roles'),
    steps: z.array(ladder).optional().describe('Phases in which it is likely.'),
  })
  .meta({ id: 'risk-template', description: 'A known risk; its figures are estimates.' });
export const cadenceTemplateSchema = cadenceSchema.omit({ origin: true, why: true }).extend(when);
export const askTemplateSchema = askSchema.omit({ origin: true, why: true }).extend(when);
export type RiskTemplate = z.output<typeof riskTemplateSchema>;
export type CadenceTemplate = z.output<typeof cadenceTemplateSchema>;
export type AskTemplate = z.output<typeof askTemplateSchema>;

/** The texts that frame a plan of a profile. */
export const narrativeTemplateSchema = z
  .strictObject({
    profile: z.enum(PROFILES).describe('Kind of document.'),
    promise: templateTextSchema,
    situation: z
      .array(
        z.strictObject({
          metrics: z
            .array(referenceTo('catalogue-metrics'))
            .max(100)
            .describe('Metrics whose figures it prints.'),
          text: textSchema,
        }),
      )
      .describe('Sentences; each stands only when all its metrics are stated.'),
    summary: templateTextSchema,
  })
  .meta({ id: 'narrative-template', description: 'The texts that frame a plan.' });
export type NarrativeTemplate = z.output<typeof narrativeTemplateSchema>;

const isoDay = z
  .string()
  .refine(isCalendarDate, { error: 'no day', params: { problem: 'notation/date' } })
  .meta({ description: 'A calendar day, YYYY-MM-DD.', examples: ['2026-10-01'] });

/** Public holidays and make-up workdays of one year. */
export const calendarYearSchema = z
  .strictObject({
    year: z.int().describe('The year they belong to.'),
    source: z.string().describe('Where the arrangement was published.'),
    holidays: z
      .array(z.strictObject({ from: isoDay, to: isoDay, label: textSchema }))
      .describe('Stretches of days off, first and last day included.'),
    workdays: z.array(isoDay).describe('Weekend days that are worked to make up.'),
  })
  .meta({ id: 'calendar-year', description: 'Holidays and make-up workdays of one year.' });
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

/**
 * A file of `knowledge/` in a workspace: any part of the knowledge base. Items with the id of a
 * built-in one replace it.
 */
export const knowledgeFileSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of this file format.'),
    metrics: knowledgeSchema.shape.metrics.optional().describe('Entries of the metric dictionary.'),
    roles: knowledgeSchema.shape.roles.optional().describe('Roles that plans staff.'),
    industries: knowledgeSchema.shape.industries.optional().describe('Industries.'),
    tags: knowledgeSchema.shape.tags.optional().describe('Kinds of problem and their words.'),
    playbooks: knowledgeSchema.shape.playbooks.optional().describe('Reusable strategies.'),
    goals: knowledgeSchema.shape.goals.optional().describe('Goals that profiles ask for.'),
    phases: knowledgeSchema.shape.phases.optional().describe('Phases by length of the plan.'),
    answers: knowledgeSchema.shape.answers.optional().describe('Answers to kinds of constraint.'),
    risks: knowledgeSchema.shape.risks.optional().describe('Known risks.'),
    cadences: knowledgeSchema.shape.cadences.optional().describe('Meetings and reports.'),
    asks: knowledgeSchema.shape.asks.optional().describe('What leadership is asked for.'),
    narratives: knowledgeSchema.shape.narratives.optional().describe('Texts that frame a plan.'),
    calendar: knowledgeSchema.shape.calendar.optional().describe('Holidays of further years.'),
  })
  .meta({
    id: 'knowledge',
    title: 'Planpress knowledge',
    description: 'What a team adds to the built-in knowledge base.',
  });
export type KnowledgeFile = z.output<typeof knowledgeFileSchema>;
