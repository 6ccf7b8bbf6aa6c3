import { z } from 'zod';
import { CONTENT_LISTS, CONTENT_OBJECTS, statedFields } from './content.ts';
import { idSchema, referenceTo } from './id.ts';
import { rolePool } from './knowledge.ts';
import { LOCALES } from './locale.ts';
import { challengeSchema } from './plan/challenge.ts';
import { constraintSchema } from './plan/constraint.ts';
import { horizonSchema } from './plan/horizon.ts';
import { observationSchema, type Observation } from './plan/observation.ts';
import { orientationSchema } from './plan/orientation.ts';
import { themeSchema } from './plan/theme.ts';
import { PROFILES } from './profile.ts';
import type { Quantity } from './quantity.ts';
import { textSchema } from './text.ts';
import { waiverSchema } from './waiver.ts';

/** The facts that only people state; everything else may also be generated. */
export const factFields = {
  orientation: z
    .array(orientationSchema)
    .max(12)
    .default([])
    .describe('Directions set by management, the most important first.'),
  metrics: z
    .array(observationSchema)
    .max(100)
    .default([])
    .describe('How customers and operations do today.'),
  themes: z.array(themeSchema).max(60).default([]).describe('What customers complain about.'),
  challenges: z.array(challengeSchema).max(60).default([]).describe('What goes wrong inside.'),
  constraints: z
    .array(constraintSchema)
    .max(40)
    .default([])
    .describe('Limits the plan must live with.'),
} as const;
export type InputList = keyof typeof factFields;
export const INPUT_LISTS = Object.keys(factFields) as InputList[];

const ownRoleSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema.describe('What the role is called.'),
    pool: rolePool,
  })
  .meta({ id: 'own-role', description: 'A role of this plan that the dictionary does not have.' });

const playbookDecisionSchema = z
  .strictObject({
    playbook: referenceTo('playbooks'),
    decision: z
      .enum(['take', 'refuse'])
      .describe('take: it is in the plan, whatever the rules find. refuse: it is never in it.'),
    why: textSchema.optional().describe('Why this was decided.'),
  })
  .meta({
    id: 'playbook-decision',
    description: 'A strategy of the library that is chosen or ruled out.',
  });
export type PlaybookDecision = z.output<typeof playbookDecisionSchema>;

/** What a planner writes: facts, and whichever decisions are already taken. */
export const inputsSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of this file format.'),
    title: textSchema.describe('Title of the plan.'),
    organisation: textSchema.describe('Whose plan it is.'),
    profile: z.enum(PROFILES).describe('Kind of document.'),
    language: z.enum(LOCALES).describe('Language of texts that state no language.'),
    industry: referenceTo('industries'),
    owner: textSchema.optional().describe('Who answers for the plan.'),
    recipients: textSchema.optional().describe('Who it is written for; printed on the cover.'),
    classification: textSchema
      .optional()
      .describe(
        'How confidential it is; printed on the cover and at the foot of each page. Sample: Internal.',
      ),
    ambition: z
      .enum(['cautious', 'balanced', 'bold'])
      .default('balanced')
      .describe('How far targets reach within the usual band.'),
    generate: z
      .array(z.enum(['narrative', ...CONTENT_OBJECTS, ...CONTENT_LISTS]))
      .optional()
      .describe(
        'Parts that the generator may write. Those that this kind of document wants when absent; none when empty: then the plan is what is stated here. What is stated closes its part, but for goals, strategies, responses, outcomes, cadences, risks and asks, which are merged by id.',
      ),
    horizon: horizonSchema.optional().describe('When it starts and ends; only a guide has none.'),
    ...factFields,
    playbooks: z
      .array(playbookDecisionSchema)
      .max(60)
      .default([])
      .describe('Strategies of the library that are already chosen or ruled out.'),
    roles: z
      .array(ownRoleSchema)
      .max(100)
      .default([])
      .describe('Roles of this plan: those the dictionary lacks, or calls otherwise.'),
    ...statedFields,
    waivers: z
      .array(waiverSchema)
      .max(200)
      .default([])
      .describe('Findings that the team accepts, each with a reason.'),
  })
  .superRefine((inputs, context) => {
    if (inputs.profile === 'guide' || inputs.horizon !== undefined) return;
    context.addIssue({
      code: 'invalid_type',
      expected: 'object',
      path: ['horizon'],
      input: undefined,
    });
  })
  .meta({
    id: 'inputs',
    title: 'Planpress inputs',
    description: 'What a planner states about a plan.',
  });

export type Inputs = z.output<typeof inputsSchema>;
export type WrittenInputs = z.input<typeof inputsSchema>;
/** A metric whose figure is known. */
export type MeasuredObservation = Observation & { value: Quantity };

/** Inputs that a plan can be made from: with dates, and with the metrics whose figures are known. */
export type PlannableInputs = Omit<Inputs, 'horizon' | 'metrics'> & {
  horizon: NonNullable<Inputs['horizon']>;
  metrics: MeasuredObservation[];
};

/** The time that a guide is thought of: a year whose weeks and months are only counted. */
const ANY_YEAR = horizonSchema.parse({ start: '2001-01-01', from: 'M6', to: 'M12' });

/** Undefined where a plan has no horizon; a guide does without. Illustrations are left out. */
export function plannable(inputs: Inputs): PlannableInputs | undefined {
  const horizon = inputs.horizon ?? (inputs.profile === 'guide' ? ANY_YEAR : undefined);
  if (horizon === undefined) return undefined;
  return {
    ...inputs,
    horizon,
    themes: inputs.themes.filter(({ example }) => example !== true),
    challenges: inputs.challenges.filter(({ example }) => example !== true),
    metrics: inputs.metrics.filter(
      (observation): observation is MeasuredObservation =>
        observation.value !== undefined && observation.example !== true,
    ),
  };
}
