import type { Text } from '../../../model/text.ts';
import { findInstruction } from '../ground/rules/instructions.ts';
import { HIDDEN, MARKUP } from '../ground/rules/markup.ts';
import { excerpt } from '../ground/rule.ts';

const ADDRESS = /https?:\/\/[^\s)>\]，。）]+/giu;

/**
 * What a translation has that its source has not, besides words: markup, an address, characters that nobody
 * sees, lines of their own, words of a model about itself. Each as it would be named in a sentence.
 */
export function findAddedForms(source: string, translation: string): Text[] {
  const added = MARKUP.filter((pattern) => pattern.test(translation) && !pattern.test(source)).map(
    (pattern) => quoted(pattern.exec(translation)?.[0] ?? ''),
  );
  const addresses = (translation.match(ADDRESS) ?? []).filter((one) => !source.includes(one));
  const words = findInstruction(source) === undefined ? findInstruction(translation) : undefined;
  const found: Text[] = [
    ...added.slice(0, 1),
    ...(added.length === 0 ? addresses.slice(0, 1).map(quoted) : []),
    ...(words === undefined ? [] : [quoted(words)]),
  ];
  if (HIDDEN.test(translation))
    found.push({ 'zh-CN': '看不见的控制字符', en: 'invisible control characters' });
  if (lines(translation) > lines(source)) found.push({ 'zh-CN': '换行', en: 'line breaks' });
  return found;
}

function quoted(found: string): string {
  return `“${excerpt(found, 40)}”`;
}

function lines(text: string): number {
  return text.split('\n').length;
}

/** How many times a translation may be as long as its source, or as short, in width. */
const MOST_TIMES = 4;
/** A word or two may well become a phrase. */
const SLACK = 24;
/** Longest text that a plan holds. */
const MOST_LENGTH = 20_000;

/** Whether so much was added or left out that it cannot be a translation. */
export function isOutOfProportion(source: string, translation: string): boolean {
  const [from, to] = [width(source), width(translation)];
  const isLonger = to > from * MOST_TIMES + SLACK || translation.length > MOST_LENGTH;
  // One letter stands for no name of three characters.
  return isLonger || from > to * MOST_TIMES + SLACK || (to < 2 && from > 6);
}

/** Chinese says in one character what takes three Latin letters. */
function width(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.length + 2 * han;
}
