import { foldText, joinFigures } from './fold-text.ts';

/** Chinese is written without gaps: runs of it apart from Latin words, and decimal figures as one. */
const RUNS = /\p{Script=Han}+|\d+(?:\.\d+)+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;

/** What stands between the parts of a query, each of which is looked for as it is written. */
const BETWEEN = /[\s,;:!?"'()[\]{}<>，。、；：！？“”‘’「」『』《》〈〉【】…]+/;

const isHan = (term: string): boolean => /^\p{Script=Han}/u.test(term);

/** The terms that a folded text is found by: Latin words, and Chinese characters singly and in pairs. */
export function termsOf(folded: string): string[] {
  return runsOf(folded).flatMap((run) => (isHan(run) ? [...run, ...pairsOf(run)] : [run]));
}

/** One part of a query: its words as they stand together, and the terms that a hit must have. */
export interface Phrase {
  text: string;
  terms: string[];
}

/** What a query asks for. Sample: `会员积分 NPS` are two phrases, the first of three terms. */
export function phrasesOf(query: string): Phrase[] {
  // Gaps part the phrases of a query, so each is folded by itself.
  return joinFigures(query.normalize('NFKC'))
    .split(BETWEEN)
    .map((part) => foldText(part).text)
    .filter((text) => text !== '')
    .map((text) => ({ text, terms: runsOf(text).flatMap(queryTerms) }));
}

/** Whether a term may be the beginning of a longer one: a single sign would begin too many. */
export function mayBegin(term: string): boolean {
  return term.length > 1 && !isHan(term);
}

/** Whether a term may be misspelt: short words and figures mean what they say. */
export function mayBeMisspelt(term: string): boolean {
  return term.length >= 5 && !isHan(term) && !/\d/.test(term);
}

/** Pairs say more than single characters; only a run of one has none. */
function queryTerms(run: string): string[] {
  if (!isHan(run)) return [run];
  const pairs = pairsOf(run);
  return pairs.length > 0 ? pairs : [run];
}

function runsOf(folded: string): string[] {
  return folded.match(RUNS) ?? [];
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}
