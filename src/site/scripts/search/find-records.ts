import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import { foldText } from './fold-text.ts';
import type { SearchRecord } from './search-index.ts';
import { mayBegin, mayBeMisspelt, phrasesOf, termsOf, type Phrase } from './search-terms.ts';

export interface Found<R> {
  /** The best first. */
  records: R[];
  /** Whether nothing holds all of the query, so that these hold only some of it. */
  near: boolean;
}

export type Finder<R> = (query: string) => Found<R>;

/** So many are offered where nothing holds all of the query. */
const MOST_NEAR = 20;

interface Entry {
  id: number;
  number: string;
  label: string;
  text: string;
}

/**
 * Makes records findable. What holds the query as it is written comes first, in names before texts; words
 * that only begin like it or are spelt nearly so follow.
 */
export function createFinder<R extends SearchRecord>(records: readonly R[]): Finder<R> {
  const entries = records.map(({ number, label, text }, id): Entry => ({
    id,
    number: foldText(number).text,
    label: foldText(label).text,
    text: foldText(text).text,
  }));
  const index = new MiniSearch<Entry>({
    fields: ['number', 'label', 'text'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: {
      // The terms of a query were told apart already.
      tokenize: (term) => [term],
      prefix: mayBegin,
      fuzzy: (term) => (mayBeMisspelt(term) ? 0.2 : false),
      boost: { number: 6, label: 4 },
    },
  });
  index.addAll(entries);
  return (query) => {
    const phrases = phrasesOf(query);
    const signs = phrases.filter(({ terms }) => terms.length === 0);
    const terms = phrases.flatMap((phrase) => phrase.terms);
    const pick = (hits: readonly Hit[]) => hits.flatMap(({ id }) => records[id] ?? []);
    if (phrases.length === 0) return { records: [], near: false };
    const hits =
      terms.length === 0
        ? entries.map(({ id }) => ({ id, score: 0 }))
        : index.search(all('AND', terms)).map(hitOf);
    const whole = hits.filter(({ id }) => signs.every((sign) => holds(entries[id], sign)));
    if (whole.length > 0) return { records: pick(ranked(whole, entries, phrases)), near: false };
    const some = terms.length < 2 ? [] : index.search(all('OR', terms)).map(hitOf);
    return { records: pick(ranked(some, entries, phrases)).slice(0, MOST_NEAR), near: true };
  };
}

interface Hit {
  id: number;
  score: number;
}

function hitOf({ id, score }: SearchResult): Hit {
  return { id: Number(id), score };
}

function all(combineWith: 'AND' | 'OR', queries: string[]): Query {
  return { combineWith, queries };
}

function ranked(
  hits: readonly Hit[],
  entries: readonly Entry[],
  phrases: readonly Phrase[],
): Hit[] {
  const graded = hits.map((hit) => ({ ...hit, grade: gradeOf(entries[hit.id], phrases) }));
  return graded.sort((a, b) => b.grade - a.grade || b.score - a.score || a.id - b.id);
}

/** How exactly an entry says what was asked for: 3 goes by that name, 2 names it, 1 holds it, 0 is alike. */
function gradeOf(entry: Entry | undefined, phrases: readonly Phrase[]): number {
  if (entry === undefined) return 0;
  const { number, label } = entry;
  const whole = phrases.map(({ text }) => text).join('');
  if (number === whole || label.replaceAll(' ', '') === whole) return 3;
  if (phrases.every(({ text }) => number === text || label.includes(text))) return 2;
  return phrases.every((phrase) => holds(entry, phrase)) ? 1 : 0;
}

function holds(entry: Entry | undefined, { text }: Phrase): boolean {
  if (entry === undefined) return false;
  return [entry.number, entry.label, entry.text].some((field) => field.includes(text));
}
