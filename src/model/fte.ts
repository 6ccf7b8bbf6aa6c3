import { z } from 'zod';
import { notationSchema } from './notation.ts';

/** How much of a full-time person a role gives: `1`, `0.5`, or a range `0.5..1`. */
export const fteValueSchema = z.strictObject({ min: z.number(), max: z.number(), raw: z.string() });

export type Fte = z.output<typeof fteValueSchema>;

export const fteSchema = notationSchema<Fte>(
  'fte',
  (raw) => {
    const match = /^(\d+(?:\.\d+)?)(?:\s*\.\.\s*(\d+(?:\.\d+)?))?$/.exec(raw.trim());
    if (!match) return { ok: false, expected: 'fte', found: raw };
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : Number(match[2]);
    return min <= max && max <= 1000
      ? { ok: true, value: { min, max, raw } }
      : { ok: false, expected: 'fte', found: raw };
  },
  { description: 'Full-time equivalents: a number or a range.', examples: [1, 0.5, '0.5..1'] },
);
