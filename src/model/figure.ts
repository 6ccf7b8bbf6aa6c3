import { z } from 'zod';
import { notationSchema, type Reading } from './notation.ts';
import { quantityValueSchema, toQuantity, unitOf, type Quantity } from './quantity.ts';
import { readSpan } from './span.ts';
import { convertAmount, type Unit } from './unit.ts';

/**
 * A figure quoted as evidence: how something stands, or what it did elsewhere.
 *
 * | written | value |
 * | --- | --- |
 * | `65%`, `732亿美元`, `2000+`, `>=500 CNY`, `25..85%` | level |
 * | `+28%`, `-15%`, `−15%`, `+25 pp` | change; its sign is that of `by.amount` |
 * | `35% -> 5%`, `72 → 24 h`, `3 months -> 1 week` | shift; a bare end takes the unit of the other |
 * | `1:8.5` | ratio of 1 to `of` |
 * | `2.3x`, `2.3倍`, `×2` | multiple of what it was |
 */
export const figureValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    level: quantityValueSchema.describe('How it stands. Sample: 65%.'),
    raw: z.string().describe('The figure as written.'),
  }),
  z.strictObject({
    kind: z.literal('change'),
    by: quantityValueSchema.describe('How much it changed, negative for a fall. Sample: -15%.'),
    raw: z.string().describe('The change as written.'),
  }),
  z.strictObject({
    kind: z.literal('shift'),
    from: quantityValueSchema.describe('How it stood before. Sample: 72 h.'),
    to: quantityValueSchema.describe('How it stood after, in a unit that converts. Sample: 24 h.'),
    raw: z.string().describe('Both figures as written.'),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    of: z.number().describe('How many there are for each 1. Sample: 8.5.'),
    raw: z.string().describe('The ratio as written.'),
  }),
  z.strictObject({
    kind: z.literal('multiple'),
    factor: z.number().describe('How many times as much as before. Sample: 2.3.'),
    raw: z.string().describe('The multiple as written.'),
  }),
]);

export type Figure = z.output<typeof figureValueSchema>;

/** Reads a figure of evidence. Words around it, as in `65% of firms`, belong to its label. */
export function parseFigure(raw: string): Reading<Figure> {
  const [first = '', second, ...more] = raw.split(/->|→/u);
  if (more.length > 0) return { ok: false, expected: 'figure', found: raw };
  if (second !== undefined) return readShift(first, second, raw);
  // The sign may stand before the number, as in print: ×2.
  const leading = /^\s*[x×]\s*(\d.*)$/iu.exec(raw)?.[1];
  return readSingle(leading === undefined ? raw : `${leading}x`, raw);
}

function readSingle(text: string, raw: string): Reading<Figure> {
  const reading = readPart(text, raw);
  if (!reading.ok) return reading;
  const { quantity, signed } = reading.value;
  const isExact = quantity.max === undefined && quantity.bound === undefined;
  if (quantity.ratio && isExact && !signed) {
    return { ok: true, value: { kind: 'ratio', of: quantity.amount, raw } };
  }
  if (quantity.unit === 'x' && isExact && !signed) {
    return { ok: true, value: { kind: 'multiple', factor: quantity.amount, raw } };
  }
  if (!signed || quantity.bound !== undefined) {
    return { ok: true, value: { kind: 'level', level: quantity, raw } };
  }
  // `-10..15%` may mean a fall of 10 to 15 or a stretch across zero.
  const { amount, max = amount } = quantity;
  return amount < 0 && max > 0
    ? { ok: false, expected: 'figure', found: raw }
    : { ok: true, value: { kind: 'change', by: quantity, raw } };
}

function readShift(first: string, second: string, raw: string): Reading<Figure> {
  const [before, after] = [readPart(first, first.trim()), readPart(second, second.trim())];
  // A missing end leaves nothing to point at but the whole.
  if (!before.ok) return first.trim() === '' ? { ...before, found: raw } : before;
  if (!after.ok) return second.trim() === '' ? { ...after, found: raw } : after;
  const [from, to] = [before.value.quantity, after.value.quantity];
  const unit = from.unit ?? to.unit;
  if (unit === undefined) return { ok: true, value: { kind: 'shift', from, to, raw } };
  if (to.unit !== undefined && convertAmount(1, unit, to.unit) === undefined) {
    return { ok: false, expected: 'shift', found: raw };
  }
  const value = { from: named(from, to.unit ?? unit), to: named(to, unit) };
  return { ok: true, value: { kind: 'shift', ...value, raw } };
}

/** A bare end of a shift in the unit of the other: `72 → 24 h`, `5000万 → 8000万元`. */
function named(quantity: Quantity, unit: Unit): Quantity {
  if (quantity.unit !== undefined) return quantity;
  const { numberWord: _, ...rest } = quantity;
  return { ...rest, unit: unitOf(quantity, unit) };
}

/** One figure. Nothing here says what `分` counts, so it is points of a hundred. */
function readPart(text: string, raw: string): Reading<{ quantity: Quantity; signed: boolean }> {
  const span = readSpan(text);
  if (!span.ok) {
    return {
      ok: false,
      expected: span.problem === 'form' ? 'figure' : span.problem,
      found: span.problem === 'unit' ? span.found : raw,
    };
  }
  const unit = span.value.unit ?? (/分\s*\+?\s*$/u.test(text) ? 'points' : undefined);
  const quantity = toQuantity({ ...span.value, ...(unit === undefined ? {} : { unit }) }, raw);
  return { ok: true, value: { quantity, signed: span.value.signed === true } };
}

export const figureSchema = notationSchema('figure', parseFigure, {
  description:
    'A figure quoted as evidence: a level (65%, 2000+), a change (+28%, -15%, +25 pp), a shift (35% -> 5%), a ratio (1:8.5) or a multiple (2.3x). Words belong to its label.',
  examples: ['65%', '732亿美元', '2000+', '+28%', '35% -> 5%', '1:8.5', '2.3x'],
});
