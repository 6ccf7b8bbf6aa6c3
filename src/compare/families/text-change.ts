import { LOCALES, type Locale } from '../../model/locale.ts';
import type { Edit } from '../edit.ts';
import { plainWords } from '../phrase.ts';
import { plainString, type Plain } from '../plain.ts';
import { sentencesOf, sentencesThatDiffer, type SentenceDifference } from './sentences.ts';

export type FieldEdit = Extract<Edit, { kind: 'changed' }>;

/** Whether a text reads otherwise in a language, and not only in a translation. */
export function readsOtherwise({ from, to }: FieldEdit, language: string): boolean {
  return inLanguage(from, language) !== inLanguage(to, language);
}

/** A text, or a list of them, in one language; where it is not there, in the one that stands in. */
function inLanguage(text: Plain | undefined, language: string): string {
  return textsIn(text, language).join('\n');
}

/** The texts of a list, or the only one; none where nothing is said. */
export function textsIn(text: Plain | undefined, language: string): string[] {
  if (text === undefined) return [];
  if (typeof text !== 'object') return [String(text)];
  if (Array.isArray(text)) return text.flatMap((each: Plain) => textsIn(each, language));
  const map = text as Readonly<Record<string, Plain>>; // no list: a map by language
  const own = Object.hasOwn(map, language) ? map[language] : Object.values(map)[0];
  return [String(own ?? '')];
}

/** The languages in which a text reads otherwise. One that stands in for another counts for both. */
export function languagesChanged(edit: FieldEdit): Locale[] {
  return LOCALES.filter((locale) => readsOtherwise(edit, locale));
}

/** A text or a list of them in two versions, as edits hold it or as it was written. */
export interface TextStep {
  from?: Plain | undefined;
  to?: Plain | undefined;
}

/** The sentences of a text that differ in one language, without marks; where a line ends says nothing. */
export function differenceIn({ from, to }: TextStep, language: string): SentenceDifference {
  const [old, own] = [from, to].map((text) =>
    textsIn(text, language).flatMap((each) =>
      sentencesOf(each).map((sentence) => plainWords(sentence, LONGEST)),
    ),
  );
  return sentencesThatDiffer(old ?? [], own ?? [], plainString);
}

/** Longest sentence that is compared as it stands. */
const LONGEST = 2000;

/** Whether a text is stated in a language, and none stands in. */
export function isStatedIn(text: Plain | undefined, language: string): boolean {
  return typeof text === 'object' && !Array.isArray(text) && Object.hasOwn(text, language);
}
