import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

const actionSchema = z
  .strictObject({
    ...headFields,
    how: textSchema.optional().describe('How it is done.'),
    items: textListSchema.optional().describe('What it covers.'),
    ...remarkFields,
  })
  .meta({ id: 'action', description: 'One action of a step.' });

export const stepSchema = z
  .strictObject({
    ...headFields,
    purpose: textSchema.optional().describe('What the step is for.'),
    actions: z.array(actionSchema).max(30).default([]).describe('What is done, in order.'),
    method: textSchema.optional().describe('The method it uses. Sample: SMART.'),
    artefact: textSchema.optional().describe('What it leaves behind.'),
    sample: textSchema.optional().describe('How it may look; an illustration.'),
    owner: referenceTo('roles').optional(),
    ...remarkFields,
  })
  .meta({
    id: 'step',
    description: 'A step of a procedure: purpose, actions and what it leaves behind.',
  });
export type Step = z.output<typeof stepSchema>;
