import type { Both } from '../model/change.ts';
import { LOCALES, type Locale } from '../model/locale.ts';

/** A text in every language, each worded by itself. */
export function both(word: (locale: Locale) => string): Both {
  return Object.fromEntries(LOCALES.map((locale) => [locale, word(locale)])) as Both; // all of them
}

/** Stands before what puts the plan at risk, so that the eye finds it. */
export const WARNING: Both = { 'zh-CN': '注意：', en: 'Warning: ' };

/** Names in quotes, as each language sets them apart: both use “ ”. */
export function quoted(text: string): string {
  return `“${text}”`;
}

/** Begins a sentence: `strategy` becomes `Strategy`; KPI stays. Chinese has no capitals. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/**
 * One text becoming another. A reader to whom both are the same, since only another language has changed, is
 * shown that one.
 */
export function quotedStep(from: Both, to: Both, locale: Locale): string {
  const shown =
    LOCALES.find((each) => from[locale] === to[locale] && from[each] !== to[each]) ?? locale;
  return `${quoted(from[shown])} → ${quoted(to[shown])}`;
}

/** Names in a row. Samples: `A, B and C`, `A、B和 C`; beyond `most` the rest is counted. */
export function listed(names: readonly string[], locale: Locale, most = 5): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  if (locale === 'zh-CN') {
    const last = shown.at(-1) ?? '';
    if (rest > 0) return `${row(shown)}${/[\w%]$/u.test(last) ? ' ' : ''}等 ${names.length} 项`;
    return shown.length < 2 ? last : `${row(shown.slice(0, -1))}和${gap(last)}${last}`;
  }
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** Names in a row in Chinese: between quotes no other mark is needed. */
function row(names: readonly string[]): string {
  return names
    .map((name, at) => {
      const next = names[at + 1];
      return next === undefined || (name.endsWith('”') && next.startsWith('“'))
        ? name
        : `${name}、`;
    })
    .join('');
}

/** Chinese sets a figure or a Latin word apart from the word before it. */
export function gap(next: string): string {
  return /^[\d\p{Script=Latin}]/u.test(next) ? ' ' : '';
}

/** A count with its noun in English. Samples: `1 week`, `3 weeks`. */
export function times(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The longest name that stands within a sentence. */
const LONGEST = 90;

/**
 * A text of a plan as plain words in one line: Markdown marks are taken away, links keep their words, and
 * what is long is cut.
 */
export function plainWords(text: string, longest = LONGEST): string {
  const words = text
    .slice(0, 4 * longest + 400)
    .replace(/!?\[([^\]\n]{0,500})\]\([^)\s]{0,500}\)/gu, '$1')
    .replace(
      /(?<![\p{L}\p{N}])(\*{1,3}|_{1,3}|~~|`{1,3})(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu,
      '$2',
    )
    .replace(/\*\*|~~|`/gu, '')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gmu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const letters = [...words];
  return letters.length <= longest ? words : `${letters.slice(0, longest - 1).join('')}…`;
}
