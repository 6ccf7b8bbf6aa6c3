import { escapeLabel } from './escape-label.ts';
import { shortenLabel } from './shorten-label.ts';

/** Widest line of a node, in ems: three lines as drawn. */
const WIDEST = 38;

/**
 * Flowchart of steps that follow each other, each with its lines of text. A `ring` leads from the last
 * step back to the first; a `snake` turns at the end of each row. The comment tells the renderer which.
 */
export function pathChart(steps: readonly (readonly string[])[], shape: 'ring' | 'snake'): string {
  return [
    'flowchart LR',
    `  %% layout ${shape}`,
    ...steps.map((lines, at) => `  s${at}["${multiline(lines)}"]`),
    ...steps.slice(1).map((_, at) => `  s${at} --> s${at + 1}`),
    ...(shape === 'ring' ? [`  s${steps.length - 1} -.-> s0`] : []),
    '',
  ].join('\n');
}

/** Lines of one node, escaped and not too long. */
export function multiline(lines: readonly string[]): string {
  return lines.map((line) => escapeLabel(shortenLabel(line, WIDEST))).join('<br>');
}
