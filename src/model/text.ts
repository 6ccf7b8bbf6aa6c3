import { z } from 'zod';
import { LOCALES, type Locale } from './locale.ts';

/** Longest text of one field, in UTF-16 units: about ten printed pages. */
const MAX_TEXT = 20_000;

const plain = z
  .string()
  .min(1)
  .max(MAX_TEXT)
  .describe('Text in the language of the plan. Markdown is allowed; raw HTML is not.');

/**
 * Text as authored: one string in the plan's own language, or one string per locale.
 * Sample: `{ 'zh-CN': '净推荐值', en: 'Net Promoter Score' }`.
 */
export const textSchema = z
  .union([
    plain,
    z
      .strictObject({
        'zh-CN': plain.optional().describe('Simplified Chinese'),
        en: plain.optional().describe('English'),
      })
      .refine((map) => LOCALES.some((locale) => map[locale] !== undefined), {
        error: 'no language',
        params: { problem: 'text/empty' },
      }),
  ])
  .meta({
    id: 'text',
    description: 'Text: one string, or one string per language.',
    examples: ['净推荐值', { 'zh-CN': '净推荐值', en: 'Net Promoter Score' }],
  });

export type Text = z.output<typeof textSchema>;

/** What a reader of `locale` sees, and whether another language had to stand in. */
export interface TextReading {
  text: string;
  /** The language the text is really in; differs from the wanted one only on a fallback. */
  locale: Locale;
  fallback: boolean;
}

/**
 * Reads a text in `locale`. A plain string is taken to be in `language`, except when it is a single
 * token without Chinese characters (`NPS`, `CRM`), which is the same in every language.
 */
export function readText(text: Text, locale: Locale, language: Locale): TextReading {
  if (typeof text === 'string') {
    const neutral = isLanguageNeutral(text);
    return { text, locale: neutral ? locale : language, fallback: !neutral && language !== locale };
  }
  const own = text[locale];
  if (own !== undefined) return { text: own, locale, fallback: false };
  for (const other of LOCALES) {
    const value = text[other];
    if (value !== undefined) return { text: value, locale: other, fallback: true };
  }
  return { text: '', locale, fallback: true };
}

export function isLanguageNeutral(text: string): boolean {
  return !/[\p{Script=Han}\s]/u.test(text);
}
