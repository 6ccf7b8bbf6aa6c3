import { formatDate } from '../../model/format.ts';
import type { Locale } from '../../model/locale.ts';
import type { Resolved } from '../../model/resolved.ts';
import type { Tick } from './timeline.ts';

/** The days that all plans of a page stand on. */
export interface Calendar {
  first: number;
  last: number;
  /** Where years, halves or quarters begin. */
  ticks: Tick[];
}

/** A plan on the common calendar, in percent of its width. */
export interface Strip {
  phases: { start: number; width: number }[];
  milestones: number[];
}

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** The calendar from the first to the last day of any plan; undefined where none has dates. */
export function calendarOf(plans: readonly Resolved[], locale: Locale): Calendar | undefined {
  const spans = plans.flatMap(({ plan, phases }) => {
    if (plan.horizon === undefined) return [];
    const all = [plan.horizon.dates, ...phases.map(({ dates }) => dates)];
    return all.map(({ start, end }) => [dayOf(start), dayOf(end) + 1] as const);
  });
  if (spans.length === 0) return undefined;
  const first = Math.min(...spans.map(([start]) => start));
  const last = Math.max(...spans.map(([, end]) => end));
  return { first, last, ticks: ticksOf(first, last, locale) };
}

export function stripOf({ plan, phases }: Resolved, calendar: Calendar): Strip | undefined {
  const { horizon } = plan;
  if (horizon === undefined) return undefined;
  const bars = phases.length === 0 ? [horizon.dates] : phases.map(({ dates }) => dates);
  return {
    phases: bars.map(({ start, end }) => {
      const at = placeOn(calendar, start);
      return { start: at, width: round(placeOn(calendar, end, 1) - at) };
    }),
    milestones: phases.flatMap(({ milestones }) =>
      milestones.map(({ date }) => placeOn(calendar, date, 0.5)),
    ),
  };
}

/** Where a day stands, in percent of the width; `offset` in days. */
export function placeOn({ first, last }: Calendar, iso: string, offset = 0): number {
  const at = ((dayOf(iso) + offset - first) / (last - first)) * 100;
  return round(Math.min(100, Math.max(0, at)));
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The first days of quarters, of halves or of years: so many that their names stand beside each other. */
function ticksOf(first: number, last: number, locale: Locale): Tick[] {
  const months = (last - first) / 30.4;
  const step = months <= 12 ? 3 : months <= 30 ? 6 : 12;
  const start = new Date(first * DAY);
  const ticks: Tick[] = [];
  for (let month = 0; ; month += step) {
    const at = Date.UTC(start.getUTCFullYear(), month, 1) / DAY;
    if (at >= last - (last - first) * 0.06) return ticks;
    if (at < first) continue;
    const date = new Date(at * DAY);
    ticks.push({
      at: round(((at - first) / (last - first)) * 100),
      label: step === 12 ? String(date.getUTCFullYear()) : monthOf(date, locale),
    });
  }
}

/** Samples: `2027年1月`, `Jan 2027`; but for the first month of a year, the month alone. */
function monthOf(date: Date, locale: Locale): string {
  const short = date.getUTCMonth() !== 0;
  const text = formatDate(date.toISOString().slice(0, 10), locale, short);
  return locale === 'zh-CN' ? text.replace(/\d+日$/, '') : text.replace(/^\d+ /, '');
}
