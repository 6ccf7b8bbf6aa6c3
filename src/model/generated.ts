import { z } from 'zod';
import { contentSchema } from './content.ts';
import { LLM_SECTIONS, sectionRecordSchema } from './llm.ts';

export const provenanceSchema = z
  .strictObject({
    generator: z.enum(['rules', 'llm']).describe('What wrote the content.'),
    version: z.string().describe('Version of the generator. It changes when its output may.'),
    reads: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .describe('Digest of the inputs and the knowledge it was made from.'),
    content: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .describe('Digest of the content as it was written: tells an edit by hand.'),
    sections: z
      .partialRecord(z.enum(LLM_SECTIONS), sectionRecordSchema)
      .optional()
      .describe('How each section came to be, where a model was asked.'),
    facts: z
      .record(z.string(), z.string())
      .optional()
      .describe(
        'Digests of the items of the inputs, where a model was asked: tells which changed.',
      ),
  })
  .meta({ id: 'provenance', description: 'What made the content, and from what.' });

export type Provenance = z.output<typeof provenanceSchema>;

/** `generated.yaml`: written by the generator, committed, never edited by hand. */
export const generatedSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of this file format.'),
    provenance: provenanceSchema,
    content: contentSchema,
  })
  .meta({
    id: 'generated',
    title: 'Planpress generated content',
    description: 'The generated plan with its provenance. Not edited by hand.',
  });

export type Generated = z.output<typeof generatedSchema>;
