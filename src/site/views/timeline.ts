import { formatDate } from '../../model/format.ts';
import type { Locale } from '../../model/locale.ts';
import type { Dates, Resolved } from '../../model/resolved.ts';
import { phaseMark, type Reader, type Said } from './reader.ts';
import { needsYear, stretchText } from './when.ts';

/** A month on the axis, in percent of the width. */
export interface Tick {
  at: number;
  label: string;
}

export interface Diamond {
  at: number;
  label: string;
  date: string;
  short: string;
  /** Sample: `2026-03-13`. */
  day: string;
}

export interface Bar {
  number: string;
  label: Said;
  href: string;
  start: number;
  width: number;
  dates: string;
  diamonds: Diamond[];
}

/** The roadmap as places on one line from the first to the last day of the plan. */
export interface Timeline {
  ticks: Tick[];
  bars: Bar[];
  /** Lines that a bar needs for its name on a wide screen; 0 where one has no room: they are listed then. */
  lines: number;
  /** Which bars have room for their dates as well. */
  dated: boolean[];
}

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

export function timelineOf(reader: Reader): Timeline | undefined {
  const { resolved } = reader.unit;
  const { horizon } = resolved.plan;
  if (resolved.phases.length === 0 || horizon === undefined) return undefined;
  const [first, last] = extent(resolved, horizon.dates);
  const years = needsYear(horizon.dates);
  const place = (day: number) => Math.round(((day - first) / (last - first)) * 10_000) / 100;
  const bars = resolved.phases.map((phase) => {
    const start = place(dayOf(phase.dates.start));
    return {
      number: phaseMark(reader.words, phase.number),
      label: reader.line(phase.label),
      href: reader.hrefOf('phase', phase.key),
      start,
      width: Math.round((place(dayOf(phase.dates.end) + 1) - start) * 100) / 100,
      dates: stretchText(reader, phase.span, phase.dates, !years),
      diamonds: phase.milestones.map((milestone) => ({
        at: place(dayOf(milestone.date) + 0.5),
        label: reader.line(milestone.label).plain,
        date: formatDate(milestone.date, reader.locale),
        short: formatDate(milestone.date, reader.locale, true),
        day: milestone.date,
      })),
    };
  });
  return {
    ticks: monthTicks(first, last, reader.locale).map((tick) => ({ ...tick, at: place(tick.at) })),
    bars,
    ...roomOf(bars),
  };
}

/** Width of the line on a wide screen, and of characters there, in px. */
const LINE = { width: 1050, latin: 6.9, han: 13.4, inset: 12, most: 3 };

/** How many lines the bars hold, and which of them have room for their dates below the name. */
function roomOf(bars: readonly Bar[]): Pick<Timeline, 'lines' | 'dated'> {
  const names = bars.map((bar, at) => linesOf(bar, bars[at + 1]));
  if (names.some((lines) => lines > LINE.most)) return { lines: 0, dated: [] };
  const lines = Math.max(2, ...names);
  const dated = bars.map(
    ({ dates, width }, at) =>
      (names[at] ?? 0) < lines && widthOf(dates) <= (width / 100) * LINE.width - LINE.inset,
  );
  return { lines: dated.includes(true) ? lines : Math.max(1, ...names), dated };
}

/** Lines that the name of a phase takes within its bar, word by word; no end of them where another bar covers it. */
function linesOf({ number, label, start, width }: Bar, next: Bar | undefined): number {
  if (next !== undefined && next.start < start + width - 0.5) return Infinity;
  const room = (width / 100) * LINE.width - LINE.inset;
  const words = `${number} ${label.plain}`.match(WORDS) ?? [];
  let [lines, used] = [1, 0];
  for (const word of words) {
    const own = widthOf(word);
    if (own > room) return Infinity;
    if (used + own > room) [lines, used] = [lines + 1, 0];
    used += own + (WIDE.test(word) ? 0 : LINE.latin / 2);
  }
  return lines;
}

/** What is not broken: a Chinese character with the punctuation behind it, or a Latin word. */
const WORDS = /\p{Script=Han}[\u3000-\u303f\uff00-\uff60“”…—]*|[^\s\p{Script=Han}]+/gu;
/** Chinese characters, and the punctuation that is as wide. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u;
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (WIDE.test(one) ? LINE.han : LINE.latin), 0);

/** The first day, and the day after the last, that anything in the plan stands on. */
function extent({ phases }: Resolved, { start, end }: Dates): [number, number] {
  const starts = [start, ...phases.map(({ dates }) => dates.start)];
  const ends = [
    end,
    ...phases.map(({ dates }) => dates.end),
    ...phases.flatMap(({ milestones }) => milestones.map(({ date }) => date)),
  ];
  return [Math.min(...starts.map(dayOf)), Math.max(...ends.map(dayOf)) + 1];
}

function monthTicks(first: number, last: number, locale: Locale): Tick[] {
  const months = Math.round((last - first) / 30.4);
  const step = months <= 14 ? 1 : months <= 18 ? 3 : 6;
  // The name of the last month must not run over the edge; with its year it is longer.
  const room = step > 1 ? (last - first) * 0.13 : 7;
  const ticks: Tick[] = [];
  const start = new Date(first * DAY);
  let year = start.getUTCFullYear();
  let month = start.getUTCMonth();
  let named: number | undefined;
  if (start.getUTCDate() > 7) month += 1;
  for (;;) {
    const at = Date.UTC(year, month, 1) / DAY;
    if (at >= last - room) return ticks;
    const date = new Date(at * DAY);
    ticks.push({
      at: Math.max(at, first),
      // A year is named once: with its first month on the axis.
      label: monthLabel(date, locale, step > 1 && date.getUTCFullYear() !== named),
    });
    named = date.getUTCFullYear();
    month += step;
    if (month > 11) {
      year += Math.floor(month / 12);
      month %= 12;
    }
  }
}

/** Samples: `3月`, `Mar`; with the year `2027年3月`, `Mar 2027`. */
function monthLabel(date: Date, locale: Locale, withYear: boolean): string {
  const text = formatDate(date.toISOString().slice(0, 10), locale, !withYear);
  return locale === 'zh-CN' ? text.replace(/\d+日$/, '') : text.replace(/^\d+ /, '');
}
