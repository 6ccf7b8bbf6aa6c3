import { z } from 'zod';
import { textSchema } from './text.ts';

/** Where a generated item came from: the rule, the playbook it used, and what called for it. */
export const originSchema = z
  .strictObject({
    rule: z
      .string()
      .describe('Name of the generating rule, or the section a model wrote.')
      .meta({ examples: ['playbook', 'band', 'phase-template'] }),
    playbook: z.string().optional().describe('Id of the playbook in the knowledge base.'),
    because: z
      .array(z.string())
      .optional()
      .describe('Addresses of the inputs that called for it.')
      .meta({ examples: [['themes/returns', 'challenges/ticket-warehouse-gap']] }),
  })
  .meta({ id: 'origin', description: 'Where a generated item came from.' });

export type Origin = z.output<typeof originSchema>;

/** Fields that every item of the content may carry. */
export const provenanceFields = {
  origin: originSchema.optional().describe('Written by the generator; never by hand.'),
  why: textSchema.optional().describe('Why this item is in the plan, in a sentence.'),
};
