import { z } from 'zod';
import { referenceTo } from '../id.ts';
import { quantitySchema } from '../quantity.ts';

/** A figure that something is planned with. What the same metric says elsewhere must agree with it. */
export const parameterSchema = z
  .strictObject({
    metric: referenceTo('catalogue-metrics'),
    value: quantitySchema.describe('How much of it is planned. Sample: 20.'),
  })
  .meta({
    id: 'parameter',
    description: 'A figure that a tactic or a piece of work is planned with.',
  });

export const parametersSchema = z
  .array(parameterSchema)
  .max(24)
  .describe('Figures that it is planned with, each by its metric. Sample: 20 connected systems.');
