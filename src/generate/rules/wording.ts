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

/** Characters of a name that a sentence prints; a text may be a hundred times as long. */
const MOST_OF_NAME = 200;
/** Characters of a stated reason that a sentence prints. */
const MOST_OF_REASON = 4000;
/** Names that a sentence lists before it says how many there are. */
const MOST_NAMES = 20;

/** A name for use inside a sentence: the other language stands in when this one is missing. */
export function label(text: Text, locale: Locale, language: Locale): string {
  return shorten(readText(text, locale, language).text, MOST_OF_NAME);
}

/** A stated reason for use inside a sentence, without its full stop. */
export function reason(text: Text, locale: Locale, language: Locale): string {
  return shorten(readText(text, locale, language).text, MOST_OF_REASON).replace(/[。.]$/, '');
}

/** The beginning of a text that is longer than so many characters. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}

/** Names in quotation marks: `“A”“B”和“C”` and `“A”, “B” and “C”`; of many, the first. */
export function quoteList(names: readonly string[], locale: Locale): string {
  const quoted = names.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const further = names.length - quoted.length;
  if (further === 0) return joinList(quoted, locale, '');
  return say(
    locale,
    `${quoted.join('')}等 ${names.length} 项`,
    `${quoted.join(', ')} and ${further} more`,
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
