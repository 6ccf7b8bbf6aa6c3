/**
 * A text that is at most `most` wide, where a Chinese character is 1 wide and a Latin one a half. A
 * longer text ends at the last clause that fits, else at the last word, and says so with `…`.
 */
export function shortenLabel(text: string, most: number): string {
  const plain = text
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (widthOf(plain) <= most) return plain;
  const pieces = plain.match(PIECE) ?? [];
  let [width, words, clause] = [0, 0, 0];
  for (const [at, piece] of pieces.entries()) {
    width += widthOf(piece);
    // The sign of omission needs its room too.
    if (width > most - 1) break;
    words = at + 1;
    if (BOUNDARY.test(pieces[at + 1] ?? '') && width >= most * SHORTEST) clause = at + 1;
  }
  // A single word that is longer than the whole label is still better than nothing.
  const kept = pieces.slice(0, clause || words || 1).join('');
  return `${kept.replace(DANGLING, '').replace(TRAILING, '')}…`;
}

/** Ems of a text, near enough for both scripts. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 1 : 0.55;
  return width;
}

/** One Chinese character, a word of another script with its signs, or what stands between. */
const PIECE =
  /\p{Script=Han}|[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}%.'’/+&-])*|\s+|[^\p{L}\p{N}\s]/gu;
/** What a clause ends before. */
const BOUNDARY = /^[，；。：、,;:（(—–!?！？]/;
/** A clause below this share of the room says too little. */
const SHORTEST = 0.35;
/** Words that lead to what has been cut. */
const DANGLING = /(?:\s+(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with))*\s*$/i;
const TRAILING = /[\s，；。：、,;:（(—–.-]+$/;
