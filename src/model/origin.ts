import { z } from 'zod';
import { plainNameSchema, textSchema } from './text.ts';

const recognisedSchema = z
  .strictObject({
    at: z.string().describe('Address of the theme or challenge.'),
    tag: z.string().describe('Kind of problem that it shows.'),
    words: z.array(z.string()).optional().describe('Words that show it; none where it was stated.'),
    confidence: z.number().min(0).max(1).describe('How sure it is, from 0 to 1.'),
  })
  .meta({ id: 'recognised', description: 'A kind of problem that a text shows.' });

const consideredSchema = z
  .strictObject({
    playbook: z.string().describe('Id of the playbook in the knowledge base.'),
    why: textSchema.describe('Why it is not in the plan.'),
  })
  .meta({ id: 'considered', description: 'A playbook that was weighed and left out.' });

/** Where a generated item came from: the rule, the playbook it used, and what called for it. */
export const originSchema = z
  .strictObject({
    rule: z
      .string()
      .describe('Name of the generating rule, or the section a model wrote.')
      .meta({ examples: ['playbook', 'band', 'phase-template'] }),
    model: plainNameSchema
      .optional()
      .describe(
        'Name of the model that wrote it; none where a rule did. `chat` for an unnamed one.',
      ),
    playbook: z.string().optional().describe('Id of the playbook in the knowledge base.'),
    because: z
      .array(z.string())
      .optional()
      .describe('Addresses of the inputs that called for it.')
      .meta({ examples: [['themes/returns', 'challenges/ticket-warehouse-gap']] }),
    recognised: z
      .array(recognisedSchema)
      .optional()
      .describe('How the problems that it answers were recognised.'),
    considered: z
      .array(consideredSchema)
      .optional()
      .describe('Playbooks that were weighed in its place.'),
  })
  .meta({ id: 'origin', description: 'Where a generated item came from.' });

export type Origin = z.output<typeof originSchema>;

/** Fields that every item of the content may carry. */
export const provenanceFields = {
  origin: originSchema.optional().describe('Written by the generator; never by hand.'),
  why: textSchema.optional().describe('Why this item is in the plan, in a sentence.'),
};
