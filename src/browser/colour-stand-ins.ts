/**
 * Mermaid computes colours of its own from those it is given and cannot write CSS variables. So each
 * of our colours goes in as a made-up hex value that stands for it, and is replaced in the drawing.
 */
import { DIAGRAM_COLOURS } from '../diagrams/diagram-colours.ts';
import type { DiagramColour } from '../diagrams/diagram-colours.ts';

const names = Object.keys(DIAGRAM_COLOURS) as DiagramColour[];

/** `#7ea000`, `#7ea001` … in the order of `DIAGRAM_COLOURS`. */
export function standIn(name: DiagramColour): string {
  return `#${(0x7ea000 + names.indexOf(name)).toString(16)}`;
}

/** What the finished SVG says in place of a colour, e.g. `var(--pp-dg-ink, #1f2428)`. */
export function colourVariable(name: DiagramColour): string {
  return `var(${name}, ${DIAGRAM_COLOURS[name].light})`;
}

/** From stand-in to variable. */
export const COLOUR_REPLACEMENTS: Record<string, string> = Object.fromEntries(
  names.map((name) => [standIn(name), colourVariable(name)]),
);

/** Stand-ins that are used in many places, under short names. */
export const STAND = {
  ink: standIn('--pp-dg-ink'),
  muted: standIn('--pp-dg-ink-muted'),
  paper: standIn('--pp-dg-paper'),
  line: standIn('--pp-dg-line'),
  accent: standIn('--pp-dg-accent'),
  accentSoft: standIn('--pp-dg-accent-soft'),
  warm: standIn('--pp-dg-warm'),
  warmSoft: standIn('--pp-dg-warm-soft'),
  node: standIn('--pp-dg-node'),
  nodeLine: standIn('--pp-dg-node-line'),
  grid: standIn('--pp-dg-grid'),
  quadrant: standIn('--pp-dg-quadrant'),
} as const;

/** Stand-in of the n-th of many alike, from 0; the eight repeat. */
export function seriesStandIn(index: number): string {
  return standIn(`--pp-dg-series-${(index % 8) + 1}` as DiagramColour);
}
