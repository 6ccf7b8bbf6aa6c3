import type { Locale } from '../model/locale.ts';
import type { Diagram } from './diagram.ts';
import { escapeLabel } from './escape-label.ts';

export interface QuadrantWords {
  title: string;
  description: (count: number) => string;
  x: readonly [low: string, high: string];
  y: readonly [low: string, high: string];
  /** Upper right, upper left, lower left, lower right: the order Mermaid counts in. */
  fields?: readonly [string, string, string, string];
}

export interface Point {
  label: string;
  /** From 0, left or bottom, to 1, right or top. */
  x: number;
  y: number;
}

/** Source of a quadrant chart with `points` where they are. */
export function quadrant(
  id: string,
  words: QuadrantWords,
  points: readonly Point[],
  { width, height }: { width: number; height: number },
  locale: Locale,
): Diagram {
  const size = { quadrantChart: { chartWidth: width, chartHeight: height, pointRadius: 5 } };
  return {
    id,
    title: words.title,
    description: words.description(points.length),
    locale,
    source: [
      `%%{init: ${JSON.stringify(size)}}%%`,
      'quadrantChart',
      `  x-axis "${words.x[0]}" --> "${words.x[1]}"`,
      `  y-axis "${words.y[0]}" --> "${words.y[1]}"`,
      ...(words.fields ?? []).map((field, at) => `  quadrant-${at + 1} "${field}"`),
      ...points.map(({ label, x, y }) => `  "${escapeLabel(label)}": [${round(x)}, ${round(y)}]`),
      '',
    ].join('\n'),
  };
}

function round(value: number): number {
  return Number(Math.min(0.97, Math.max(0.03, value)).toFixed(3));
}
