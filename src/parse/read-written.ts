import type { z } from 'zod';
import { childSchema, shapeOf } from '../model/schema-shape.ts';
import type { Path } from './node-index.ts';

/**
 * `value` as the notations of `schema` want it: a number keeps the form in which it is written
 * (`+4`, `36.0`), because that form is printed again. Where the schema leaves the value open, a
 * number keeps its form only when that says more than the number does.
 */
export function readWritten(
  value: unknown,
  schema: z.core.$ZodType | undefined,
  numeralAt: (path: Path) => string | undefined,
  path: Path = [],
): unknown {
  const shape = schema ? shapeOf(schema) : undefined;
  if (typeof value === 'number') {
    const numeral = numeralAt(path) ?? String(value);
    if (shape?.type === 'notation') return numeral;
    return shape?.type === 'any' && numeral !== String(value) ? numeral : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  // Below an open value everything is open.
  const below = (step: string | number) =>
    shape?.type === 'any' ? schema : schema && childSchema(schema, step);
  if (Array.isArray(value)) {
    return value.map((item, index) => readWritten(item, below(index), numeralAt, [...path, index]));
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      readWritten(item, below(key), numeralAt, [...path, key]),
    ]),
  );
}
