import type { Tag } from '../../model/knowledge.ts';
import type { Locale } from '../../model/locale.ts';
import type { Text } from '../../model/text.ts';

/** What a text has in common with the known phrasings of a kind of problem. */
export interface Likeness {
  tag: string;
  /** Share of what the text says that the phrasings of the kind say, too; from 0 to 1. */
  score: number;
  /** The common words as they stand in the text. */
  words: string[];
}

/** A feature of a text, with the stretch of the text that shows it. */
interface Feature {
  name: string;
  from: number;
  to: number;
}

/** In how many phrasings of which kind a feature occurs, and how telling it is. */
interface Index {
  byTag: Map<string, Map<string, number>>;
  rarity: Map<string, number>;
  most: number;
}

/** A feature that so many phrasings of a kind have is sure to belong to it. */
const ENOUGH = 3;

/**
 * The kinds of problem whose known phrasings are most like a text, the likest first. Chinese is
 * compared by pairs of characters, English by stems of words; what many kinds share counts little
 * (inverse document frequency, as in text retrieval).
 */
export function findLikeness(text: Text, tags: readonly Tag[], locale: Locale): Likeness[] {
  const written = typeof text === 'string' ? text : text[locale];
  if (written === undefined) return [];
  const index = indexOf(tags, locale);
  const features = featuresOf(written, locale);
  const rarity = ({ name }: Feature): number => index.rarity.get(name) ?? index.most;
  const total = features.reduce((sum, feature) => sum + rarity(feature) ** 2, 0);
  if (total === 0) return [];
  return tags
    .map(({ id }) => {
      const known = index.byTag.get(id);
      const shared = features.filter(({ name }) => known?.has(name));
      const score = shared.reduce((sum, feature) => {
        const sure = Math.min(1, (known?.get(feature.name) ?? 0) / ENOUGH);
        return sum + rarity(feature) ** 2 * (0.5 + sure / 2);
      }, 0);
      return { tag: id, score: score / total, words: wordsOf(shared, written) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

const indexes = new WeakMap<readonly Tag[], Map<Locale, Index>>();

function indexOf(tags: readonly Tag[], locale: Locale): Index {
  const known = indexes.get(tags) ?? new Map<Locale, Index>();
  indexes.set(tags, known);
  const present = known.get(locale);
  if (present !== undefined) return present;
  const byTag = new Map(
    tags.map((tag) => {
      const counts = new Map<string, number>();
      for (const phrasing of phrasingsOf(tag, locale)) {
        for (const name of new Set(featuresOf(phrasing, locale).map((one) => one.name))) {
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      }
      return [tag.id, counts] as const;
    }),
  );
  const kinds = new Map<string, number>();
  for (const counts of byTag.values()) {
    for (const name of counts.keys()) kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  const most = Math.log(1 + tags.length);
  const rarity = new Map(
    [...kinds].map(([name, count]) => [name, Math.log(1 + tags.length / count)]),
  );
  const index = { byTag, rarity, most };
  known.set(locale, index);
  return index;
}

function phrasingsOf({ label, keywords, examples }: Tag, locale: Locale): string[] {
  const named = typeof label === 'string' ? label : label[locale];
  return [
    ...(named === undefined ? [] : [named]),
    ...keywords[locale].map((word) => word.replaceAll('+', '，')),
    ...(examples?.[locale] ?? []),
  ];
}

function featuresOf(text: string, locale: Locale): Feature[] {
  return locale === 'en' ? stems(text) : pairs(text);
}

/** Characters that say nothing of the matter. */
const EMPTY_HAN = new Set(
  '的了是在我你他她它们就都也还又很太着过吗呢吧啊这那个把被给让得地和与及或而但要会能可以上下里有不没去来到说看想',
);

/** Pairs of Chinese characters, without those of empty ones only; figures and Latin words as they are. */
function pairs(text: string): Feature[] {
  const found: Feature[] = [];
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}+/gu)) {
    for (let at = 0; at + 1 < run.length; at++) {
      const pair = run.slice(at, at + 2);
      if ([...pair].every((one) => EMPTY_HAN.has(one))) continue;
      found.push({ name: pair, from: index + at, to: index + at + 2 });
    }
  }
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]{2,}/g)) {
    found.push({ name: word.toLowerCase(), from: index, to: index + word.length });
  }
  return found;
}

const EMPTY_WORDS = new Set(
  (
    'the and for are was were has have had our your their his her its this that these those with ' +
    'from they them you not but all any can will would could should when what which who how where ' +
    'there here into than then too very just only own more most some such one two three out off ' +
    'like want wants need needs make makes take takes give gives know year years month months week weeks day days time times thing things ' +
    'over about after before again also every each other same get gets got does did done been being'
  ).split(' '),
);
const STEM = 5;

/** Stems of English words: their first letters, without common endings. */
function stems(text: string): Feature[] {
  const found: Feature[] = [];
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]{3,}/g)) {
    const lower = word.toLowerCase();
    if (EMPTY_WORDS.has(lower)) continue;
    const bare = lower.length > 4 ? lower.replace(/(?:ing|ed|es|s|ly)$/, '') : lower;
    found.push({ name: bare.slice(0, STEM), from: index, to: index + word.length });
  }
  return found;
}

/** The stretches of the text that features cover, joined where they touch. */
function wordsOf(features: readonly Feature[], text: string): string[] {
  const words: string[] = [];
  let open: { from: number; to: number } | undefined;
  for (const { from, to } of [...features].sort((a, b) => a.from - b.from)) {
    if (open !== undefined && from < open.to) {
      open.to = Math.max(open.to, to);
      continue;
    }
    if (open !== undefined) words.push(text.slice(open.from, open.to));
    open = { from, to };
  }
  if (open !== undefined) words.push(text.slice(open.from, open.to));
  return [...new Set(words)];
}
