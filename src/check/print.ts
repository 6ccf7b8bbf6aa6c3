import { LOCALES, type Locale } from '../model/locale.ts';
import { readText, type Text } from '../model/text.ts';

/** A text that is made for each language. */
export function inEach(make: (locale: Locale) => string): Text {
  return Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)]));
}

/** Names one after the other. Samples: `name, source and year`, `名称、出处和年份`. */
export function listInEach(names: readonly Text[], language: Locale): Text {
  return inEach((locale) => {
    const read = names.map((name) => readText(name, locale, language).text);
    const last = read.pop() ?? '';
    if (read.length === 0) return last;
    return locale === 'zh-CN' ? `${read.join('、')}和${last}` : `${read.join(', ')} and ${last}`;
  });
}
