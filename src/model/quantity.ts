import { z } from 'zod';
import { notationSchema, type NotationProblem, type Reading } from './notation.ts';
import { boundSchema, numberWordSchema, readSpan, type NumberWord, type Span } from './span.ts';
import { compareAmounts, convertAmount, currencyOf, UNIT_NAMES, type Unit } from './unit.ts';

/**
 * One figure as people write it, or a range of figures. `unit` is absent when the figure stands
 * alone; the metric then says what it counts.
 *
 * | written | value |
 * | --- | --- |
 * | `22`, `84%`, `2.5 h`, `3.6/5`, `+4` | `amount`, and `unit` where it is named |
 * | `>48 h`, `≥30`, `20+`, `50%+` | with a `bound`; `20+` is `>=20` |
 * | `0.5..1`, `25–85%`, `2..3 h/week` | `amount` is the low end, `max` the high one |
 * | `120万元`, `¥1,200,000`, `1.2 million CNY` | money |
 * | `500万`, `5亿`, `5 million` | 5,000,000 of what the metric counts, with its `numberWord` |
 * | `1:8.5` | 8.5 in `x`, marked as a `ratio` |
 */
export const quantityValueSchema = z.strictObject({
  amount: z.number().describe('The figure, or the low end of a range. Sample: 84.'),
  max: z.number().optional().describe('The high end of a range; absent for one figure.'),
  unit: z
    .enum(UNIT_NAMES as [Unit, ...Unit[]])
    .optional()
    .describe('Unit of the figure; absent when the metric says it. Sample: percent.'),
  bound: boundSchema.optional().describe('The side that is left open. Sample: >=.'),
  numberWord: numberWordSchema
    .optional()
    .describe('The number word of a figure without a unit, already counted into it. Sample: 万.'),
  ratio: z.literal(true).optional().describe('True when it is written as 1 to so many: 1:8.5.'),
  raw: z.string().describe('The figure as written.'),
});

export type Quantity = z.output<typeof quantityValueSchema>;

/** Reads one figure. Fails with what was expected when the text is none. */
export function parseQuantity(raw: string): Reading<Quantity> {
  return readQuantity(raw, 'quantity');
}

/** Reads one figure; `otherwise` is the problem of a text that is none. */
export function readQuantity(raw: string, otherwise: NotationProblem): Reading<Quantity> {
  const span = readSpan(raw);
  return span.ok
    ? { ok: true, value: toQuantity(span.value, raw) }
    : {
        ok: false,
        expected: span.problem === 'form' ? otherwise : span.problem,
        found: span.found,
      };
}

/** A span as a quantity that was written as `raw`. */
export function toQuantity(span: Span, raw: string): Quantity {
  const { min, max, signed: _, ...named } = span;
  return { amount: min, ...(max === min ? {} : { max }), ...named, raw };
}

export const quantitySchema = notationSchema('quantity', parseQuantity, {
  description:
    'A figure with its unit, as people write it; also a range (0.5..1) or an open figure (20+). Without a unit, the unit of the metric is meant.',
  examples: [22, '84%', '2.5 h', '3.6/5', '120万元', '25..85%', '20+'],
});

/**
 * The unit a figure is in, for a metric in `unit`. A bare `120万` of a metric in 万元 is 1.2 million
 * CNY, since its number word is already counted into the amount.
 */
export function unitOf(
  figure: { unit?: Unit | undefined; numberWord?: NumberWord | undefined },
  unit: Unit,
): Unit {
  if (figure.unit !== undefined) return figure.unit;
  return figure.numberWord === undefined ? unit : (currencyOf(unit) ?? unit);
}

/** The figure in `unit`, which is also that of a bare one; undefined when it does not convert. */
export function convertQuantity(quantity: Quantity, unit: Unit): Quantity | undefined {
  const { numberWord, ...rest } = quantity;
  const own = unitOf(quantity, unit);
  const amount = convertAmount(quantity.amount, own, unit);
  const max = convertAmount(quantity.max ?? quantity.amount, own, unit);
  if (amount === undefined || max === undefined) return undefined;
  return {
    ...rest,
    ...(numberWord === undefined || currencyOf(unit) ? {} : { numberWord }),
    amount,
    ...(quantity.max === undefined ? {} : { max }),
    unit,
  };
}

/**
 * Orders two figures after normalisation: 45 min before 2.5 h, 9999万元 before 1亿元. `bare` is the
 * unit of a figure that names none. A range comes before another when neither of its ends comes
 * after. Undefined when they do not convert, when just one names a unit, and when one range lies
 * inside the other. Bounds are not looked at: `<=72 h` compares as 72 h.
 */
export function compareQuantities(a: Quantity, b: Quantity, bare?: Unit): -1 | 0 | 1 | undefined {
  const [unitA, unitB] = [a, b].map((one) => (bare === undefined ? one.unit : unitOf(one, bare)));
  if ((unitA === undefined) !== (unitB === undefined)) return undefined;
  const compare = (x: number, y: number) =>
    compareAmounts({ amount: x, unit: unitA ?? 'count' }, { amount: y, unit: unitB ?? 'count' });
  const low = compare(a.amount, b.amount);
  const high = compare(a.max ?? a.amount, b.max ?? b.amount);
  if (low === undefined || high === undefined) return undefined;
  if (low === 0 || high === 0 || low === high) return low === 0 ? high : low;
  return undefined;
}

/** A share of a whole in percent, 0 to 100; `min` and `max` are equal for a single figure. */
export const shareValueSchema = z.strictObject({
  min: z.number().describe('Percent, the low end of a range. Sample: 40.'),
  max: z.number().describe('Percent, the high end of a range. Sample: 45.'),
  raw: z.string().describe('The share as written.'),
});

export type Share = z.output<typeof shareValueSchema>;

/** Reads a share: `40%`, `40` or `25..30%`. Fails outside 0% to 100% and on an open figure. */
export function parseShare(raw: string): Reading<Share> {
  const span = readSpan(raw);
  if (!span.ok) {
    return {
      ok: false,
      expected: span.problem === 'form' ? 'share' : span.problem,
      found: span.found,
    };
  }
  const { min, max, unit = 'percent', bound, numberWord } = span.value;
  const isPlain = unit === 'percent' && bound === undefined && numberWord === undefined;
  return isPlain && min >= 0 && max <= 100
    ? { ok: true, value: { min, max, raw } }
    : { ok: false, expected: 'share', found: raw };
}

export const shareSchema = notationSchema('share', parseShare, {
  description: 'A share of a whole in percent, from 0% to 100%; the sign may be left out.',
  examples: ['40%', 40, '25..30%'],
});
