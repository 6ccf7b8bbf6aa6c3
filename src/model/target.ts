import { z } from 'zod';
import { notationSchema, type Reading } from './notation.ts';
import { boundSchema, numberWordSchema, readSpan, type SpanReading } from './span.ts';
import { UNIT_NAMES, type Unit } from './unit.ts';

/**
 * What a metric shall reach. `level` and `change` carry `min` and `max`, equal for a single figure.
 *
 * | written | value |
 * | --- | --- |
 * | `36`, `>=80%`, `50%+`, `<=45 min`, `30..35` | level |
 * | `>=-2 pp` | level, against the level of another metric |
 * | `1:8.5`, `>=3x` | level in `x`; the first is marked as a `ratio` |
 * | `<=30..45 min` | level with comparator and range, which only a check calls unclear |
 * | `down 30%`, `up >=40%`, `up 50%+`, `down 10..15%`, `up 4 pp` | change against the baseline |
 * | `top 20%` | rank |
 * | `2x` | multiple of the baseline |
 * | `done` | done |
 * | `open` | named but not quantified |
 */
export const targetValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    comparator: boundSchema.optional().describe('The side that is left open. Sample: >=.'),
    min: z.number().describe('The level, or the low end of a range. Sample: 30.'),
    max: z.number().describe('The level, or the high end of a range. Sample: 35.'),
    unit: z
      .enum(UNIT_NAMES as [Unit, ...Unit[]])
      .optional()
      .describe('Unit of the level; absent when the metric says it. Sample: percent.'),
    numberWord: numberWordSchema
      .optional()
      .describe('The number word of a level without a unit, already counted in. Sample: 万.'),
    ratio: z.literal(true).optional().describe('True when it is written as 1 to so many: 1:8.5.'),
    raw: z.string().describe('The target as written.'),
  }),
  z.strictObject({
    kind: z.literal('change'),
    direction: z.enum(['up', 'down']).describe('Which way the figure shall move.'),
    comparator: boundSchema.optional().describe('The side that is left open. Sample: >=.'),
    min: z.number().describe('The change, or the low end of a range. Sample: 10.'),
    max: z.number().describe('The change, or the high end of a range. Sample: 15.'),
    unit: z.enum(['percent', 'pp']).describe('Percent of the baseline, or points.'),
    raw: z.string().describe('The target as written.'),
  }),
  z.strictObject({
    kind: z.literal('rank'),
    top: z.number().describe('Percent of all that stand at least as high. Sample: 20.'),
    raw: z.string().describe('The target as written.'),
  }),
  z.strictObject({
    kind: z.literal('multiple'),
    factor: z.number().describe('How many times the baseline. Sample: 2.'),
    raw: z.string().describe('The target as written.'),
  }),
  z.strictObject({ kind: z.literal('done'), raw: z.string().describe('The target as written.') }),
  z.strictObject({ kind: z.literal('open'), raw: z.string().describe('The target as written.') }),
]);

export type TargetValue = z.output<typeof targetValueSchema>;

/** Reads a target expression; the order of a range and the form are checked here, bounds later. */
export function parseTarget(raw: string): Reading<TargetValue> {
  const text = raw.trim();
  if (text === 'done') return { ok: true, value: { kind: 'done', raw } };
  if (text === 'open') return { ok: true, value: { kind: 'open', raw } };
  const [, word, figures = ''] = /^(up|down|top)(?=[^\p{L}])(.*)$/u.exec(text) ?? [];
  if (word === 'top') return parseRank(figures, raw);
  if (word === 'up' || word === 'down') return parseChange(word, figures, raw);
  return parseLevel(raw);
}

function parseRank(figures: string, raw: string): Reading<TargetValue> {
  const span = readSpan(figures);
  if (!span.ok) return refuse(span, raw);
  const { min, max, unit, bound } = span.value;
  return unit === 'percent' && min === max && bound === undefined
    ? { ok: true, value: { kind: 'rank', top: min, raw } }
    : { ok: false, expected: 'target', found: raw.trim() };
}

function parseChange(direction: 'up' | 'down', figures: string, raw: string): Reading<TargetValue> {
  const span = readSpan(figures);
  if (!span.ok) return refuse(span, raw);
  const { min, max, unit, bound } = span.value;
  if (unit !== 'percent' && unit !== 'pp') {
    return { ok: false, expected: 'target', found: raw.trim() };
  }
  const comparator = bound === undefined ? {} : { comparator: bound };
  return { ok: true, value: { kind: 'change', direction, ...comparator, min, max, unit, raw } };
}

function parseLevel(raw: string): Reading<TargetValue> {
  const span = readSpan(raw);
  if (!span.ok) return refuse(span, raw);
  const { bound, signed: _, ...level } = span.value;
  // Without a comparator `2x` is twice the baseline; a ratio is a level of its own.
  if (level.unit === 'x' && !level.ratio && bound === undefined && level.min === level.max) {
    return { ok: true, value: { kind: 'multiple', factor: level.min, raw } };
  }
  const comparator = bound === undefined ? {} : { comparator: bound };
  return { ok: true, value: { kind: 'level', ...comparator, ...level, raw } };
}

/** A wrong unit is shown alone, all else with the whole target around it. */
function refuse(span: Extract<SpanReading, { ok: false }>, raw: string): Reading<TargetValue> {
  if (span.problem === 'unit') return { ok: false, expected: 'unit', found: span.found };
  const expected = span.problem === 'form' ? 'target' : span.problem;
  return { ok: false, expected, found: raw.trim() };
}

export const targetSchema = notationSchema('target', parseTarget, {
  description:
    'What a metric shall reach: a level (36, >=80%, 50%+, 30..35, 1:8.5), a change (down 30%, up >=40%), a rank (top 20%), a multiple (2x), done, or open when it is not quantified.',
  examples: ['30..35', '>=80%', '<=45 min', 'down 30%', 'up >=40%'],
});
