import { z } from 'zod';
import { listFields, type ContentList, type ListFields } from './content.ts';
import { idSchema, referenceTo } from './id.ts';
import { metricSchema } from './metric.ts';
import { askSchema } from './plan/ask.ts';
import { cadenceSchema } from './plan/cadence.ts';
import { constraintSchema } from './plan/constraint.ts';
import { resourceSchema } from './plan/phase.ts';
import { riskSchema } from './plan/risk.ts';
import { PROFILES } from './profile.ts';
import { textSchema } from './text.ts';
import { isCalendarDate } from './time.ts';

/** The steps of the ladder that plans climb; phases and work are placed on them. */
export const LADDER = ['prepare', 'foundation', 'pilot', 'rollout', 'scale', 'optimise'] as const;
const ladder = z.enum(LADDER).describe('Step of the ladder that it belongs to.');
export type LadderStep = (typeof LADDER)[number];

/** The families that goals and playbooks belong to. */
export const FOCUSES = [
  'experience',
  'retention',
  'growth',
  'data',
  'efficiency',
  'organisation',
] as const;
const focus = z.enum(FOCUSES).describe('Family of goals.');
export type Focus = (typeof FOCUSES)[number];

/** What money is spent on, the reserve aside. */
export const SPENDS = [
  'people',
  'technology',
  'benefits',
  'content',
  'training',
  'research',
] as const;
export type Spend = (typeof SPENDS)[number];

const words = z.strictObject({
  'zh-CN': z.array(z.string().min(1)).min(1).describe('Words in Chinese.'),
  en: z.array(z.string().min(1)).min(1).describe('Words in English.'),
});

/** Roles of one pool share their time, as the people of one department do. */
export const rolePool = referenceTo('roles')
  .optional()
  .describe('The role that stands for all who share their time with it. Sample: it-department.');

export const roleSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    pool: rolePool,
    industries: z.array(z.string()).optional().describe('Industries that know it; all if absent.'),
    elsewhere: referenceTo('roles').optional().describe('Who does its work in other industries.'),
  })
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
    kind: z
      .enum(['theme', 'challenge', 'trigger'])
      .describe('Heard from customers, seen inside, or a situation that calls for a plan.'),
    label: textSchema,
    keywords: words.describe(
      'Words that reveal it. An English word also matches its longer forms; words joined by + must all occur.',
    ),
    examples: words
      .optional()
      .describe('Phrasings of it that name none of these words; texts like them are taken for it.'),
  })
  .meta({ id: 'tag', description: 'A kind of problem, with the words that reveal it.' });
export type Tag = z.output<typeof tagSchema>;

/** Other words for industries that the texts are not written for. */
const elsewhere = <Name extends string>(...names: Name[]) =>
  z
    .strictObject(
      Object.fromEntries(names.map((name) => [name, textSchema.optional()])) as {
        [Own in Name]: z.ZodOptional<typeof textSchema>;
      },
    )
    .optional()
    .describe('Its words outside the industries of `home`.');

/** A result with its date, at the end of the work that leads to it. */
const milestoneTemplateSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  acceptance: textSchema.describe('What is checked before it counts as reached.'),
  elsewhere: elsewhere('label', 'acceptance'),
  owner: referenceTo('roles').optional().describe('The owner of the work when absent.'),
  proves: z
    .array(referenceTo('catalogue-metrics'))
    .max(3)
    .optional()
    .describe('Metrics whose level it proves; the first that the plan aims at is taken.'),
});
export type MilestoneTemplate = z.output<typeof milestoneTemplateSchema>;

/** How much of a role a piece of work takes while it lasts. */
const needSchema = resourceSchema.pick({ role: true, mode: true }).extend({
  fte: z.number().min(0.05).max(20).describe('Full-time people while the work lasts.'),
});
export type Need = z.output<typeof needSchema>;

const workFields = {
  id: idSchema,
  label: textSchema,
  elsewhere: elsewhere('label'),
  weeks: z
    .number()
    .min(0.5)
    .max(78)
    .describe('How long it takes in a plan of twelve months, in weeks; an estimate.'),
  needs: z.array(needSchema).min(1).max(6).describe('Who does it; the first owns it.'),
  it: z.boolean().optional().describe('True when it waits for the IT queue.'),
  points: z.number().positive().max(40).optional().describe('Points of engineering capacity.'),
  after: z
    .array(z.string())
    .max(12)
    .optional()
    .describe('Work that must be done first: an id of the same playbook, or playbook/work.'),
  milestone: milestoneTemplateSchema
    .optional()
    .describe('The dated result of this work, due at its end.'),
};

export const playbookTacticSchema = z.strictObject({
  id: idSchema,
  label: textSchema,
  how: textSchema,
  elsewhere: elsewhere('label', 'how'),
  owner: referenceTo('roles'),
  work: z
    .array(z.strictObject({ ...workFields, step: ladder }))
    .min(1)
    .max(6)
    .describe('The pieces of work that carry it out.'),
});
export type PlaybookTactic = z.output<typeof playbookTacticSchema>;
export type PlaybookWork = PlaybookTactic['work'][number];

/** A reusable strategy: what calls for it, what is done, how it is measured. */
export const playbookSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('A verb and its object.'),
    description: textSchema,
    home: z
      .array(z.string())
      .optional()
      .describe('Industries that its texts are written for; all when absent.'),
    elsewhere: elsewhere('label', 'description'),
    tags: z.array(referenceTo('tags')).min(1).describe('Kinds of problem it answers.'),
    standsInFor: z
      .array(referenceTo('tags'))
      .max(20)
      .optional()
      .describe('Kinds of problem it answers where no playbook made for them suits the industry.'),
    industries: z
      .array(z.string())
      .min(1)
      .describe('Industries it is made for; with `any` it serves all others as well.'),
    focus: z.array(focus).min(1).describe('Which goal families it serves, the main one first.'),
    owner: referenceTo('roles'),
    effort: z.enum(['S', 'M', 'L', 'XL']).describe('How much work it is as a whole; an estimate.'),
    months: z
      .tuple([z.number(), z.number()])
      .describe('Shortest and longest time until it bears fruit, in months; an estimate.'),
    estimate: z.literal(true).describe('Effort, times and staff are estimates, to be tuned.'),
    prerequisites: z
      .array(textSchema)
      .max(6)
      .describe('What must be there before it starts, each in a few words.'),
    tactics: z.array(playbookTacticSchema).length(3).describe('Its three moves.'),
    kpis: z
      .array(referenceTo('catalogue-metrics'))
      .min(1)
      .max(6)
      .describe('Metrics that show its effect; the dictionary or the baseline sets the level.'),
    spend: z
      .partialRecord(z.enum(SPENDS), z.int().min(1).max(5))
      .describe('What it spends money on, from 1, little, to 5, very much; an estimate.'),
    consulted: z
      .array(referenceTo('roles'))
      .max(6)
      .optional()
      .describe('Roles that are asked before something is decided.'),
    informed: z
      .array(referenceTo('roles'))
      .max(6)
      .optional()
      .describe('Roles that are told after.'),
    module: referenceTo('modules').optional().describe('Part of a CRM system that carries it.'),
    requires: z
      .array(referenceTo('playbooks'))
      .max(100)
      .optional()
      .describe('Playbooks that must come along.'),
  })
  .meta({ id: 'playbook', description: 'A reusable strategy.' });
export type Playbook = z.output<typeof playbookSchema>;

/** A part of a CRM system, whose functions are the playbooks it carries. */
export const moduleTemplateSchema = z
  .strictObject({ id: idSchema, label: textSchema, purpose: textSchema })
  .meta({ id: 'module-template', description: 'A part of a CRM system.' });
export type ModuleTemplate = z.output<typeof moduleTemplateSchema>;

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
  place: z
    .enum(['start', 'end', 'whole'])
    .describe('At the beginning of its phase, at its end, or all through it.'),
  request: z.boolean().optional().describe('True for the work that files the IT requests.'),
  baselines: z.boolean().optional().describe('True for the work that measures missing baselines.'),
});
export type TemplateWork = z.output<typeof templateWorkSchema>;

export const phaseTemplateSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('What such a plan is called. Sample: a campaign of three months.'),
    months: z
      .tuple([z.number(), z.number()])
      .describe('Shortest and longest horizon it fits, in months.'),
    profiles: z.array(z.enum(PROFILES)).optional().describe('Kinds of document it is made for.'),
    industries: z.array(z.string()).optional().describe('Industries it is made for.'),
    rhythm: z
      .enum(['weekly', 'biweekly', 'monthly', 'quarterly'])
      .describe('How often results are looked at.'),
    phases: z
      .array(
        z.strictObject({
          step: ladder.describe('Step of the ladder; the id of the phase.'),
          label: textSchema,
          summary: textSchema,
          share: z.number().positive().max(1).describe('Share of the whole horizon.'),
          lead: z
            .strictObject({
              role: referenceTo('roles'),
              fte: z.number().min(0.1).max(1).describe('Full-time share of the lead.'),
              task: textSchema,
            })
            .describe('Who leads the phase.'),
          work: z.array(templateWorkSchema).describe('Work of every such plan.'),
        }),
      )
      .min(1)
      .describe('The phases in order of time; their shares add up to 1.'),
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
    industries: z.array(z.string()).optional().describe('Only in these industries.'),
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

/** When an entry belongs into a plan: all filters hold, and one of the causes if any is named. */
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
  profiles: z.array(z.enum(PROFILES)).optional().describe('Only in these kinds of document.'),
  industries: z.array(z.string()).optional().describe('Only in these industries.'),
  months: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe('Only in plans of at least and at most so many months.'),
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

/** Lists whose items are taken from the knowledge base as they stand. */
export const CATALOGUE_LISTS = [
  'triggers',
  'dataSources',
  'methods',
  'theories',
  'segmentations',
  'personas',
  'journeys',
  'touchpoints',
  'automations',
  'offers',
  'serviceLevels',
  'loops',
  'communities',
  'steps',
  'deliverables',
  'organisationUnits',
  'trainings',
  'pilots',
  'reports',
  'optimisations',
] as const satisfies readonly ContentList[];
export type CatalogueList = (typeof CATALOGUE_LISTS)[number];

const catalogueEntry = <Name extends CatalogueList>(list: Name) =>
  z.strictObject({
    when: z
      .strictObject(when)
      .optional()
      .describe('When it belongs into a plan; always if absent.'),
    item: listFields[list].element as ListFields[Name]['element'],
  });

/** Segmentations, journeys, rules and the like, ready to be taken into a plan. */
export const catalogueSchema = z
  .strictObject(
    Object.fromEntries(
      CATALOGUE_LISTS.map((list) => [
        list,
        z
          .array(catalogueEntry(list))
          .default([])
          .describe(listFields[list].description ?? ''),
      ]),
    ) as unknown as {
      [Name in CatalogueList]: z.ZodDefault<z.ZodArray<ReturnType<typeof catalogueEntry<Name>>>>;
    },
  )
  .meta({ id: 'catalogue', description: 'Items that are taken into a plan as they stand.' });
export type Catalogue = z.output<typeof catalogueSchema>;

/** The texts that frame a plan of a profile. */
export const narrativeTemplateSchema = z
  .strictObject({
    profile: z.enum(PROFILES).describe('Kind of document.'),
    industries: z.array(z.string()).optional().describe('Only in these industries.'),
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

/** Work that is known to take time. Plans that give it less are told so. */
export const setupSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('What it is. Sample: the upgrade of a business system.'),
    keywords: words.describe(
      'Words in the name of the work that reveal it. An English word also matches its longer forms; words joined by + must all occur.',
    ),
    parts: z
      .int()
      .min(2)
      .max(20)
      .optional()
      .describe('Only work that lists at least so many items is meant.'),
    weeks: z
      .number()
      .positive()
      .max(104)
      .describe('Least time for all its steps together, in weeks.'),
    estimate: z.literal(true).describe('The time is an estimate, to be tuned.'),
  })
  .meta({ id: 'setup', description: 'Work that sets something up, and the least time it takes.' });
export type Setup = z.output<typeof setupSchema>;

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
  modules: z.array(moduleTemplateSchema),
  goals: z.array(goalTemplateSchema),
  phases: z.array(phaseTemplateSchema),
  answers: z.array(answerTemplateSchema),
  risks: z.array(riskTemplateSchema),
  cadences: z.array(cadenceTemplateSchema),
  asks: z.array(askTemplateSchema),
  narratives: z.array(narrativeTemplateSchema),
  setups: z.array(setupSchema),
  catalogue: catalogueSchema,
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
    modules: knowledgeSchema.shape.modules.optional().describe('Parts of a CRM system.'),
    goals: knowledgeSchema.shape.goals.optional().describe('Goals that profiles ask for.'),
    phases: knowledgeSchema.shape.phases.optional().describe('Phases by length of the plan.'),
    answers: knowledgeSchema.shape.answers.optional().describe('Answers to kinds of constraint.'),
    risks: knowledgeSchema.shape.risks.optional().describe('Known risks.'),
    cadences: knowledgeSchema.shape.cadences.optional().describe('Meetings and reports.'),
    asks: knowledgeSchema.shape.asks.optional().describe('What leadership is asked for.'),
    narratives: knowledgeSchema.shape.narratives.optional().describe('Texts that frame a plan.'),
    setups: knowledgeSchema.shape.setups
      .optional()
      .describe('Work that sets something up, and the least time it takes.'),
    catalogue: catalogueSchema.optional().describe('Segmentations, journeys, rules and the like.'),
    calendar: knowledgeSchema.shape.calendar.optional().describe('Holidays of further years.'),
  })
  .meta({
    id: 'knowledge',
    title: 'Planpress knowledge',
    description: 'What a team adds to the built-in knowledge base.',
  });
export type KnowledgeFile = z.output<typeof knowledgeFileSchema>;
