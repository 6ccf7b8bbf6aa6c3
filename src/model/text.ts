import { z } from 'zod';
import { LOCALES, type Locale } from './locale.ts';

/** Longest text of one field, in UTF-16 units: about ten printed pages. */
const MAX_TEXT = 20_000;

/** Overrides and isolates of the reading direction: a text would read other than it is written. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;

/** Text in one language. */
export const plainTextSchema = z
  .string()
  .min(1)
  .max(MAX_TEXT)
  .superRefine((text, context) => refuseFound(BIDI_CONTROLS, text, context));

/** What cannot be seen in a name, or breaks the line that it stands in. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;

/** A name on one line, such as that of a model: nothing that cannot be seen. */
export const plainNameSchema = z
  .string()
  .max(200)
  .superRefine((name, context) => refuseFound(UNSEEN, name, context));

function refuseFound(pattern: RegExp, text: string, context: z.RefinementCtx): void {
  const found = pattern.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return;
  const code = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
  context.addIssue({ code: 'custom', params: { problem: 'text/hidden-character', found: code } });
}

/**
 * Text as authored: one string in the plan's own language, or one string per locale.
 * Sample: `{ 'zh-CN': '净推荐值', en: 'Net Promoter Score' }`.
 */
export const textSchema = z
  .union([
    plainTextSchema,
    z
      .strictObject({
        'zh-CN': plainTextSchema.optional().describe('Simplified Chinese'),
        en: plainTextSchema.optional().describe('English'),
      })
      .refine((map) => LOCALES.some((locale) => map[locale] !== undefined), {
        error: 'no language',
        params: { problem: 'text/empty' },
      }),
  ])
  .meta({
    id: 'text',
    description:
      'Text: one string in the language of the plan, or one per language. Markdown is allowed; raw HTML is not.',
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
 * Reads a text in `locale`. A plain string is taken to be in `language`, except when it is
 * the same in every language.
 */
export function readText(text: Text, locale: Locale, language: Locale): TextReading {
  if (typeof text === 'string') {
    const neutral = isLanguageNeutral(text, language);
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

/**
 * Whether a plain text of a plan in `language` needs no translation: an abbreviation, or, in a Chinese
 * plan, a name without a single Chinese character such as `Salesforce`.
 */
export function isLanguageNeutral(text: string, language: Locale): boolean {
  if (language === 'zh-CN') return !/\p{Script=Han}/u.test(text) && !/\s[a-z]{3,}\s/.test(text);
  return !/[\p{Script=Han}\s]|[a-z]{4}/u.test(text);
}
