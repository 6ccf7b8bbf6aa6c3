import type { BudgetPart } from './in-short.ts';
import { sum, type Setting } from './sheet-fit.ts';
import type { ShortPart } from './sheets.ts';
import { linesIn, widthOf } from './text-width.ts';

const MM = 72 / 25.4;

/** Line height and the height of a heading, in ems. */
const LEAD = 1.48;
const HEAD = 1.15 * 1.35 + 0.35;

/** Items in columns: a row is as high as its highest item. */
export function heightOfRows(heights: readonly number[], columns: number, gap: number): number {
  if (heights.length === 0) return 0;
  const rows = Array.from({ length: Math.ceil(heights.length / columns) }, (_, at) =>
    Math.max(...heights.slice(at * columns, (at + 1) * columns)),
  );
  return sum(rows) + gap * (rows.length - 1);
}

/** Items down one column and then the other. */
export function heightOfColumns(heights: readonly number[]): number {
  const half = Math.ceil(heights.length / 2);
  return Math.max(sum(heights.slice(0, half)), sum(heights.slice(half)));
}

/** Each list in two columns under its heading. */
export function heightsOfParts(parts: readonly ShortPart[], setting: Setting): number[] {
  const { size, width } = setting;
  const column = (width - 8 * MM) / 2 / size;
  return parts.map(({ items: { items, more } }) => {
    const heights = items.map(({ mark, label, text, detail }) => {
      const line = `${mark ?? ''} ${label.plain}  ${text?.plain ?? ''}`;
      const second = detail === undefined ? 0 : linesIn(detail.plain, column);
      return (linesIn(line, column * 0.985) + second) * LEAD * size;
    });
    return (
      HEAD * size + heightOfRows(heights, 2, 0.45 * size) + (more > 0 ? 0.85 * LEAD * size : 0)
    );
  });
}

/** One bar with the names of its parts below, as many in a line as there is room for. */
export function heightOfBudget(parts: readonly BudgetPart[], { size, width }: Setting): number {
  if (parts.length === 0) return 0;
  let lines = 1;
  let filled = 0;
  for (const { label, share } of parts) {
    const wide = widthOf(`0 ${label.plain} ${share}`) * size;
    if (filled > 0 && filled + wide > width) {
      lines += 1;
      filled = 0;
    }
    filled += wide + 1.6 * size;
  }
  return (HEAD + 0.4 + lines * LEAD + (lines - 1) * 0.1) * size + 16.5;
}
