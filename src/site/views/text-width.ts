/* How wide text is set, so that lines can be counted before anything is laid out. */

/** Advances of Inter from the space to the tilde, in hundredths of the type size. */
const REGULAR = [
  28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57,
  62, 62, 29, 30, 66, 66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76,
  64, 76, 64, 64, 65, 74, 69, 99, 68, 68, 63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61,
  59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66,
] as const;

/** Semibold type is that much wider. */
const BOLD = 1.03;

/** What is as wide as it is high: Chinese characters and their punctuation. */
const SQUARE = /[\u2e80-\uffef]/u;
const NARROW = /[\u00b7\u2018\u2019]/u;

/** Width of a text in one line, in multiples of the type size. */
export function widthOf(text: string, bold = false): number {
  let hundredths = 0;
  for (const character of text) hundredths += advance(character);
  return (hundredths / 100) * (bold ? BOLD : 1);
}

function advance(character: string): number {
  const latin = REGULAR[(character.codePointAt(0) ?? 0) - 32];
  if (latin !== undefined) return latin;
  if (SQUARE.test(character)) return 100;
  return NARROW.test(character) ? 35 : 66;
}

/** A word, a Chinese character with the punctuation that may not begin a line, or a gap. */
const PIECES = /\s+|[\u2e80-\uffef][，。；：、！？）》”]*|[^\s\u2e80-\uffef]+/gu;

/** Lines that a text is broken into at a width in multiples of the type size; an empty text has one. */
export function linesIn(text: string, width: number, bold = false): number {
  let lines = 1;
  let filled = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    const wide = widthOf(piece, bold);
    if (filled > 0 && filled + wide > width) {
      lines += 1;
      filled = 0;
      if (/^\s/u.test(piece)) continue;
    }
    filled += wide;
  }
  return lines;
}
