import stringWidth from 'string-width';
import type { LineIndex } from './line-index.ts';
import type { Region } from './locate.ts';
import { neutralise } from './neutralise.ts';
import type { Paint } from './paint.ts';

/** How many lines of context a frame shows. */
export interface Context {
  before: number;
  after: number;
}

/** Widest text of a line in a frame, in terminal columns; longer lines are cut around the span. */
const WIDTH = 100;
const TAB = 4;

/**
 * The lines around a region with carets right under it. Widths are those of a terminal, so that
 * carets stand under Chinese and emoji too; tabs are drawn as spaces up to the next stop.
 */
export function codeFrame(
  index: LineIndex,
  region: Region,
  context: Context,
  paint: Paint,
): string {
  const first = Math.max(1, region.line - context.before);
  const last = Math.min(index.lineCount, region.line + context.after);
  const gutter = String(last).length;
  const rows: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const own = line === region.line;
    const text = index.lineAt(line);
    const from = own ? region.column - 1 : 0;
    const to = !own ? 0 : region.endLine === line ? region.endColumn - 1 : text.trimEnd().length;
    const row = drawLine(text, from, Math.max(from, to));
    const number = String(line).padStart(gutter);
    if (!own) {
      // The empty line after the last line break is no line of the file.
      if (line === index.lineCount && text === '') continue;
      rows.push(paint.dim(`  ${number} | ${row.text}`.trimEnd()));
      continue;
    }
    rows.push(`${paint.strong('>')} ${paint.dim(`${number} |`)} ${row.text}`.trimEnd());
    const carets = '^'.repeat(Math.max(1, row.width));
    rows.push(
      `  ${' '.repeat(gutter)} ${paint.dim('|')} ${' '.repeat(row.column)}${paint.strong(carets)}`,
    );
  }
  return rows.join('\n');
}

interface Row {
  text: string;
  /** Terminal columns before the marked part, and of it. */
  column: number;
  width: number;
}

/** Draws a line and says where its part `from`…`to` comes to stand. */
function drawLine(line: string, from: number, to: number): Row {
  const head = draw(line.slice(0, from), 0);
  const part = draw(line.slice(from, to), head.width);
  const tail = draw(line.slice(to, to + WIDTH * 2), head.width + part.width);
  if (head.width + part.width + tail.width <= WIDTH && to + WIDTH * 2 >= line.length) {
    return { text: head.text + part.text + tail.text, column: head.width, width: part.width };
  }
  const shownPart = cutEnd(part.text, WIDTH - 20);
  const shownHead = cutStart(head.text, Math.max(20, (WIDTH - stringWidth(shownPart)) >> 1));
  const used = stringWidth(shownHead) + stringWidth(shownPart);
  const shownTail = cutEnd(tail.text, Math.max(10, WIDTH - used));
  return {
    text: shownHead + shownPart + shownTail,
    column: stringWidth(shownHead),
    width: stringWidth(shownPart),
  };
}

function draw(text: string, column: number): { text: string; width: number } {
  let drawn = '';
  let width = 0;
  for (const [position, piece] of text.split('\t').entries()) {
    if (position > 0) {
      const stop = TAB - ((column + width) % TAB);
      drawn += ' '.repeat(stop);
      width += stop;
    }
    const safe = neutralise(piece);
    drawn += safe;
    width += stringWidth(safe);
  }
  return { text: drawn, width };
}

function cutEnd(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let result = '';
  let used = 1;
  for (const { segment } of graphemes(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    result += segment;
  }
  return `${result}…`;
}

function cutStart(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  // A grapheme takes at least one unit, so the end of the text is all that can be shown.
  const parts = [...graphemes(text.slice(-width * 12))];
  let result = '';
  let used = 1;
  for (const { segment } of parts.toReversed()) {
    used += stringWidth(segment);
    if (used > width) break;
    result = segment + result;
  }
  return `…${result}`;
}

function graphemes(text: string): Intl.Segments {
  return new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
}
