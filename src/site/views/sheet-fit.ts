import { paperSize, type Paper } from '../../model/print.ts';

/**
 * How a sheet of the handout is set: large type with room left over, large type, small type, or small
 * type and less of it.
 */
export type Fit = 'sparse' | 'roomy' | 'dense' | 'terse';

/** Sizes that the stylesheet sets for each step, in points; widths in letters a line. */
export interface Scale {
  line: number;
  row: number;
  letters: { full: number; half: number; name: number };
}
export const SCALES: Record<'roomy' | 'dense', Scale> = {
  roomy: { line: 16.5, row: 22, letters: { full: 90, half: 45, name: 24 } },
  dense: { line: 13, row: 19, letters: { full: 104, half: 54, name: 28 } },
};

/** Points that head, foot and gaps take off the height of a sheet. */
const TAKEN = 174;

/** Height between head and foot of a sheet, in points, with its gaps taken off. */
export function roomOf(paper: Paper): number {
  return Math.round((paperSize(paper).height / 25.4) * 72) - TAKEN;
}

/** Small type breaks into more lines than can be told beforehand: some room is kept for them. */
const TIGHT = 0.95;

/** A sheet filled less than this is set from its top; spread over the page, its parts would fall apart. */
const SPARSE = 0.85;

/**
 * A sheet of so many points in height in the first way in which it fits: with all that `rooms` first allow in large type, then in
 * small type, then with less and less of it. The last room is taken as it is.
 */
export function fitSheet<Room, Sheet extends object>(
  rooms: readonly Room[],
  make: (room: Room) => Sheet,
  heightOf: (sheet: Sheet, scale: Scale) => number,
  height: number,
): Sheet & { fit: Fit } {
  const [most, ...less] = rooms.map(make);
  if (most === undefined) throw new Error('a sheet needs room');
  const wanted = heightOf(most, SCALES.roomy);
  if (wanted <= height * SPARSE) return { ...most, fit: 'sparse' };
  if (wanted <= height) return { ...most, fit: 'roomy' };
  if (heightOf(most, SCALES.dense) <= height * TIGHT) return { ...most, fit: 'dense' };
  const fitting = less.find((sheet) => heightOf(sheet, SCALES.dense) <= height * TIGHT);
  return { ...(fitting ?? less.at(-1) ?? most), fit: 'terse' };
}

/** Lines that a text takes; a Chinese character is as wide as two letters. */
export function linesOf(text: string, letters: number): number {
  const width = text.replace(/[\p{Script=Han}，。；：、（）“”]/gu, 'xx').length;
  return Math.max(1, Math.ceil(width / letters));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The classes of a sheet in the stylesheet. */
export function sheetClasses(fit: Fit): string[] {
  return ['sheet', ...(fit === 'sparse' ? ['sheet-roomy'] : []), `sheet-${fit}`];
}
