import type { Printed } from '../../model/format.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import { readText, type Text } from '../../model/text.ts';

/** A text in every language. Sample: `{ 'zh-CN': '准备', en: 'Prepare' }`. */
export type Bilingual = Record<Locale, string>;

export function bilingual(write: (locale: Locale) => string): Bilingual {
  return Object.fromEntries(LOCALES.map((locale) => [locale, write(locale)])) as Bilingual;
}

/** The same sentence, worded once for each language. */
export function say(locale: Locale, zh: string, en: string): string {
  return locale === 'zh-CN' ? zh : en;
}

/** A text for use inside a sentence: the other language stands in when this one is missing. */
export function label(text: Text, locale: Locale, language: Locale): string {
  return readText(text, locale, language).text;
}

/** Names in quotation marks: `“A”“B”和“C”` and `“A”, “B” and “C”`. */
export function quoteList(names: readonly string[], locale: Locale): string {
  return joinList(
    names.map((name) => `“${name}”`),
    locale,
    '',
  );
}

/** Items as a list within a sentence: `甲、乙和丙` and `a, b and c`. */
export function joinList(items: readonly string[], locale: Locale, separator = '、'): string {
  const last = items.at(-1) ?? '';
  const first = items.slice(0, -1);
  if (first.length === 0) return last;
  return locale === 'zh-CN'
    ? `${first.join(separator)}和${last}`
    : `${first.join(', ')} and ${last}`;
}

const NUMERALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A count inside a sentence: figures in Chinese, words up to ten in English. */
export function countWord(count: number, locale: Locale): string {
  return locale === 'zh-CN' ? String(count) : (NUMERALS[count - 1] ?? String(count));
}

/** A printed figure inside a sentence: Chinese sets a space between a digit and its unit. */
export function inSentence({ figure, unit }: Printed, locale: Locale): string {
  const gap = locale === 'zh-CN' && /^\p{Script=Han}/u.test(unit) ? ' ' : '';
  return `${figure}${gap}${unit}`;
}

/** An English label inside a sentence: lower case, except where capitals are a name. */
export function midSentence(text: string): string {
  return /^[A-Z](?:[a-z]|\s)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Starts an English sentence with a capital letter. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
