/** Overrides of the reading direction, characters without width, and control characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]+/gu;

/** Openings that a model, or the template of its chat, may take for more than words. */
const OPENING = /<(?=[|/!?a-z<])/gi;
const SPEAKER = /\[(?=\/?(?:inst|sys)\b)/gi;

/**
 * A text of the plan as a prompt shows it: one line, without hidden characters, without the marks
 * that data stands between or anything that reads as a tag, and no longer than `most` characters. So
 * it can end neither its line nor its block.
 */
export function showText(text: string, most: number): string {
  const line = text
    .slice(0, most * 4)
    .replace(HIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[⟦⟧]/g, '|')
    .replace(OPENING, '＜')
    .replace(SPEAKER, '［')
    .replace(/`{3,}/g, '`')
    .trim();
  const characters = [...line];
  const isShort = characters.length <= most && text.length <= most * 4;
  return isShort ? line : `${characters.slice(0, most).join('').trimEnd()}…`;
}

/** Lines of data between marks that no line of data can hold. */
export function fence(name: string, lines: readonly string[]): string {
  return [`⟦${name}⟧`, ...lines, `⟦/${name}⟧`].join('\n');
}

/** How long a text may be, tried from the most generous on. */
const LENGTHS = [600, 240, 100, 40];

/**
 * The lines that `show` makes, with texts cut as short as it takes to keep within `most` characters.
 * Where even short texts are too many, the last lines are left out, and a line says how many.
 */
export function fitLines(
  show: (length: number) => string[],
  most: number,
  leftOut: (count: number) => string,
): string[] {
  let lines: string[] = [];
  for (const length of LENGTHS) {
    lines = show(length);
    if (sizeOf(lines) <= most) return lines;
  }
  let size = 0;
  const kept = lines.filter((line) => (size += line.length + 1) <= most);
  return [...kept, leftOut(lines.length - kept.length)];
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
