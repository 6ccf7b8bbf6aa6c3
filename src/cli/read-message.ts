import { LOCALES, type Locale } from '../model/locale.ts';
import { isLanguageNeutral, textSchema, type Text } from '../model/text.ts';
import { CliError } from './cli-error.ts';
import type { ReleaseWords } from './release-words.ts';

/**
 * The text of one or more `-m`: plain ones are paragraphs, `en=…` and `zh-CN=…` are the same text in two
 * languages. Undefined when there are none.
 */
export function readMessage(
  given: readonly string[],
  words: ReleaseWords['message'],
): Text | undefined {
  if (given.length === 0) return undefined;
  if (given.some((each) => each.trim() === '')) throw new CliError(words.empty);
  const named = given.flatMap((each): [Locale, string][] => {
    const locale = LOCALES.find((one) => each.startsWith(`${one}=`));
    return locale === undefined ? [] : [[locale, each.slice(locale.length + 1)]];
  });
  const strange = given.map((each) => /^([a-z]{2,3}(?:-[A-Za-z]{2,4})?)=/.exec(each)?.[1]);
  const unknown = strange.find((tag) => tag !== undefined && !LOCALES.some((one) => one === tag));
  if (unknown !== undefined) throw new CliError(words.language(unknown));
  if (named.length > 0 && named.length < given.length) throw new CliError(words.mixed);
  const twice = named.find(([locale], at) => named.findIndex(([one]) => one === locale) < at);
  if (twice !== undefined) throw new CliError(words.twice(twice[0]));
  const text = named.length > 0 ? Object.fromEntries(named) : given.join('\n\n');
  const read = textSchema.safeParse(text);
  // No YAML file can hold control characters.
  const isPlain = given.every((each) => !/[^\P{Cc}\n\t]|[\u2028\u2029]/u.test(each));
  if (!read.success || !isPlain) throw new CliError(words.unusable);
  return read.data;
}

/**
 * A message without a language under the one that it is written in: an English message of a Chinese plan is
 * not Chinese. One that reads the same in both stays as it is.
 */
export function nameLanguage(message: Text, language: Locale): Text {
  if (typeof message !== 'string' || isLanguageNeutral(message, 'en')) return message;
  const written: Locale = /\p{Script=Han}/u.test(message) ? 'zh-CN' : 'en';
  return written === language ? message : { [written]: message };
}

/** The languages of a site that a message does not have. */
export function missingLanguages(
  message: Text,
  language: Locale,
  locales: readonly Locale[],
): Locale[] {
  if (typeof message !== 'string') return locales.filter((each) => message[each] === undefined);
  return isLanguageNeutral(message, 'en') ? [] : locales.filter((each) => each !== language);
}
