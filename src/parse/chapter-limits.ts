/**
 * What a chapter may cost at most. Markdown has forms whose cost grows with the square of a paragraph,
 * and its tree is walked by functions that call themselves.
 */
export const CHAPTER_LIMITS = {
  /** Size of the text in UTF-16 units: about fifty printed pages. */
  size: 100_000,
  /** Characters that may mean something in Markdown or MDX, in the whole and in one paragraph. */
  marks: 20_000,
  paragraphMarks: 2000,
  /** Quotes and lists in each other, at the start of a line. */
  containers: 8,
  /** Quotes and list items in all. */
  allContainers: 4000,
  /** Levels of the tree. */
  depth: 40,
  /** Syntax errors that are looked for one after the other; each reads the text anew. */
  rounds: 12,
  /** The same in a long text. */
  longRounds: 3,
  long: 20_000,
  findings: 200,
} as const;

/** Where a text is too complex to be parsed; undefined when it is not. */
export function findExcess(text: string): number | undefined {
  let total = 0;
  for (const paragraph of text.matchAll(/[^\n]+(?:\n[^\n]*\S[^\n]*)*/g)) {
    const marks = paragraph[0].match(/[*_~`[\]{}<>|!&\\]/g)?.length ?? 0;
    total += marks;
    const excessive = marks > CHAPTER_LIMITS.paragraphMarks || total > CHAPTER_LIMITS.marks;
    if (excessive) return paragraph.index;
  }
  let all = 0;
  for (const line of text.matchAll(/^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t>]|$))+/gm)) {
    const containers = line[0].match(/>|[-+*](?=[ \t]|$)|\d[.)]/g)?.length ?? 0;
    all += containers;
    if (containers > CHAPTER_LIMITS.containers || all > CHAPTER_LIMITS.allContainers)
      return line.index;
  }
  const indented = new RegExp(String.raw`^[ \t]{${CHAPTER_LIMITS.containers * 4},}\S`, 'm');
  const at = text.search(indented);
  return at === -1 ? undefined : at;
}
