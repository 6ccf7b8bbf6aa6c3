import type { PlannableInputs } from '../../model/inputs.ts';
import { itemKey, joinAddress, type Address } from '../../model/item-key.ts';
import type { Knowledge, Tag } from '../../model/knowledge.ts';
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

/** A theme or challenge and the kinds of problem it is, the surest first. */
export interface Match {
  kind: 'theme' | 'challenge';
  id: string;
  address: Address;
  label: Text;
  /** How much it matters, from 0.3 to 1.7; 1 where nothing is said. */
  weight: number;
  recognised: Recognised[];
}

/** What points to a kind of problem besides themes and challenges: directions, readings, limits. */
export interface Hint {
  address: Address;
  tags: string[];
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

/** Finds the kinds of problem of every theme and challenge: those stated, else those its words reveal. */
export function matchInputs(inputs: PlannableInputs, { tags }: Knowledge): Match[] {
  const themes = inputs.themes.map((theme): Match => {
    const texts = [weighed(theme.label, LABEL), ...(theme.causes ?? []).map(asDetail)];
    return {
      kind: 'theme',
      id: theme.id,
      address: joinAddress('themes', theme.id),
      label: theme.label,
      weight: 1,
      recognised: stated(theme.tags) ?? recognise(texts, 'theme', tags),
    };
  });
  const challenges = inputs.challenges.map((challenge): Match => {
    const { impact, weight = 3, urgency = 3 } = challenge;
    const texts = [
      weighed(challenge.label, LABEL),
      ...(impact === undefined ? [] : [asDetail(impact)]),
    ];
    return {
      kind: 'challenge',
      id: challenge.id,
      address: joinAddress('challenges', challenge.id),
      label: challenge.label,
      weight: (weight + urgency) / 6,
      recognised: stated(challenge.tags) ?? recognise(texts, 'challenge', tags),
    };
  });
  return [...themes, ...challenges];
}

/** What directions, readings of figures and limits point to; they only tip the balance. */
export function findHints(inputs: PlannableInputs, { tags }: Knowledge): Hint[] {
  const texts: [Address, Text | undefined][] = [
    ...inputs.orientation.map(({ id, label }): [Address, Text] => [
      joinAddress('orientation', id),
      label,
    ]),
    ...inputs.metrics.map((one): [Address, Text | undefined] => [
      joinAddress('metrics', itemKey(one) ?? one.metric),
      one.reading,
    ]),
    ...inputs.constraints.map(({ id, label }): [Address, Text] => [
      joinAddress('constraints', id),
      label,
    ]),
  ];
  return texts.flatMap(([address, text]) => {
    const found = text === undefined ? [] : score([weighed(text, DETAIL)], tags);
    return found.length === 0 ? [] : [{ address, tags: found.map(({ tag }) => tag) }];
  });
}

/** Kinds of problem whose words come closest to a text that shows none clearly. */
export function nearestTags(text: Text, { tags }: Knowledge, count: number): Tag[] {
  const written = everyLanguage(beginning(text)).toLowerCase();
  const grams = bigrams(written);
  return tags
    .filter(({ kind }) => kind !== 'trigger')
    .map((tag) => {
      const words = [
        everyLanguage(tag.label),
        ...LOCALES.flatMap((locale) => tag.keywords[locale]),
      ];
      const shared = words.map((word) => overlap(grams, bigrams(word.toLowerCase())));
      return { tag, near: Math.max(...shared) };
    })
    .sort((a, b) => b.near - a.near)
    .slice(0, count)
    .map(({ tag }) => tag);
}

function stated(tags: readonly string[] | undefined): Recognised[] | undefined {
  if (tags === undefined || tags.length === 0) return undefined;
  return tags.map((tag) => ({ tag, words: { 'zh-CN': [], en: [] }, confidence: 1 }));
}

interface Weighed {
  text: Text;
  weight: number;
}

const weighed = (text: Text, weight: number): Weighed => ({ text: beginning(text), weight });
const asDetail = (text: Text): Weighed => weighed(text, DETAIL);

/** The kinds of problem that texts show. Those of another sort stand in where none of its own fits. */
function recognise(
  texts: readonly Weighed[],
  kind: Match['kind'],
  tags: readonly Tag[],
): Recognised[] {
  const others = (['theme', 'challenge', 'trigger'] as const).filter((other) => other !== kind);
  for (const one of [kind, ...others]) {
    const found = score(texts, tags, one);
    if (found.length > 0) return found;
  }
  return [];
}

function score(texts: readonly Weighed[], tags: readonly Tag[], kind?: Tag['kind']): Recognised[] {
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
    const weights = written.flatMap(({ text, weight }) => (occurs(word, text) ? [weight] : []));
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

/** English words match from their beginning, so that `size` is not found in “emphasize”. */
function occurs(keyword: string, text: string): boolean {
  return keyword
    .toLowerCase()
    .split('+')
    .every((part) => startsIn(part, text.toLowerCase()));
}

function startsIn(word: string, line: string): boolean {
  for (let at = line.indexOf(word); at !== -1; at = line.indexOf(word, at + 1)) {
    const before = line[at - 1];
    if (!/^[a-z]/.test(word) || before === undefined || !/[a-z]/.test(before)) return true;
  }
  return false;
}

function beginning(text: Text): Text {
  if (typeof text === 'string') return text.slice(0, MOST_READ);
  return Object.fromEntries(
    Object.entries(text).map(([locale, one = '']) => [locale, one.slice(0, MOST_READ)]),
  );
}

function everyLanguage(text: Text): string {
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}

function bigrams(text: string): Set<string> {
  const grams = new Set<string>();
  for (let at = 0; at < text.length - 1; at++) {
    const gram = text.slice(at, at + 2);
    if (/^[\p{L}\p{N}]{2}$/u.test(gram)) grams.add(gram);
  }
  return grams;
}

function overlap(a: Set<string>, b: Set<string>): number {
  const both = [...b].filter((gram) => a.has(gram)).length;
  return b.size === 0 ? 0 : both / Math.sqrt(b.size * Math.max(1, a.size));
}
