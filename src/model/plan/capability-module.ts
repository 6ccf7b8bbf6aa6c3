import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

const capabilitySchema = z
  .strictObject({
    ...headFields,
    features: textListSchema.default([]).describe('What it does, in order.'),
    strategies: z
      .array(referenceTo('strategies'))
      .max(100)
      .optional()
      .describe('Strategies that it carries.'),
    ...remarkFields,
  })
  .meta({ id: 'capability', description: 'One function of a module, with its features.' });

/** A part of a system: its functions and their features. */
export const capabilityModuleSchema = z
  .strictObject({
    ...headFields,
    purpose: textSchema.optional().describe('What it is for.'),
    functions: z.array(capabilitySchema).min(1).max(30).describe('What it can do.'),
    ...remarkFields,
  })
  .meta({ id: 'capability-module', description: 'A part of a system, with its functions.' });
export type CapabilityModule = z.output<typeof capabilityModuleSchema>;
