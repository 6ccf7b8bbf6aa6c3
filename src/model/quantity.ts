import { z } from 'zod';
import { notationSchema, type Reading } from './notation.ts';
import { findUnit, UNIT_NAMES, type Unit } from './unit.ts';

/**
 * One figure as people write it: `84%`, `2.5 h`, `3.6/5`, `120万元`, `22`, `+4`, `>48 h`.
 * `unit` is absent when the figure stands alone; the metric then says what it counts.
 */
export const quantityValueSchema = z.strictObject({
  amount: z.number(),
  unit: z.enum(UNIT_NAMES as [Unit, ...Unit[]]).optional(),
  bound: z.enum(['>', '<', '>=', '<=']).optional(),
  raw: z.string(),
});

export type Quantity = z.output<typeof quantityValueSchema>;

const NUMBER = String.raw`[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const FORM = new RegExp(String.raw`^(>=|<=|>|<|≥|≤)?\s*(${NUMBER})\s*(.*)$`, 'u');

/** Reads one figure. Fails with what was expected when the text is none. */
export function parseQuantity(raw: string): Reading<Quantity> {
  const match = FORM.exec(raw.trim());
  if (!match) return { ok: false, expected: 'quantity' };
  const [, bound, number = '', rest = ''] = match;
  const amount = parseNumber(number);
  const unit = rest === '' ? undefined : findUnit(rest);
  if (rest !== '' && unit === undefined) return { ok: false, expected: 'unit', found: rest };
  return {
    ok: true,
    value: {
      amount,
      ...(unit === undefined ? {} : { unit }),
      ...(bound === undefined ? {} : { bound: asciiBound(bound) }),
      raw,
    },
  };
}

export const quantitySchema = notationSchema('quantity', parseQuantity, {
  description:
    'A figure with its unit, as people write it. Without a unit, the unit of the metric is meant.',
  examples: [22, '84%', '2.5 h', '3.6/5', '120万元'],
});

export function parseNumber(text: string): number {
  return Number(text.replaceAll(',', '').replace('−', '-'));
}

export function asciiBound(bound: string): '>' | '<' | '>=' | '<=' {
  if (bound === '≥' || bound === '>=') return '>=';
  if (bound === '≤' || bound === '<=') return '<=';
  return bound === '>' ? '>' : '<';
}
