import { z } from 'zod';
import { idSchema, referenceTo } from '../id.ts';
import { textSchema } from '../text.ts';

import { provenanceFields } from '../origin.ts';

/** How every item of a list begins. */
export const headFields = {
  id: idSchema,
  label: textSchema.describe('Its name, in a few words.'),
};

/** What every item may add for its reader. */
export const remarkFields = {
  note: textSchema.optional().describe('A remark for the reader.'),
  unknown: textSchema
    .optional()
    .describe('What is not known here, and why. It is shown as unknown and never filled in.'),
  example: z
    .boolean()
    .optional()
    .describe('True for an illustration: neither a fact nor a target of this plan.'),
  evidence: z
    .array(referenceTo('evidence'))
    .max(20)
    .optional()
    .describe('The evidence that it rests on.'),
  ...provenanceFields,
};

/** A short list of texts. */
export const textListSchema = z.array(textSchema).max(60);
