import { z } from 'zod';
import { durationSchema } from '../duration.ts';
import { effortSchema, fteSchema } from '../fte.ts';
import { idSchema, pathReferenceTo, referenceTo } from '../id.ts';
import { quantitySchema } from '../quantity.ts';
import { textSchema } from '../text.ts';
import { timeSchema } from '../time.ts';
import { frequencySchema } from './cadence.ts';
import { metricTargetSchema } from './metric-target.ts';
import { parametersSchema } from './parameter.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const workItemSchema = z
  .strictObject({
    ...headFields,
    span: timeSchema
      .optional()
      .describe(
        'When it is worked on; inside its phase. The whole phase when absent. Sample: W2..W4.',
      )
      .meta({ examples: ['W2..W4', 'M2'] }),
    tactics: z
      .array(pathReferenceTo('tactics'))
      .max(100)
      .optional()
      .describe('Tactics it carries out, as strategy/tactic.')
      .meta({ examples: [['self-service-returns/portal']] }),
    count: quantitySchema.optional().describe('How much of it. Sample: 20, 80%.'),
    parameters: parametersSchema.optional(),
    items: textListSchema.optional().describe('What it consists of.'),
    requests: z
      .array(referenceTo('constraints'))
      .max(20)
      .optional()
      .describe('Lead times that begin with its end: it files the requests.'),
    awaits: z
      .array(referenceTo('constraints'))
      .max(20)
      .optional()
      .describe('Lead times that must have passed before it starts.'),
    scope: textSchema.optional().describe('Where it is done. Sample: pilot region.'),
    deliverables: z
      .array(referenceTo('deliverables'))
      .max(100)
      .optional()
      .describe('What it hands over.'),
    frequency: frequencySchema.optional(),
    owner: referenceTo('roles').optional(),
    ...remarkFields,
  })
  .meta({ id: 'work-item', description: 'A piece of work in a phase.' });

export type WorkItem = z.output<typeof workItemSchema>;

export const milestoneSchema = z
  .strictObject({
    ...headFields,
    at: timeSchema
      .describe('The day, or the week or month at whose end it is due. Sample: W6.')
      .meta({ examples: ['W6', 'M6', '2026-08-31'] }),
    acceptance: textSchema.optional().describe('What is checked before it counts as reached.'),
    owner: referenceTo('roles').optional(),
    strategies: z
      .array(referenceTo('strategies'))
      .max(100)
      .optional()
      .describe('Strategies it belongs to.'),
    targets: z.array(metricTargetSchema).max(12).default([]).describe('Targets that it proves.'),
    requests: z
      .array(referenceTo('constraints'))
      .max(20)
      .optional()
      .describe('Lead times that begin with it: it files the requests.'),
    awaits: z
      .array(referenceTo('constraints'))
      .max(20)
      .optional()
      .describe('Lead times that must have passed before it.'),
    ...remarkFields,
  })
  .meta({ id: 'milestone', description: 'A dated result with its acceptance.' });

export type Milestone = z.output<typeof milestoneSchema>;

export const resourceSchema = z
  .strictObject({
    id: idSchema.optional().describe('Defaults to the id of the role.'),
    role: referenceTo('roles'),
    fte: fteSchema.optional().describe('Full-time people. Sample: 0.5..1.'),
    effort: effortSchema
      .optional()
      .describe(
        'What the role gives, where full-time people do not say it. Sample: 6 x 2..3 h/week.',
      ),
    mode: z
      .enum(['own', 'part-time', 'external', 'outsourced', 'on-demand', 'collaborate', 'undecided'])
      .optional()
      .describe('How the role is staffed; own when absent.'),
    sharedWith: z
      .array(referenceTo('roles'))
      .max(20)
      .optional()
      .describe('Roles that the number is meant for together with this one.'),
    task: textSchema.optional().describe('What the role does in the phase.'),
    lead: z.boolean().optional().describe('True for the role that leads the phase.'),
    ...remarkFields,
  })
  .meta({ id: 'resource', description: 'A role and how much of it a phase needs.' });

export type Resource = z.output<typeof resourceSchema>;

export const phaseSchema = z
  .strictObject({
    ...headFields,
    span: timeSchema
      .describe('From its first to its last week or month. Sample: W1..W4, M1..M3.')
      .meta({ examples: ['W1..W4', 'M1..M3'] }),
    summary: textSchema.optional().describe('What the phase is for, in one sentence.'),
    theme: textListSchema.optional().describe('The words it goes by.'),
    scope: textSchema.optional().describe('Where it runs. Sample: one or two business units.'),
    overlap: z
      .literal('allowed')
      .optional()
      .describe('allowed: it may share days with other phases.'),
    lasts: durationSchema.optional().describe('Its length as it was stated. Sample: 2..3 months.'),
    work: z.array(workItemSchema).max(200).default([]).describe('What is worked on.'),
    milestones: z.array(milestoneSchema).max(100).default([]).describe('Dated results.'),
    resources: z.array(resourceSchema).max(60).default([]).describe('Who is needed, and how much.'),
    targets: z
      .array(metricTargetSchema)
      .max(24)
      .default([])
      .describe('What is reached at its end.'),
    ...remarkFields,
  })
  .meta({ id: 'phase', description: 'A phase with its work, milestones and resources.' });

export type Phase = z.output<typeof phaseSchema>;
