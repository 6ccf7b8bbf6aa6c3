import type { Both, FacingCell, FacingPart, FacingRow, FacingSheet } from './facing.ts';
import type { Said } from './reader.ts';
import { sum, type Setting } from './sheet-fit.ts';
import { linesIn } from './text-width.ts';

/* How high the parts of a sheet in two languages stand, in points; facing.css sets the same in ems. */

const MM = 72 / 25.4;
const PX = 0.75;

/** Width of what stands between both sides, with the gaps around it, in millimetres. */
const BETWEEN = { wide: 44 + 2 * 5, slim: 12 + 2 * 5 } as const;

const LEAD = 1.42;

/** Sizes of type that a sheet is tried in: both languages share its room. */
export const FACING_SIZES = [11.2, 10.5, 9.8, 9, 8.4] as const;

export function facingHeights(sheet: FacingSheet, setting: Setting): number[] {
  const { size, width } = setting;
  const side = (width - BETWEEN[sheet.slim ? 'slim' : 'wide'] * MM) / 2 / size;
  const opening = [
    highest(sheet.promise, (said) => linesIn(said.plain, side / 1.5, true) * 1.5 * 1.3 + 0.22),
    highest(sheet.situation, (said) => linesIn(said.plain, side) * LEAD + 0.22),
  ];
  return [
    ...opening.map((height) => height * size),
    ...sheet.parts.map((part) => heightOfPart(part, side) * size + (part.boxed ? 4.5 * MM : 0)),
  ];
}

function highest(texts: Both<Said> | undefined, of: (said: Said) => number): number {
  return texts === undefined ? 0 : Math.max(of(texts.left), of(texts.right));
}

/** In ems. */
function heightOfPart({ rows, more }: FacingPart, side: number): number {
  const head = 1.1 * 1.35 + 0.32;
  return head + sum(rows.map((row) => heightOfRow(row, side))) + (more > 0 ? 0.85 * LEAD : 0);
}

function heightOfRow({ left, right, between, head }: FacingRow, side: number): number {
  const middle = between?.kind === 'bar' ? (14 * PX) / 9 + 0.8 * 1.45 : LEAD;
  return (
    Math.max(heightOfCell(left, side), heightOfCell(right, side), middle) +
    0.3 +
    (head === undefined ? 0 : 0.2)
  );
}

function heightOfCell({ label, name, figure = '', aside = '', text }: FacingCell, side: number) {
  const told = text === undefined ? '' : `  ${text.plain}`;
  const line = `${label.plain} ${figure} ${name ? aside : `· ${aside}`}${told}`;
  return linesIn(line, side * 0.985) * LEAD;
}
