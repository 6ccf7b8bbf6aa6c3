import { convertQuantity, type Quantity } from '../../../model/quantity.ts';
import type { ResolvedObservation } from '../../../model/resolved.ts';

type Stated = Pick<ResolvedObservation, 'unit' | 'normal'>;

/** Whether `figure` is exactly the stated one, whatever unit each is written in: 2.5 h and 150 min. */
export function statesSame(figure: Quantity, { unit, normal }: Stated): boolean {
  const own = convertQuantity(figure, unit);
  return (
    own !== undefined &&
    normal?.unit === unit &&
    own.amount === normal.amount &&
    own.max === normal.max &&
    own.bound === normal.bound
  );
}

/**
 * Whether `figure` cannot be the stated one. A range and an open figure hold every amount within them:
 * 72 h is `>48 h`. False where the two do not convert.
 */
export function contradicts(figure: Quantity, { unit, normal }: Stated): boolean {
  const own = convertQuantity(figure, unit);
  if (own === undefined || normal?.unit !== unit) return false;
  const [a, b] = [extent(own), extent(normal)];
  return a.max < b.min || b.max < a.min;
}

function extent({ amount, max = amount, bound }: Quantity): { min: number; max: number } {
  if (bound === undefined) return { min: amount, max };
  return bound.startsWith('>') ? { min: amount, max: Infinity } : { min: -Infinity, max };
}
