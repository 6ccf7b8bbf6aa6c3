import type { Both } from '../model/change.ts';
import { LOCALES, type Locale } from '../model/locale.ts';

/** A text in every language, each worded by itself. */
export function both(word: (locale: Locale) => string): Both {
  return Object.fromEntries(LOCALES.map((locale) => [locale, word(locale)])) as Both; // all of them
}

/**
 * Names in quotes, as each language sets them apart: both use “ ”, and ‘ ’ within them. A name that is a
 * sentence loses its full stop.
 */
export function quoted(text: string): string {
  const inner = text
    .replace(/“([^“”]*)”/gu, '‘$1’')
    .replace(/"([^"]*)"/gu, '‘$1’')
    .replace(/[“”]/gu, (mark) => (mark === '“' ? '‘' : '’'));
  return `“${unstopped(inner)}”`;
}

/** A text without the full stop at its end. */
export function unstopped(text: string): string {
  return text.replace(/(?<!\.)[.。]$/u, '');
}

/** Begins a sentence: `strategy` becomes `Strategy`; KPI stays. Chinese has no capitals. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** One text becoming another. */
export function quotedStep(from: string, to: string): string {
  return `${quoted(from)} → ${quoted(to)}`;
}

/** Names in a row. Samples: `A, B and C`, `A、B和 C`; beyond `most` the rest is counted. */
export function listed(names: readonly string[], locale: Locale, most = 5): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  if (locale === 'zh-CN') {
    const last = shown.at(-1) ?? '';
    if (rest > 0) return spaced(row(shown), `等 ${names.length} 项`);
    return shown.length < 2 ? last : spaced(row(shown.slice(0, -1)), '和', last);
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

/** Chinese put together, with a space wherever a Chinese and a Latin word or figure meet. */
export function spaced(...parts: readonly string[]): string {
  return parts
    .join('\u0000')
    .replace(/(?<=\p{Script=Han})\u0000+(?=[\d\p{Script=Latin}≥≤<>+−])/gu, ' ')
    .replace(/(?<=[\d\p{Script=Latin}%‰])\u0000+(?=\p{Script=Han})/gu, ' ')
    .replaceAll('\u0000', '');
}

/** A figure set apart from its Chinese unit, as sentences do it; number words stay: `8 周`, `120万元`. */
export function unitApart(figure: string, locale: Locale): string {
  return locale === 'zh-CN' ? figure.replace(/(?<=\d)(?=\p{Script=Han})(?![万亿])/gu, ' ') : figure;
}

/**
 * A value that becomes another one, in Chinese, after what has it; undefined where none is stated. Samples:
 * `由内部改为机密`, `定为 120万元`, `不再写明（原为 5%）`.
 */
export function stepInChinese(from: string | undefined, to: string | undefined): string {
  if (to === undefined)
    return from === undefined ? '未写明' : `不再写明（${spaced('原为', from)}）`;
  if (from === undefined) return spaced('定为', to);
  const [old, own] = [from, to].map((each) => FULL_TIME.exec(each)?.[1]);
  if (old !== undefined && own !== undefined) return fullTime(`${old} → ${own}`);
  return spaced('由', from, '改为', to);
}

const FULL_TIME = /^折合全职 (.+) 人$/u;

/** People in full-time equivalents, in Chinese. Samples: `折合全职 0.5 人`, `折合全职 0.5 → 1 人`. */
export function fullTime(figure: string): string {
  return `折合全职 ${figure} 人`;
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

/** How much of what two texts share is left before the place where they part. */
const LEAD = 40;

/** A text cut to a length; what comes first may be left out, so that the place where it parts from another shows. */
export function cutAround(text: string, other: string, longest: number): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const others = [...other];
  const parts = letters.findIndex((letter, at) => letter !== others[at]);
  const start =
    parts < longest - LEAD ? 0 : Math.max(0, Math.min(parts - LEAD, letters.length - longest));
  const shown = letters
    .slice(start, start + longest)
    .join('')
    .trim();
  const isEnd = start + longest >= letters.length;
  return `${start === 0 ? '' : '…'}${shown}${isEnd ? '' : '…'}`;
}
