import { formatDate, formatDates, formatTime } from '../../model/format.ts';
import type { Dates } from '../../model/resolved.ts';
import type { TimeValue } from '../../model/time.ts';
import type { Reader } from './reader.ts';

/** Whether the plan stands on the calendar; a guide counts its weeks and months instead. */
export function isDated(reader: Reader): boolean {
  return reader.whole.resolved.plan.horizon !== undefined;
}

/** A stretch of days, or of counted time where there are none. Samples: `2 – 29 Mar 2026`, `weeks 1–2`. */
export function stretchText(
  reader: Reader,
  span: TimeValue,
  { start, end }: Pick<Dates, 'start' | 'end'>,
  short = false,
): string {
  if (!isDated(reader)) return formatTime(span, reader.locale);
  return short ? shortDates(reader, start, end) : formatDates(start, end, reader.locale);
}

/** A day, or the counted period in which something is due. `short` leaves the year out. */
export function momentText(reader: Reader, at: TimeValue, iso: string, short = false): string {
  return isDated(reader) ? formatDate(iso, reader.locale, short) : formatTime(at, reader.locale);
}

/** The counted form beside a date: what people say in meetings. Undefined where there is none. */
export function countedText(reader: Reader, time: TimeValue): string | undefined {
  const counted = [time.from, time.to].every(({ kind }) => kind === 'period');
  return isDated(reader) && counted ? formatTime(time, reader.locale) : undefined;
}

interface Due {
  by?: TimeValue | undefined;
  due?: string | undefined;
  dueFrom?: string | undefined;
}

/** The day, or counted period, by which something is due. */
export function dueText(reader: Reader, { by, due }: Due): string | undefined {
  if (!isDated(reader)) return by === undefined ? undefined : formatTime(by, reader.locale);
  return due === undefined ? undefined : formatDate(due, reader.locale);
}

/** The same, or the window that it falls in where there is one. */
export function windowText(reader: Reader, item: Due): string | undefined {
  const { due, dueFrom } = item;
  if (!isDated(reader) || due === undefined || dueFrom === undefined) return dueText(reader, item);
  return formatDates(dueFrom, due, reader.locale);
}

const YEAR = 366;

/** Whether a day within a stretch needs its year: within one year, every day comes once. */
export function needsYear({ start, end }: Pick<Dates, 'start' | 'end'>): boolean {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 > YEAR;
}

/** Sample: `3月2日—3月29日`, for places where the year is known. */
function shortDates({ locale }: Reader, start: string, end: string): string {
  if (start === end) return formatDate(start, locale, true);
  const dash = locale === 'zh-CN' ? '—' : ' – ';
  return `${formatDate(start, locale, true)}${dash}${formatDate(end, locale, true)}`;
}
