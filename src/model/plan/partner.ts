import { z } from 'zod';
import { textSchema } from '../text.ts';
import { headFields, remarkFields, textListSchema } from './remarks.ts';

export const partnerSchema = z
  .strictObject({
    ...headFields,
    kind: z
      .enum(['consulting', 'technology', 'benchmark', 'research', 'outsourcing', 'transfer'])
      .describe('What kind of help it is.'),
    names: textListSchema.optional().describe('Who gives it.'),
    use: textSchema.describe('What for.'),
    transfer: textSchema.optional().describe('How what they know stays in the house.'),
    ...remarkFields,
  })
  .meta({ id: 'partner', description: 'Help from outside.' });
export type Partner = z.output<typeof partnerSchema>;
