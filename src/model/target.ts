import { z } from 'zod';
import { notationSchema, type Reading } from './notation.ts';
import { asciiBound, parseNumber } from './quantity.ts';
import { findUnit, UNIT_NAMES, type Unit } from './unit.ts';

const comparator = z.enum(['>', '<', '>=', '<=']);
const unit = z.enum(UNIT_NAMES as [Unit, ...Unit[]]);

/**
 * What a metric shall reach. `level` and `change` carry `min` and `max`, equal for a single figure.
 *
 * | written | value |
 * | --- | --- |
 * | `36`, `>=80%`, `<=45 min`, `30..35` | level |
 * | `down 30%`, `up >=40%`, `down 10..15%`, `up 4 pp` | change against the baseline |
 * | `top 20%` | rank |
 * | `2x` | multiple of the baseline |
 * | `done` | done |
 * | `open` | named but not quantified |
 */
export const targetValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    comparator: comparator.optional(),
    min: z.number(),
    max: z.number(),
    unit: unit.optional(),
    raw: z.string(),
  }),
  z.strictObject({
    kind: z.literal('change'),
    direction: z.enum(['up', 'down']),
    comparator: comparator.optional(),
    min: z.number(),
    max: z.number(),
    unit: z.enum(['percent', 'pp']),
    raw: z.string(),
  }),
  z.strictObject({ kind: z.literal('rank'), top: z.number(), raw: z.string() }),
  z.strictObject({ kind: z.literal('multiple'), factor: z.number(), raw: z.string() }),
  z.strictObject({ kind: z.literal('done'), raw: z.string() }),
  z.strictObject({ kind: z.literal('open'), raw: z.string() }),
]);

export type TargetValue = z.output<typeof targetValueSchema>;

const N = String.raw`[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const CMP = '>=|<=|>|<|≥|≤';
const LEVEL = new RegExp(String.raw`^(${CMP})?\s*(${N})(?:\s*(?:\.\.|–|~)\s*(${N}))?\s*(.*)$`, 'u');
const CHANGE = new RegExp(
  String.raw`^(up|down)\s*(${CMP})?\s*(${N})(?:\s*(?:\.\.|–|~)\s*(${N}))?\s*(%|％|pp)$`,
  'u',
);
const RANK = new RegExp(String.raw`^top\s*(${N})\s*[%％]$`, 'u');
const MULTIPLE = new RegExp(String.raw`^(${N})\s*(?:x|×|倍)$`, 'u');

/** Reads a target expression; the order of a range and the form are checked here, bounds later. */
export function parseTarget(raw: string): Reading<TargetValue> {
  const text = raw.trim();
  if (text === 'done') return { ok: true, value: { kind: 'done', raw } };
  if (text === 'open') return { ok: true, value: { kind: 'open', raw } };
  const rank = RANK.exec(text);
  if (rank) return { ok: true, value: { kind: 'rank', top: parseNumber(rank[1] ?? ''), raw } };
  const multiple = MULTIPLE.exec(text);
  if (multiple) {
    return { ok: true, value: { kind: 'multiple', factor: parseNumber(multiple[1] ?? ''), raw } };
  }
  return parseChange(text, raw) ?? parseLevel(text, raw);
}

function parseChange(text: string, raw: string): Reading<TargetValue> | undefined {
  const match = CHANGE.exec(text);
  if (!match) return undefined;
  const [, direction, cmp, first = '', last = first, sign] = match;
  const range = parseRange(first, last);
  if (!range) return { ok: false, expected: 'range-order', found: text };
  return {
    ok: true,
    value: {
      kind: 'change',
      direction: direction === 'up' ? 'up' : 'down',
      ...(cmp === undefined ? {} : { comparator: asciiBound(cmp) }),
      ...range,
      unit: sign === 'pp' ? 'pp' : 'percent',
      raw,
    },
  };
}

function parseLevel(text: string, raw: string): Reading<TargetValue> {
  const match = LEVEL.exec(text);
  if (!match) return { ok: false, expected: 'target', found: text };
  const [, cmp, first = '', last = first, spelling = ''] = match;
  const unitName = spelling === '' ? undefined : findUnit(spelling);
  if (spelling !== '' && unitName === undefined) {
    // `30...35` and other near misses are wrong targets, not unknown units.
    const letters = /^[\p{L}%％/]/u.test(spelling);
    return { ok: false, expected: letters ? 'unit' : 'target', found: letters ? spelling : text };
  }
  const range = parseRange(first, last);
  if (!range) return { ok: false, expected: 'range-order', found: text };
  return {
    ok: true,
    value: {
      kind: 'level',
      ...(cmp === undefined ? {} : { comparator: asciiBound(cmp) }),
      ...range,
      ...(unitName === undefined ? {} : { unit: unitName }),
      raw,
    },
  };
}

function parseRange(first: string, last: string): { min: number; max: number } | undefined {
  const [min, max] = [parseNumber(first), parseNumber(last)];
  return min <= max ? { min, max } : undefined;
}

export const targetSchema = notationSchema('target', parseTarget, {
  description:
    'What a metric shall reach: a level (36, >=80%, 30..35), a change (down 30%, up >=40%), a rank (top 20%), a multiple (2x), done, or open when it is not quantified.',
  examples: ['30..35', '>=80%', '<=45 min', 'down 30%', 'up >=40%'],
});
