import { z } from 'zod';
import { notationSchema, type Reading } from './notation.ts';
import { quantityValueSchema, readQuantity } from './quantity.ts';
import { convertAmount, type Unit } from './unit.ts';

const TIME_UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const satisfies Unit[];

export type TimeUnit = (typeof TIME_UNITS)[number];

/** How long something takes or holds: a quantity above zero in a unit of time. */
export const durationValueSchema = quantityValueSchema.extend({
  unit: z.enum(TIME_UNITS).describe('Unit of time. Sample: hour.'),
});

export type Duration = z.output<typeof durationValueSchema>;

/** Reads a duration: `24 h`, `<=72 h`, `2..3 months`. A bare number says no unit and is refused. */
export function parseDuration(raw: string): Reading<Duration> {
  const reading = readQuantity(raw, 'duration');
  if (!reading.ok) return reading;
  const { amount, max = amount } = reading.value;
  const unit = TIME_UNITS.find((name) => name === reading.value.unit);
  return unit !== undefined && amount >= 0 && max > 0 && isShort(max, unit)
    ? { ok: true, value: { ...reading.value, unit } }
    : { ok: false, expected: 'duration', found: raw };
}

/** At most 20 years, like the horizon of a plan: calendar arithmetic stays in range. */
function isShort(amount: number, unit: TimeUnit): boolean {
  return (convertAmount(amount, unit, 'year') ?? Infinity) <= 20;
}

export const durationSchema = notationSchema('duration', parseDuration, {
  description:
    'How long something takes or holds, with its unit of time; a range or an upper bound.',
  examples: ['24 h', '7 days', '2..3 months', '<=72 h', '10 min'],
});
