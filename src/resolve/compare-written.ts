import { LOCALES, type Locale } from '../model/locale.ts';
import { readText, textSchema, type Text } from '../model/text.ts';
import { isNode, type Node } from './address-tree.ts';

/** How two values differ: each as it is to be printed. */
export interface WrittenDifference {
  was: Text;
  now: Text;
}

/**
 * How two written values differ; undefined when they say the same. Texts are held against each other in
 * the languages that both have, since a model writes one language where the rules write two. `36` and
 * `"36"` are the same figure.
 *
 * @param language of plain texts.
 */
export function findDifference(
  was: unknown,
  now: unknown,
  language: Locale,
): WrittenDifference | undefined {
  const pair = inSharedLanguages({ was, now }, language);
  if (written(pair.was) === written(pair.now)) return undefined;
  const readings = LOCALES.map((reader) => [reader, readPair(pair, reader, language)] as const);
  return {
    was: Object.fromEntries(readings.map(([reader, reading]) => [reader, reading.was])),
    now: Object.fromEntries(readings.map(([reader, reading]) => [reader, reading.now])),
  };
}

interface Pair {
  was: unknown;
  now: unknown;
}

/** Both values, their texts cut to the languages that both have, where there are any. */
function inSharedLanguages({ was, now }: Pair, language: Locale): Pair {
  if (isText(was) && isText(now)) return cutTexts(was, now, language);
  if (Array.isArray(was) && Array.isArray(now) && was.length === now.length) {
    const pairs = was.map((one, index) =>
      inSharedLanguages({ was: one, now: now[index] }, language),
    );
    return { was: pairs.map((pair) => pair.was), now: pairs.map((pair) => pair.now) };
  }
  if (!isNode(was) || !isNode(now)) return { was, now };
  const pair: { was: Node; now: Node } = { was: { ...was }, now: { ...now } };
  for (const key of Object.keys(was).filter((name) => Object.hasOwn(now, name))) {
    const fields = inSharedLanguages({ was: was[key], now: now[key] }, language);
    pair.was[key] = fields.was;
    pair.now[key] = fields.now;
  }
  return pair;
}

function cutTexts(was: Text, now: Text, language: Locale): Pair {
  if (typeof was === 'string' && typeof now === 'string') return { was, now };
  const [before, after] = [byLocale(was, language), byLocale(now, language)];
  const shared = LOCALES.filter(
    (locale) => before[locale] !== undefined && after[locale] !== undefined,
  );
  if (shared.length === 0) return { was, now };
  const cut = (text: Exclude<Text, string>): unknown =>
    Object.fromEntries(shared.map((locale) => [locale, text[locale]]));
  return { was: cut(before), now: cut(after) };
}

/** Both as one reader sees them; in the other language where they differ in that alone. */
function readPair(pair: Pair, reader: Locale, language: Locale): { was: string; now: string } {
  const readings = [reader, ...LOCALES].map((locale) => ({
    was: written(inLanguage(pair.was, locale, language)),
    now: written(inLanguage(pair.now, locale, language)),
  }));
  const [own = { was: '', now: '' }] = readings;
  return readings.find((reading) => reading.was !== reading.now) ?? own;
}

function inLanguage(value: unknown, locale: Locale, language: Locale): unknown {
  if (isText(value)) return readText(value, locale, language).text;
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, locale, language));
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, inLanguage(field, locale, language)]),
  );
}

function isText(value: unknown): value is Text {
  return textSchema.safeParse(value).success;
}

function byLocale(text: Text, language: Locale): Exclude<Text, string> {
  return typeof text === 'string' ? { [language]: text } : text;
}

/** A value as a person would read it in the file. */
export function written(value: unknown): string {
  if (value === undefined) return '—';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return JSON.stringify(sortKeys(value));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}
