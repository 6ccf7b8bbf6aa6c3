import { z } from 'zod';
import { fteSchema } from './fte.ts';
import { idSchema, referenceTo } from './id.ts';
import { provenanceFields } from './origin.ts';
import { textSchema } from './text.ts';
import { timeSchema } from './time.ts';

export const workItemSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    span: timeSchema.describe('When it is worked on; inside its phase.'),
    tactics: z
      .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, { error: 'not a tactic' }))
      .optional()
      .describe('Tactics it carries out, as strategy/tactic.')
      .meta({ examples: [['self-service-returns/portal']] }),
    owner: referenceTo('roles').optional(),
    ...provenanceFields,
  })
  .meta({ id: 'work-item', description: 'A piece of work in a phase.' });

export type WorkItem = z.output<typeof workItemSchema>;

export const milestoneSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    at: timeSchema.describe('The day, or the week or month at whose end it is due.'),
    acceptance: textSchema.optional().describe('What is checked before it counts as reached.'),
    owner: referenceTo('roles').optional(),
    strategies: z.array(referenceTo('strategies')).optional().describe('Strategies it belongs to.'),
    ...provenanceFields,
  })
  .meta({ id: 'milestone', description: 'A dated result with its acceptance.' });

export type Milestone = z.output<typeof milestoneSchema>;

export const resourceSchema = z
  .strictObject({
    id: idSchema.optional().describe('Defaults to the id of the role.'),
    role: referenceTo('roles'),
    fte: fteSchema.optional(),
    mode: z
      .enum(['own', 'part-time', 'external', 'outsourced', 'on-demand'])
      .optional()
      .describe('How the role is staffed; own when absent.'),
    task: textSchema.optional(),
    lead: z.boolean().optional().describe('True for the role that leads the phase.'),
    ...provenanceFields,
  })
  .meta({ id: 'resource', description: 'A role and how much of it a phase needs.' });

export type Resource = z.output<typeof resourceSchema>;

export const phaseSchema = z
  .strictObject({
    id: idSchema,
    label: textSchema,
    span: timeSchema,
    summary: textSchema.optional().describe('What the phase is for, in one sentence.'),
    work: z.array(workItemSchema).max(200).describe('What is worked on.'),
    milestones: z.array(milestoneSchema).max(100).describe('Dated results.'),
    resources: z.array(resourceSchema).max(60).describe('Who is needed, and how much.'),
    ...provenanceFields,
  })
  .meta({ id: 'phase', description: 'A phase with its work, milestones and resources.' });

export type Phase = z.output<typeof phaseSchema>;
