import { escapeLabel } from './escape-label.ts';
import { shortenLabel } from './shorten-label.ts';

interface Stretch {
  start: string;
  end: string;
}

export interface GanttAxis {
  /** Sample: `%b`. */
  format: string;
  /** Sample: `1month`. */
  tick: string;
}

/** Widths in pixels at which 12 px type is still 7 pt on the 174 mm between the margins of a page. */
export const GANTT_WIDTH = { plan: 840, phase: 800, sideways: 1080 } as const;

/** Bars of one group that are still taken in at a glance. */
export const MOST_BARS = 14;

/** Widest label of a bar or milestone, in ems: more would leave the drawing. */
const WIDEST = 44;

/** Rows close enough that a phase, with its tables, stands on one page. */
const ROW = { barHeight: 18, barGap: 2 } as const;

/** Rows of a chart that has a page turned sideways: closer, so that its type can be larger. */
const CLOSE_ROW = { barHeight: 14, barGap: 1 } as const;

/** Source of a Gantt; all its days are worked out before. */
export function gantt(
  width: number,
  { format, tick }: GanttAxis,
  lines: readonly string[],
): string {
  const row = width === GANTT_WIDTH.sideways ? CLOSE_ROW : ROW;
  const config = { gantt: { useWidth: width, ...row } };
  return [
    `%%{init: ${JSON.stringify(config)}}%%`,
    'gantt',
    '  dateFormat YYYY-MM-DD',
    `  axisFormat ${format}`,
    `  tickInterval ${tick}`,
    ...(tick.endsWith('week') ? ['  weekday monday'] : []),
    '  todayMarker off',
    '  inclusiveEndDates',
    ...lines,
    '',
  ].join('\n');
}

export function section(label: string): string {
  return `  section ${escapeLabel(label)}`;
}

export function bar(label: string, id: string, { start, end }: Stretch): string {
  return `  ${escapeLabel(shortenLabel(label, WIDEST))} :${id}, ${start}, ${end}`;
}

/** `dated` adds the date to the label, which keeps it however long it is. */
export function milestone(
  label: string,
  dated: (label: string) => string,
  id: string,
  date: string,
): string {
  return `  ${escapeLabel(dated(shortenLabel(label, WIDEST)))} :milestone, ${id}, ${date}, 0d`;
}

/** Items in order of time, in groups of nearly the same size that are not too long. */
export function groupBars<T>(items: readonly T[], startOf: (item: T) => string): T[][] {
  const ordered = items.toSorted((a, b) => compare(startOf(a), startOf(b)));
  const groups = Math.ceil(items.length / MOST_BARS);
  const size = Math.ceil(items.length / groups);
  return Array.from({ length: groups }, (_, at) => ordered.slice(at * size, (at + 1) * size));
}

/** Phases are counted; a bare digit needs a letter before it, as it has in the tables. */
export function phaseMark(number: string): string {
  return /^\d/.test(number) ? `P${number}` : number;
}

export function daysOf({ start, end }: Stretch): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000;
}

/** From the first day of the first to the last day of the last. */
export function wholeOf(stretches: readonly Stretch[]): Stretch {
  const starts = stretches.map(({ start }) => start).toSorted(compare);
  const ends = stretches.map(({ end }) => end).toSorted(compare);
  return { start: starts[0] ?? '', end: ends.at(-1) ?? '' };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
