import { LOCALES, type Locale } from './locale.ts';
import { isLanguageNeutral, type Text } from './text.ts';

/** A language that a text lacks, and the words that it has in the other one. */
export interface Lacking {
  from: Locale;
  to: Locale;
  source: string;
}

/**
 * What a text would have to be translated from, and to; undefined when it reads in every language.
 *
 * @param language that of the plan: a plain text is in it.
 */
export function lackingText(text: Text, language: Locale): Lacking | undefined {
  const words = typeof text === 'string' ? { [language]: text } : text;
  const from = LOCALES.find((locale) => words[locale] !== undefined);
  const to = LOCALES.find((locale) => words[locale] === undefined);
  const source = from && words[from];
  if (from === undefined || to === undefined || source === undefined) return undefined;
  if (typeof text === 'string' && isLanguageNeutral(text, language)) return undefined;
  return { from, to, source };
}
