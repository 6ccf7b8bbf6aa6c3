import { LOCALES, type Locale } from '../model/locale.ts';
import { textSchema, type Text } from '../model/text.ts';
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
  const named = given.flatMap((each): [Locale, string][] => {
    const locale = LOCALES.find((one) => each.startsWith(`${one}=`));
    return locale === undefined ? [] : [[locale, each.slice(locale.length + 1)]];
  });
  if (named.length > 0 && named.length < given.length) throw new CliError(words.mixed);
  const twice = named.find(([locale], at) => named.findIndex(([one]) => one === locale) < at);
  if (twice !== undefined) throw new CliError(words.twice(twice[0]));
  const text = named.length > 0 ? Object.fromEntries(named) : given.join('\n\n');
  const read = textSchema.safeParse(text);
  // No YAML file can hold control characters.
  const isPlain = given.every((each) => !/[^\P{Cc}\n\t]/u.test(each));
  if (!read.success || !isPlain) throw new CliError(words.unusable);
  return read.data;
}
