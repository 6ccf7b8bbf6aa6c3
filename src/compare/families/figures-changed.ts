import { likeness } from './sentences.ts';
import { differenceIn, textsIn, type FieldEdit } from './text-change.ts';

/** A figure with the word after it, which tells `2 SMS` from `2 pushes`. */
const FIGURE = /(\d+(?:[.,:]\d+)*\s?[%‰]?)\s?(\p{Script=Han}{1,2}|\p{L}+)?/gu;

/** Names in quotes, whose figures state nothing. */
const NAMES = /“[^“”]*”|「[^「」]*」|《[^《》]*》|‘[^‘’]*’|"[^"]*"/gu;

/** How many figures a text states now that it did not at that place, and how many it no longer states. */
export interface FigureChange {
  come: number;
  gone: number;
}

/** How the figures of a text have changed; undefined where the same are stated of the same things. */
export function figuresChanged(edit: FieldEdit, language: string): FigureChange | undefined {
  if (edit.from === undefined || edit.to === undefined) return undefined;
  const { gone, come } = differenceIn(edit, language);
  const [old, own] = [gone, come].map((sentences) => figuresOf(sentences.join('\n')));
  if (old === undefined || own === undefined) return undefined;
  if (isSame(old, own, ({ figure }) => figure)) return undefined;
  const named = ({ figure, of }: Stated): string => `${figure} ${of}`;
  const sorted = (all: readonly Stated[]): Stated[] =>
    all.toSorted((a, b) => (named(a) < named(b) ? -1 : 1));
  if (isSame(sorted(old), sorted(own), named)) return undefined;
  // As many as before stand at the places of those before.
  const changed =
    old.length === own.length
      ? own.filter(({ figure }, at) => figure !== old[at]?.figure).length
      : Math.max(0, own.length - shared(old, own));
  return {
    come: changed,
    gone: old.length === own.length ? changed : old.length - shared(old, own),
  };
}

interface Stated {
  figure: string;
  of: string;
}

function figuresOf(text: string): Stated[] {
  return [...text.replace(NAMES, ' ').matchAll(FIGURE)].map(([, figure = '', of = '']) => ({
    figure: figure.replace(/\s/gu, ''),
    of: of.toLowerCase(),
  }));
}

function isSame<T>(one: readonly T[], other: readonly T[], key: (each: T) => string): boolean {
  return (
    one.length === other.length && one.every((each, at) => key(each) === key(other[at] ?? each))
  );
}

/** How many figures of one text stand in the other. */
function shared(old: readonly Stated[], own: readonly Stated[]): number {
  const left = old.map(({ figure }) => figure);
  return own.filter(({ figure }) => {
    const at = left.indexOf(figure);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}

/** From this likeness on a text is the same one in other words. */
const ALIKE = 0.4;

/** What was done to a text, or to the entries of a list of texts, that says something else altogether now. */
export function replacement(
  { from, to }: FieldEdit,
  language: string,
): 'replaced' | 'extended' | 'shortened' | undefined {
  const [old, own] = [textsIn(from, language), textsIn(to, language)];
  const gone = old.filter((each) => !own.some((other) => isAlike(each, other)));
  const come = own.filter((each) => !old.some((other) => isAlike(each, other)));
  if (gone.length === 0) return come.length === 0 ? undefined : 'extended';
  return come.length === 0 ? 'shortened' : 'replaced';
}

function isAlike(one: string, other: string): boolean {
  return likeness(one, other) >= ALIKE;
}
