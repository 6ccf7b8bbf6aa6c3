import { z } from 'zod';

/** What a reader of a notation answers: the value, or which form it had expected instead. */
export type Reading<T> =
  { ok: true; value: T } | { ok: false; expected: NotationProblem; found?: string };

/** The ways in which a written value can be wrong; each has its wording in the catalogue. */
export type NotationProblem =
  | 'quantity'
  | 'unit'
  | 'target'
  | 'range-order'
  | 'figure'
  | 'shift'
  | 'duration'
  | 'share'
  | 'time'
  | 'time-order'
  | 'date'
  | 'fte'
  | 'effort';

export interface Notated {
  raw: string;
}

/**
 * A schema for a value that people write in a notation. It reads a string or a bare number and
 * keeps the printed form in `raw`, so that encoding gives back what was written.
 */
export function notationSchema<T extends Notated>(
  name: string,
  parse: (raw: string) => Reading<T>,
  meta: { description: string; examples: (string | number)[] },
): z.ZodCodec<z.ZodUnion<readonly [z.ZodString, z.ZodNumber]>, z.ZodCustom<T, T>> {
  return z
    .codec(
      z.union([z.string().max(200), z.number()]),
      z.custom<T>((value) => typeof value === 'object' && value !== null && 'raw' in value),
      {
        decode: (written, context) => {
          const raw = String(written);
          const reading = parse(raw);
          if (reading.ok) return reading.value;
          context.issues.push({
            code: 'custom',
            input: written,
            message: `not a ${name}`,
            params: { problem: `notation/${reading.expected}`, found: reading.found ?? raw },
          });
          return z.NEVER;
        },
        // A number only where it is written the same: `36.0` and numbers too long to hold stay text.
        encode: ({ raw }) => (String(Number(raw)) === raw ? Number(raw) : raw),
      },
    )
    .meta({ id: name, ...meta });
}
