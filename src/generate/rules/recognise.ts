import { hasKeyword } from '../../model/keyword.ts';
import type { Tag } from '../../model/knowledge.ts';
import { LOCALES, type Locale } from '../../model/locale.ts';
import type { Text } from '../../model/text.ts';
import { findLikeness } from './similar-words.ts';
import { shorten } from './wording.ts';

/** One kind of problem that a text shows, and what showed it. */
export interface Recognised {
  tag: string;
  /** Words that were recognised, by language; empty where the tag was stated. */
  words: Record<Locale, string[]>;
  /** From 0 to 1; 1 where the planner stated the tag. */
  confidence: number;
}

/** Where a text counts fully, and where it only explains: what it is called says more. */
const LABEL = 2;
const DETAIL = 1;
/** A kind of problem that scores less than this share of the best one is not meant. */
const NEAR = 0.6;
/** Below this the evidence is too thin to act on: one common word, or a faint likeness. */
const THIN = 0.7;
/** What it counts for a text to be all like the known phrasings of a kind, against one keyword. */
const ALIKE = 4;
const MOST_TAGS = 3;
/** Characters of a text that are read: whoever has not named the problem by then never does. */
const MOST_READ = 2000;
/** Words that are kept as evidence, and characters of each. */
const MOST_WORDS = 20;
const MOST_OF_WORD = 60;

/** A text to be read, and how much it counts. */
export interface Weighed {
  text: Text;
  weight: number;
}

const weighed = (text: Text, weight: number): Weighed => ({ text: beginning(text), weight });

/** What an item is called. */
export const asLabel = (text: Text): Weighed => weighed(text, LABEL);
/** What explains it. */
export const asDetail = (text: Text): Weighed => weighed(text, DETAIL);

/** The kinds of problem that texts show. Those of another sort stand in where none of its own fits. */
export function recognise(
  texts: readonly Weighed[],
  kind: Exclude<Tag['kind'], 'trigger'>,
  tags: readonly Tag[],
): Recognised[] {
  const others = (['theme', 'challenge', 'trigger'] as const).filter((other) => other !== kind);
  for (const one of [kind, ...others]) {
    const found = scoreTags(texts, tags, one);
    if (found.length > 0) return found;
  }
  return [];
}

/** The kinds of problem that texts show, the surest first; of one sort where it is named. */
export function scoreTags(
  texts: readonly Weighed[],
  tags: readonly Tag[],
  kind?: Tag['kind'],
): Recognised[] {
  const shared = sharedBy(tags);
  const alike = new Map(LOCALES.map((locale) => [locale, likenessIn(texts, tags, locale)]));
  const found = tags
    .filter((tag) => kind === undefined || tag.kind === kind)
    .map((tag) => {
      const byLocale = LOCALES.map((locale) => {
        const named = evidenceIn(texts, tag, locale, shared);
        const like = alike.get(locale)?.get(tag.id);
        return {
          score: named.score + ALIKE * (like?.score ?? 0),
          words: (named.words.length > 0 ? named.words : (like?.words ?? []))
            .slice(0, MOST_WORDS)
            .map((word) => shorten(word, MOST_OF_WORD)),
        };
      });
      const words = Object.fromEntries(
        LOCALES.map((locale, at) => [locale, byLocale[at]?.words ?? []]),
      ) as Recognised['words'];
      // The same text in two languages is one piece of evidence, and a second opinion.
      const [most = 0, least = 0] = byLocale.map((one) => one.score).sort((x, y) => y - x);
      return { tag: tag.id, words, score: most + least / 2 };
    })
    .filter((one) => one.score >= THIN)
    .sort((a, b) => b.score - a.score);
  const best = found[0]?.score ?? 0;
  return found
    .filter((one) => one.score >= best * NEAR)
    .slice(0, MOST_TAGS)
    .map(({ tag, words, score: reached }, at) => {
      const rival = at === 0 ? (found[1]?.score ?? 0) : best;
      return { tag, words, confidence: confidenceOf(reached, rival) };
    });
}

/** How sure a kind is: by the weight of its evidence, and by how far the next kind is behind. */
function confidenceOf(reached: number, rival: number): number {
  const weight = 1 - Math.exp(-reached / 1.5);
  const lead = Math.max(0, 1 - rival / reached);
  return Math.round(weight * (0.6 + 0.4 * Math.min(1, 2 * lead)) * 20) / 20;
}

/** How much texts of one language are like the phrasings of each tag; the best text counts. */
function likenessIn(
  texts: readonly Weighed[],
  tags: readonly Tag[],
  locale: Locale,
): Map<string, { score: number; words: string[] }> {
  const best = new Map<string, { score: number; words: string[] }>();
  for (const { text, weight } of texts) {
    for (const { tag, score: own, words } of findLikeness(text, tags, locale)) {
      const before = best.get(tag);
      // What an item is called counts twice; what explains it still shows what it is.
      const score = own * (weight / LABEL);
      best.set(
        tag,
        before === undefined
          ? { score, words }
          : score > before.score
            ? { score: score + before.score / 2, words }
            : { ...before, score: before.score + score / 2 },
      );
    }
  }
  return best;
}

/** How many tags have a keyword: a word that many share says little. */
const counted = new WeakMap<readonly Tag[], Map<string, number>>();

function sharedBy(tags: readonly Tag[]): Map<string, number> {
  const known = counted.get(tags);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { keywords } of tags) {
    for (const word of new Set(LOCALES.flatMap((locale) => keywords[locale]))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  counted.set(tags, counts);
  return counts;
}

/** Keywords of one language that occur in the texts, whichever language a text is written in. */
function evidenceIn(
  texts: readonly Weighed[],
  tag: Tag,
  locale: Locale,
  shared: Map<string, number>,
): { words: string[]; score: number } {
  const written = texts.flatMap(({ text, weight }) => {
    const one = typeof text === 'string' ? text : text[locale];
    return one === undefined ? [] : [{ text: one, weight }];
  });
  const found = tag.keywords[locale].flatMap((word) => {
    const weights = written.flatMap(({ text, weight }) => (hasKeyword(word, text) ? [weight] : []));
    return weights.length === 0 ? [] : [{ word, weight: Math.max(...weights) }];
  });
  // “member tier” already says “tier”.
  const telling = found.filter(
    ({ word }) => !found.some((other) => other.word !== word && other.word.includes(word)),
  );
  return {
    words: telling.map(({ word }) => word.replaceAll('+', ' … ')),
    score: telling.reduce(
      (sum, { word, weight }) => sum + (weight * substance(word)) / (shared.get(word) ?? 1),
      0,
    ),
  };
}

/** How much a keyword says: two Han characters or one English word count about half. */
function substance(word: string): number {
  const han = word.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = word.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0;
  return 0.5 * Math.sqrt(han / 2 + latin);
}

/** As much of a text as is read. */
export function beginning(text: Text): Text {
  if (typeof text === 'string') return text.slice(0, MOST_READ);
  return Object.fromEntries(
    Object.entries(text).map(([locale, one = '']) => [locale, one.slice(0, MOST_READ)]),
  );
}
