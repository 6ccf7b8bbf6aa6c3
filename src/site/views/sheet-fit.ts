/** How much a sheet of the handout shows: roomy type, dense type, or dense type and less of it. */
export type Fit = 'roomy' | 'dense' | 'terse';

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

/** Height between head and foot of an A4 sheet, in points, with its gaps taken off. */
const ROOM = 668;

/** The first step at which a sheet holds what it has to, by `heightAt`. */
export function fitSheet(heightAt: (scale: Scale) => number): Fit {
  if (heightAt(SCALES.roomy) <= ROOM) return 'roomy';
  return heightAt(SCALES.dense) <= ROOM ? 'dense' : 'terse';
}

/** Lines that a text takes; a Chinese character is as wide as two letters. */
export function linesOf(text: string, letters: number): number {
  const width = text.replace(/[\p{Script=Han}，。；：、（）“”]/gu, 'xx').length;
  return Math.max(1, Math.ceil(width / letters));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
