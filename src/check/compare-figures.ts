import { unitOf, type Quantity } from '../model/quantity.ts';
import { convertAmount, type Unit } from '../model/unit.ts';

/** A figure in one unit: an exact one, a range, or one that is open to a side. */
export interface Extent {
  min: number;
  max: number;
  bound?: Quantity['bound'];
  unit: Unit | undefined;
}

/** What a figure covers; a bare one is in `bare`, the unit that its metric counts in. */
export function extentOf(quantity: Quantity, bare?: Unit): Extent {
  const { amount, max = amount, bound } = quantity;
  return {
    min: amount,
    max,
    unit: bare === undefined ? quantity.unit : unitOf(quantity, bare),
    ...(bound === undefined ? {} : { bound }),
  };
}

/**
 * Whether two figures of one thing may both be true: 20 and 20+, 30..35 and 33, 2.5 h and 150 min, 12% and
 * 12.4% that was rounded. Two bounds to the same side agree only when they are the same. Undefined
 * where they do not convert.
 */
export function agree(a: Extent, b: Extent): boolean | undefined {
  const other = inUnit(b, a.unit);
  if (other === undefined) return undefined;
  const whole = a.unit === b.unit;
  const slack = Math.max(roundingOf(a, a, whole), roundingOf(b, other, whole));
  const [own, theirs] = [sideOf(a), sideOf(other)];
  if (own !== undefined && own === theirs) return isWithin(a.min - other.min, slack);
  const [low, high] = [stretch(a), stretch(other)];
  return isWithin(Math.max(low[0] - high[1], high[0] - low[1], 0), slack);
}

function inUnit(one: Extent, unit: Unit | undefined): Extent | undefined {
  if (one.unit === unit) return one;
  if (one.unit === undefined || unit === undefined) return undefined;
  const [min, max] = [one.min, one.max].map((end) => convertAmount(end, one.unit ?? unit, unit));
  return min === undefined || max === undefined ? undefined : { ...one, min, max, unit };
}

function sideOf({ bound }: Extent): 'up' | 'down' | undefined {
  if (bound === undefined) return undefined;
  return bound.startsWith('>') ? 'up' : 'down';
}

function stretch(one: Extent): [number, number] {
  const side = sideOf(one);
  return [side === 'down' ? -Infinity : one.min, side === 'up' ? Infinity : one.max];
}

/** Half of the last digit that is written: 12% may be 12.4%, while 2 h and 125 min are both exact. */
function roundingOf({ min }: Extent, converted: Extent, whole: boolean): number {
  const decimals = String(min).split('.')[1]?.length ?? 0;
  if (decimals === 0 && !whole) return 0;
  return (0.5 / 10 ** decimals) * (min === 0 ? 1 : Math.abs(converted.min / min));
}

function isWithin(distance: number, slack: number): boolean {
  return Math.abs(distance) < Math.max(slack, 1e-9);
}
