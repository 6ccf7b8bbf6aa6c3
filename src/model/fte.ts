import { z } from 'zod';
import { notationSchema, type Reading } from './notation.ts';
import { readSpan, type Span } from './span.ts';

/** How much of a full-time person a role gives: `1`, `0.5`, or a range `0.5..1`. */
export const fteValueSchema = z.strictObject({
  min: z.number().describe('Full-time equivalents, the low end of a range. Sample: 0.5.'),
  max: z.number().describe('Full-time equivalents, the high end of a range. Sample: 1.'),
  raw: z.string().describe('The number as written.'),
});

export type Fte = z.output<typeof fteValueSchema>;

/** More full-time people than any role of a plan has; a longer number is a slip. */
const MOST_PEOPLE = 1000;

/** Reads full-time equivalents: a number or a range of 0 to 1000, without a unit. */
export function parseFte(raw: string): Reading<Fte> {
  const span = readSpan(raw);
  return span.ok && isBare(span.value)
    ? { ok: true, value: { min: span.value.min, max: span.value.max, raw } }
    : { ok: false, expected: 'fte', found: raw };
}

function isBare({ min, max, signed, ...named }: Span): boolean {
  return Object.keys(named).length === 0 && !signed && min >= 0 && max <= MOST_PEOPLE;
}

export const fteSchema = notationSchema('fte', parseFte, {
  description: 'Full-time equivalents: a number or a range.',
  examples: [1, 0.5, '0.5..1'],
});

/**
 * What a role gives, in the way it is counted.
 *
 * | written | value |
 * | --- | --- |
 * | `1`, `0.5..1` | fte: full-time equivalents |
 * | `6 x 2..3 h/week`, `6 × 2–3 h/week`, `2 h/week` | hours: so many people, and hours a week of each |
 * | `2 points/quarter` | capacity: 2 points in 1 quarter |
 * | `1 of 2 points/quarter` | capacity: 1 point in 1 quarter, of 2 that there are |
 * | `4 points / 2 quarters` | capacity: 4 points in 2 quarters |
 */
export const effortValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fte'),
    min: z.number().describe('Full-time equivalents, the low end of a range. Sample: 0.5.'),
    max: z.number().describe('Full-time equivalents, the high end of a range. Sample: 1.'),
    raw: z.string().describe('The effort as written.'),
  }),
  z.strictObject({
    kind: z.literal('hours'),
    heads: z.int().describe('How many people. Sample: 6.'),
    min: z.number().describe('Hours a week of each, the low end of a range. Sample: 2.'),
    max: z.number().describe('Hours a week of each, the high end of a range. Sample: 3.'),
    raw: z.string().describe('The effort as written.'),
  }),
  z.strictObject({
    kind: z.literal('capacity'),
    points: z.number().describe('Points of engineering capacity that are used. Sample: 1.'),
    available: z.number().optional().describe('Points there are in the same time. Sample: 2.'),
    quarters: z.int().describe('How many quarters they are spread over. Sample: 1.'),
    raw: z.string().describe('The effort as written.'),
  }),
]);

export type Effort = z.output<typeof effortValueSchema>;

const HEADS = /^(?:(\d{1,4})\s*[x×*]\s*)?(\S.*)$/iu;
const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const CAPACITY = new RegExp(
  String.raw`^${NUMBER}(?:\s*of\s*${NUMBER})?\s*(?:points?|pts?|点)\s*(?:/|per|an?|in)\s*` +
    String.raw`(?:([1-9]\d?)\s*个?)?\s*(?:quarters?|季度)$`,
  'iu',
);

/** Reads what a role gives: full-time equivalents, heads and hours, or points of capacity. */
export function parseEffort(raw: string): Reading<Effort> {
  const text = raw.trim();
  const capacity = CAPACITY.exec(text);
  if (capacity) return readCapacity(capacity, raw);
  const fte = parseFte(text);
  if (fte.ok) return { ok: true, value: { kind: 'fte', ...fte.value, raw } };
  return readHours(text, raw);
}

function readCapacity([, used, all, spread = '1']: RegExpExecArray, raw: string): Reading<Effort> {
  const [points, quarters] = [Number(used), Number(spread)];
  const available = all === undefined ? {} : { available: Number(all) };
  return available.available !== undefined && points > available.available
    ? { ok: false, expected: 'effort', found: raw }
    : { ok: true, value: { kind: 'capacity', points, ...available, quarters, raw } };
}

/** Hours in a week: nobody gives more. */
const WEEK = 168;

function readHours(text: string, raw: string): Reading<Effort> {
  const [, count = '1', each = ''] = HEADS.exec(text) ?? [];
  const span = readSpan(each);
  if (!span.ok) {
    return span.problem === 'form'
      ? { ok: false, expected: 'effort', found: raw }
      : { ok: false, expected: span.problem, found: span.found };
  }
  const { min, max, unit, bound } = span.value;
  const [heads, isOpen] = [Number(count), bound !== undefined];
  return unit === 'hour/week' && !isOpen && heads > 0 && min >= 0 && max <= WEEK
    ? { ok: true, value: { kind: 'hours', heads, min, max, raw } }
    : { ok: false, expected: 'effort', found: raw };
}

export const effortSchema = notationSchema('effort', parseEffort, {
  description:
    'What a role gives: full-time equivalents (0.5..1), people and their hours a week (6 x 2..3 h/week), or points of capacity (1 of 2 points/quarter, 4 points / 2 quarters).',
  examples: [1, '0.5..1', '6 x 2..3 h/week', '1 of 2 points/quarter', '4 points / 2 quarters'],
});
