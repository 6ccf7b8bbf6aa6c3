import { z } from 'zod';
import { LLM_PROVIDERS } from './llm.ts';
import { LOCALES } from './locale.ts';
import { digest } from './digest.ts';
import { plainNameSchema, plainTextSchema } from './text.ts';

/**
 * `translations.yaml`: texts of a plan in the language that they lack, written by
 * `planpress translate`, committed, reviewed. An entry stands for its source text and no other, so
 * that a text which changed has no translation rather than an old one.
 */
export const translationsSchema = z
  .strictObject({
    format: z.literal(1).describe('Version of this file format.'),
    translations: z
      .array(
        z
          .strictObject({
            at: z
              .string()
              .max(600)
              .describe('Where the text stands. Sample: goals/satisfaction#label.'),
            to: z.enum(LOCALES).describe('Language of the translation.'),
            of: z
              .string()
              .regex(/^[0-9a-f]{16}$/)
              .describe('Start of the SHA-256 of the source text: tells when it changed.'),
            text: plainTextSchema.describe('The translation.'),
            provider: z.enum(LLM_PROVIDERS).optional().describe('Who served the model.'),
            model: plainNameSchema.optional().describe('What translated it; a person if absent.'),
          })
          .meta({ id: 'translation', description: 'One text in a language that it lacks.' }),
      )
      .max(5000)
      .describe('Translations, by where their texts stand.'),
  })
  .meta({
    id: 'translations',
    title: 'Planpress translations',
    description: 'Texts of a plan in the language that they lack.',
  });
export type Translations = z.output<typeof translationsSchema>;
export type Translation = Translations['translations'][number];

/** What a translation names its source text by. */
export function sourceDigest(text: string): string {
  return digest(text).slice(0, 16);
}
