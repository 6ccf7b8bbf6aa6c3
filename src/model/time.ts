import { z } from 'zod';
import { notationSchema, type Reading } from './notation.ts';

/**
 * A stretch of plan time as written, before it has dates.
 *
 * | written | value |
 * | --- | --- |
 * | `W3`, `M5`, `Q2`, `Y1`, `D90` | the third week, fifth month … counted from the start of the plan |
 * | `2026-03-02` | a calendar day |
 * | `2027-Q1` | a calendar quarter |
 * | `M6..M12`, `W11..M5` | from the first day of the first to the last day of the second |
 * | `Y0..Y1`, `M0..M3` | from the very start: `from` is the period with count 0 |
 */
export const timeValueSchema = z.strictObject({
  from: z.lazy(() => momentSchema).describe('The first moment. Sample: M6.'),
  to: z.lazy(() => momentSchema).describe('The last moment; the first again without a span.'),
  raw: z.string().describe('The time as written.'),
});

const momentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('period'),
    unit: z.enum(['day', 'week', 'month', 'quarter', 'year']).describe('Sample: month.'),
    count: z
      .int()
      .describe('Which one, from 1 on; 0 only where a span begins at the very start. Sample: 5.'),
  }),
  z.strictObject({
    kind: z.literal('date'),
    date: z.string().describe('A calendar day. Sample: 2026-03-02.'),
  }),
  z.strictObject({
    kind: z.literal('quarter'),
    year: z.int().describe('Calendar year. Sample: 2027.'),
    quarter: z.int().describe('Quarter of that year, 1 to 4.'),
  }),
]);

export type Moment = z.output<typeof momentSchema>;
export type TimeValue = z.output<typeof timeValueSchema>;

const PERIODS = { D: 'day', W: 'week', M: 'month', Q: 'quarter', Y: 'year' } as const;

/** Furthest period an author may write: 20 years. Keeps calendar arithmetic in range. */
const MOST: Record<keyof typeof PERIODS, number> = { D: 7300, W: 1040, M: 240, Q: 80, Y: 20 };

/** Days since 1 January 0000 of the proleptic calendar are not needed: only existence is. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return isPlanYear(year) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Years that plans are made for; others are slips of the pen. */
function isPlanYear(year: number): boolean {
  return year >= 1990 && year <= 2100;
}

function parseMoment(text: string): Reading<Moment> {
  const period = /^([DWMQY])([1-9]\d{0,3})$/.exec(text);
  if (period) {
    const letter = period[1] as keyof typeof PERIODS;
    const count = Number(period[2]);
    if (count > MOST[letter]) return { ok: false, expected: 'time', found: text };
    return { ok: true, value: { kind: 'period', unit: PERIODS[letter], count } };
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter && isPlanYear(Number(quarter[1]))) {
    return {
      ok: true,
      value: { kind: 'quarter', year: Number(quarter[1]), quarter: Number(quarter[2]) },
    };
  }
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) {
    return isCalendarDate(text)
      ? { ok: true, value: { kind: 'date', date: text } }
      : { ok: false, expected: 'date', found: text };
  }
  return { ok: false, expected: 'time', found: text };
}

/** The start of a span that has no period before it: `Y0` is the moment at which year 1 begins. */
function parseStart(text: string): Reading<Moment> {
  const letter = /^([DWMQY])0$/.exec(text)?.[1];
  if (letter === undefined) return parseMoment(text);
  const unit = PERIODS[letter as keyof typeof PERIODS]; // the pattern lists the keys
  return { ok: true, value: { kind: 'period', unit, count: 0 } };
}

/** Reads a time expression. Order is checked where both ends count the same unit. */
export function parseTime(raw: string): Reading<TimeValue> {
  const [first = '', second, ...more] = raw.trim().split('..');
  if (more.length > 0) return { ok: false, expected: 'time', found: raw };
  const from = second === undefined ? parseMoment(first) : parseStart(first.trim());
  if (!from.ok) return from;
  if (second === undefined) return { ok: true, value: { from: from.value, to: from.value, raw } };
  const to = parseMoment(second.trim());
  if (!to.ok) return to;
  if (isReversed(from.value, to.value)) return { ok: false, expected: 'time-order', found: raw };
  return { ok: true, value: { from: from.value, to: to.value, raw } };
}

function isReversed(from: Moment, to: Moment): boolean {
  if (from.kind === 'period' && to.kind === 'period') {
    return from.unit === to.unit && from.count > to.count;
  }
  if (from.kind === 'date' && to.kind === 'date') return from.date > to.date;
  if (from.kind === 'quarter' && to.kind === 'quarter') {
    return from.year * 4 + from.quarter > to.year * 4 + to.quarter;
  }
  return false;
}

export const timeSchema = notationSchema('time', parseTime, {
  description:
    'A time in the plan: W3, M5, Q2, Y1 or D90 counted from its start, a date (2026-03-02), a calendar quarter (2027-Q1), a span of two (M6..M12), or a span from the very start (Y0..Y1).',
  examples: ['W3', 'M5', 'M6..M12', 'W11..M5', '2026-03-02', '2027-Q1'],
});

/** One calendar day. Sample: `2026-03-02`. */
export const dateSchema = notationSchema<{ date: string; raw: string }>(
  'date',
  (raw) =>
    isCalendarDate(raw)
      ? { ok: true, value: { date: raw, raw } }
      : { ok: false, expected: 'date', found: raw },
  { description: 'A calendar day, YYYY-MM-DD.', examples: ['2026-03-02'] },
);
