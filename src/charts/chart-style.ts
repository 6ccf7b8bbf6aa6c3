/** What all charts have in common: colours of the page as variables, sizes of type, and a ruler. */
import { DIAGRAM_COLOURS, type DiagramColour } from '../diagrams/diagram-colours.ts';

/** Sample: `var(--pp-dg-ink, #1f2428)`. */
export function paint(name: string): string {
  const variable = `--pp-dg-${name}` as DiagramColour;
  return `var(${variable}, ${DIAGRAM_COLOURS[variable].light})`;
}

/** Stand for surfaces with lines aslant until a drawing is finished: plain ones, and what is too much. */
export const HATCH = 'hatch';
export const HATCH_WARM = 'hatch-warm';

export const TYPE_SIZE = 13;

/** Type with a rim of paper, so that a line behind it does not strike it through. */
export const label = (colour: 'ink' | 'ink-muted' | 'warm', weight = 400) =>
  ({
    color: paint(colour),
    fontSize: TYPE_SIZE,
    fontWeight: weight,
    textBorderColor: paint('paper'),
    textBorderWidth: 3,
  }) as const;

/**
 * Width of a line of type. There is no font where charts are drawn, so letters have the mean width of
 * their kind in the fonts of the pages, rather more than less.
 */
export function measureType(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character)) ems += 1;
    else if (/[A-Z%—≥≤mw]/.test(character)) ems += 0.75;
    else if (/[ .,:;'|il()]/.test(character)) ems += 0.32;
    else ems += 0.6;
  }
  return ems * size;
}

/** Milliseconds of a day that is written YYYY-MM-DD; the clock of the machine has no part in it. */
export function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export const DAY = 86_400_000;
