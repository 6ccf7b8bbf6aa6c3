import { z } from 'zod';
import { askSchema, cadenceSchema, riskSchema } from './control.ts';
import { idSchema, referenceTo } from './id.ts';
import { metricSchema } from './metric.ts';
import { targetSchema } from './target.ts';
import { textSchema } from './text.ts';

/** The steps that every plan climbs; phases and tactics are placed on them. */
export const LADDER = ['prepare', 'foundation', 'pilot', 'rollout', 'optimise'] as const;
const ladder = z.enum(LADDER);
export type LadderStep = (typeof LADDER)[number];

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
    keywords: z.strictObject({
      'zh-CN': z.array(z.string().min(1)).min(1),
      en: z.array(z.string().min(1)).min(1),
    }),
  })
  .meta({ id: 'tag', description: 'A kind of problem, with the words that reveal it.' });
export type Tag = z.output<typeof tagSchema>;

const playbookTargetSchema = z.strictObject({
  metric: referenceTo('catalogue-metrics'),
  target: targetSchema
    .optional()
    .describe('Fixed level or change; when absent it is sized from the baseline and the band.'),
  scope: textSchema.optional(),
  measure: textSchema.optional().describe('How the baseline is obtained when it is not stated.'),
});
export type PlaybookTarget = z.output<typeof playbookTargetSchema>;

/** A reusable strategy: what calls for it, what is done, how it is measured. */
export const playbookSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    description: textSchema,
    tags: z.array(idSchema).min(1).describe('Kinds of problem it answers.'),
    industries: z.array(z.string()).min(1).describe('Industries it fits, or `any`.'),
    focus: z
      .array(z.enum(['experience', 'retention', 'data']))
      .min(1)
      .describe('Which goal families it serves, the main one first.'),
    owner: referenceTo('roles'),
    tactics: z
      .array(
        z.strictObject({
          id: idSchema,
          label: textSchema,
          how: textSchema,
          owner: referenceTo('roles'),
          work: z
            .array(
              z.strictObject({
                id: idSchema,
                label: textSchema,
                step: ladder,
                start: z.number().min(0).max(1).describe('Share of the phase gone at its start.'),
                end: z.number().min(0).max(1).describe('Share of the phase gone at its end.'),
                it: z.boolean().optional().describe('True when it waits for the IT queue.'),
                milestone: z
                  .strictObject({ label: textSchema, acceptance: textSchema })
                  .optional()
                  .describe('The dated result of this work, due at its end.'),
              }),
            )
            .min(1),
        }),
      )
      .length(3),
    kpis: z.array(playbookTargetSchema).min(1),
    resources: z.array(
      z.strictObject({
        role: referenceTo('roles'),
        step: ladder,
        fte: z.union([z.number(), z.string()]).optional(),
        mode: z.enum(['own', 'part-time', 'external', 'outsourced', 'on-demand']).optional(),
        task: textSchema,
      }),
    ),
    requires: z.array(idSchema).optional().describe('Playbooks that must come first.'),
  })
  .meta({ id: 'playbook', description: 'A reusable strategy.' });
export type Playbook = z.output<typeof playbookSchema>;

/** A goal that a profile asks for: which metrics it gathers and how it is worded. */
export const goalTemplateSchema = z
  .strictObject({
    id: idSchema,
    focus: z.enum(['experience', 'retention', 'data']),
    label: textSchema,
    statement: textSchema,
    orientation: z.array(z.string()).describe('Words in an orientation that it serves.'),
    metrics: z.array(playbookTargetSchema).describe('Targets it may carry, in order.'),
    outcome: z.strictObject({ id: idSchema, label: textSchema, summary: textSchema }),
  })
  .meta({ id: 'goal-template', description: 'A goal that a profile asks for.' });
export type GoalTemplate = z.output<typeof goalTemplateSchema>;

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
        span: z.string().describe('Time expression at twelve months.'),
        lead: referenceTo('roles'),
        work: z.array(
          z.strictObject({
            id: idSchema,
            label: textSchema,
            owner: referenceTo('roles'),
            start: z.number().min(0).max(1),
            end: z.number().min(0).max(1),
            milestone: z.strictObject({ label: textSchema, acceptance: textSchema }).optional(),
          }),
        ),
        resources: z.array(
          z.strictObject({
            role: referenceTo('roles'),
            fte: z.union([z.number(), z.string()]).optional(),
            mode: z.enum(['own', 'part-time', 'external', 'outsourced', 'on-demand']).optional(),
            task: textSchema,
            lead: z.boolean().optional(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'phase-template', description: 'The phases of a plan of a certain length.' });
export type PhaseTemplate = z.output<typeof phaseTemplateSchema>;

/** How a kind of constraint is answered. */
export const answerTemplateSchema = z
  .strictObject({
    id: idSchema,
    kind: z.enum(['budget', 'lead-time', 'technical', 'capacity', 'support', 'asset', 'regulation']),
    answer: textSchema,
    playbooks: z.array(idSchema).optional(),
    steps: z.array(ladder).optional(),
  })
  .meta({ id: 'answer-template', description: 'How a kind of constraint is answered.' });
export type AnswerTemplate = z.output<typeof answerTemplateSchema>;

const when = {
  playbooks: z.array(idSchema).optional().describe('Only with one of these playbooks.'),
  constraints: z.array(z.string()).optional().describe('Only with such a constraint.'),
};

export const riskTemplateSchema = riskSchema
  .omit({ origin: true, why: true, phases: true })
  .extend({ ...when, steps: z.array(ladder).optional() })
  .meta({ id: 'risk-template', description: 'A known risk; its figures are estimates.' });
export const cadenceTemplateSchema = cadenceSchema.omit({ origin: true, why: true }).extend(when);
export const askTemplateSchema = askSchema.omit({ origin: true, why: true }).extend(when);
export type RiskTemplate = z.output<typeof riskTemplateSchema>;
export type CadenceTemplate = z.output<typeof cadenceTemplateSchema>;
export type AskTemplate = z.output<typeof askTemplateSchema>;

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
  calendar: z.array(calendarYearSchema),
});
export type Knowledge = z.output<typeof knowledgeSchema>;
