import { z } from 'zod';
import { idSchema } from './id.ts';
import { provenanceFields } from './origin.ts';
import { analysisMethodSchema } from './plan/analysis-method.ts';
import { askSchema } from './plan/ask.ts';
import { automationRuleSchema } from './plan/automation-rule.ts';
import { budgetSchema } from './plan/budget.ts';
import { cadenceSchema } from './plan/cadence.ts';
import { capabilityModuleSchema } from './plan/capability-module.ts';
import { causeShareSchema } from './plan/cause-share.ts';
import { closedLoopSchema } from './plan/closed-loop.ts';
import { communitySchema } from './plan/community.ts';
import { dataSourceSchema } from './plan/data-source.ts';
import { deliverableSchema } from './plan/deliverable.ts';
import { evidenceSchema } from './plan/evidence.ts';
import { experimentSchema } from './plan/experiment.ts';
import { goalSchema } from './plan/goal.ts';
import { goalDimensionSchema } from './plan/goal-dimension.ts';
import { indicatorGroupSchema } from './plan/indicator-system.ts';
import { journeySchema } from './plan/journey.ts';
import { lessonSchema } from './plan/lesson.ts';
import { offerSchema } from './plan/offer.ts';
import { optimisationRuleSchema } from './plan/optimisation-rule.ts';
import { organisationUnitSchema } from './plan/organisation-unit.ts';
import { outcomeSchema } from './plan/outcome.ts';
import { partnerSchema } from './plan/partner.ts';
import { personaSchema } from './plan/persona.ts';
import { phaseSchema } from './plan/phase.ts';
import { pilotSchema } from './plan/pilot.ts';
import { positioningSchema } from './plan/positioning.ts';
import { principleSchema } from './plan/principle.ts';
import { textListSchema } from './plan/remarks.ts';
import { regulationSchema } from './plan/regulation.ts';
import { reportSchema } from './plan/report.ts';
import { responseSchema } from './plan/response.ts';
import { responsibilitySchema } from './plan/responsibility.ts';
import { riskSchema } from './plan/risk.ts';
import { segmentationSchema } from './plan/segmentation.ts';
import { serviceLevelSchema } from './plan/service-level.ts';
import { stageGoalSchema } from './plan/stage-goal.ts';
import { stepSchema } from './plan/step.ts';
import { strategySchema } from './plan/strategy.ts';
import { teamSchema } from './plan/team.ts';
import { termSchema } from './plan/term.ts';
import { theorySchema } from './plan/theory.ts';
import { toolSchema } from './plan/tool.ts';
import { touchpointSchema } from './plan/touchpoint.ts';
import { trainingSchema } from './plan/training.ts';
import { triggerSchema } from './plan/trigger.ts';
import { textSchema } from './text.ts';

/** Parts of a plan whose items a text may count or name. */
const ANNOUNCED = [
  'orientation',
  'themes',
  'challenges',
  'goals',
  'stages',
  'indicators',
  'strategies',
  'tactics',
  'phases',
  'milestones',
  'segmentations',
  'segments',
  'personas',
  'touchpoints',
  'journeys',
  'automations',
  'outcomes',
  'risks',
  'steps',
  'deliverables',
] as const;
export type AnnouncedList = (typeof ANNOUNCED)[number];

const announcementSchema = z
  .strictObject({
    id: idSchema,
    of: z.enum(ANNOUNCED).describe('The items that it is about. Sample: milestones.'),
    count: z.int().min(0).max(1000).optional().describe('How many it says there are. Sample: 12.'),
    names: textListSchema.optional().describe('Names that it gives; each must be among them.'),
    where: textSchema.optional().describe('Where it says so. Sample: closing paragraph.'),
  })
  .meta({ id: 'announcement', description: 'What a text promises of another part of the plan.' });

export const narrativeSchema = z
  .strictObject({
    promise: textSchema.optional().describe('The plan in one sentence, for the cover.'),
    situation: textSchema.optional().describe('Where things stand, in one or two sentences.'),
    summary: textSchema.optional().describe('Closing paragraph.'),
    unknown: textSchema
      .optional()
      .describe('What is not known of the plan as a whole, and why. It stands at its end.'),
    announces: z
      .array(announcementSchema)
      .max(40)
      .optional()
      .describe('What the texts promise of the rest of the plan. It is checked, not printed.'),
    ...provenanceFields,
  })
  .meta({ id: 'narrative', description: 'The texts that frame the plan.' });

export type Narrative = z.output<typeof narrativeSchema>;

/** The lists of the plan, in the order of the document. Every list is keyed by the ids of its items. */
export const listFields = {
  principles: z.array(principleSchema).max(40).describe('What the plan keeps to.'),
  triggers: z.array(triggerSchema).max(40).describe('Situations that call for the plan.'),
  evidence: z.array(evidenceSchema).max(500).describe('Cases, figures and opinions from outside.'),
  regulations: z.array(regulationSchema).max(60).describe('Laws and rules that the plan keeps.'),
  dataSources: z.array(dataSourceSchema).max(60).describe('Where facts come from.'),
  methods: z.array(analysisMethodSchema).max(40).describe('How facts become findings.'),
  causeShares: z.array(causeShareSchema).max(20).describe('Why things happen, in shares.'),
  theories: z.array(theorySchema).max(20).describe('Models that the plan builds on.'),
  segmentations: z.array(segmentationSchema).max(20).describe('How customers are divided.'),
  personas: z.array(personaSchema).max(40).describe('Typical customers.'),
  journeys: z.array(journeySchema).max(40).describe('Paths of customers, messages and cases.'),
  touchpoints: z.array(touchpointSchema).max(80).describe('Points of contact and their repair.'),
  goals: z.array(goalSchema).max(40).describe('What is to be reached.'),
  dimensions: z.array(goalDimensionSchema).max(20).describe('What goals are broken down by.'),
  stages: z.array(stageGoalSchema).max(20).describe('What is reached stage by stage.'),
  indicators: z.array(indicatorGroupSchema).max(20).describe('Indicators that are watched.'),
  strategies: z.array(strategySchema).max(60).describe('How it is reached.'),
  modules: z.array(capabilityModuleSchema).max(40).describe('What a system can do.'),
  automations: z.array(automationRuleSchema).max(100).describe('What a system does by itself.'),
  offers: z.array(offerSchema).max(100).describe('Benefits and offers to customers.'),
  serviceLevels: z.array(serviceLevelSchema).max(60).describe('Times that service keeps.'),
  loops: z.array(closedLoopSchema).max(20).describe('Procedures that close the circle.'),
  experiments: z.array(experimentSchema).max(60).describe('Tests that decide between ways.'),
  communities: z.array(communitySchema).max(40).describe('Groups of customers.'),
  steps: z.array(stepSchema).max(40).describe('The steps of a procedure.'),
  phases: z.array(phaseSchema).max(40).describe('When it is done, and by whom.'),
  deliverables: z.array(deliverableSchema).max(100).describe('What is handed over or filled in.'),
  teams: z.array(teamSchema).max(60).describe('Who answers for what.'),
  responsibilities: z
    .array(responsibilitySchema)
    .max(100)
    .describe('Who does, answers for, advises on and hears of a task.'),
  organisationUnits: z
    .array(organisationUnitSchema)
    .max(60)
    .describe('Committees, groups and posts.'),
  trainings: z.array(trainingSchema).max(60).describe('Who is trained in what.'),
  pilots: z.array(pilotSchema).max(20).describe('Trials before the rest follows.'),
  tools: z.array(toolSchema).max(60).describe('Systems and tools.'),
  partners: z.array(partnerSchema).max(60).describe('Help from outside.'),
  responses: z.array(responseSchema).max(60).describe('How constraints are answered.'),
  outcomes: z.array(outcomeSchema).max(40).describe('What will be different at the end.'),
  lessons: z.array(lessonSchema).max(60).describe('What was learnt.'),
  reports: z.array(reportSchema).max(60).describe('Reports and dashboards.'),
  cadences: z.array(cadenceSchema).max(60).describe('Meetings and reports with their rhythm.'),
  optimisations: z.array(optimisationRuleSchema).max(60).describe('What is changed, and when.'),
  risks: z.array(riskSchema).max(100).describe('What could go wrong.'),
  asks: z.array(askSchema).max(20).describe('What is asked of leadership.'),
  terms: z.array(termSchema).max(200).describe('Words of the plan and what they mean.'),
} as const;

export type ListFields = typeof listFields;
export type ContentList = keyof ListFields;

/** The lists of the content, in the order of the document. */
export const CONTENT_LISTS = Object.keys(listFields) as ContentList[];

/** Parts of the content that are one map and no list. */
export const objectFields = {
  positioning: positioningSchema.describe('For whom the plan is made and what it covers.'),
  budget: budgetSchema.describe('The money of the plan, in shares or amounts.'),
} as const;
export type ContentObject = keyof typeof objectFields;
export const CONTENT_OBJECTS = Object.keys(objectFields) as ContentObject[];

/** The whole plan as data. */
export const contentSchema = z
  .strictObject({
    narrative: narrativeSchema.prefault({}),
    positioning: objectFields.positioning.optional(),
    budget: objectFields.budget.optional(),
    ...(mapFields(listFields, (list) => (list as z.ZodArray).default([])) as {
      [Name in ContentList]: z.ZodDefault<ListFields[Name]>;
    }),
  })
  .meta({ id: 'content', description: 'The plan, as generated.' });

/** Parsed content: notations are values. */
export type Content = z.output<typeof contentSchema>;
/** Content as it is written in YAML: notations are strings and numbers, empty lists are left out. */
export type WrittenContent = z.input<typeof contentSchema>;

/** The same parts as a planner may state them: any, or none. */
export const statedFields = {
  narrative: narrativeSchema.optional().describe('The texts that frame the plan.'),
  positioning: objectFields.positioning.optional(),
  budget: objectFields.budget.optional(),
  ...(mapFields(listFields, (list) => list.optional()) as {
    [Name in ContentList]: z.ZodOptional<ListFields[Name]>;
  }),
} as const;

function mapFields(
  fields: Readonly<Record<string, z.ZodType>>,
  wrap: (field: z.ZodType) => z.ZodType,
): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, wrap(field)]));
}
