import type { Duration } from '../../../model/duration.ts';
import { formatAmount, formatQuantity } from '../../../model/format.ts';
import type { Text } from '../../../model/text.ts';
import { convertAmount } from '../../../model/unit.ts';
import { inEach, spaced } from '../../print.ts';

/** The longest that a time allows, in minutes: `30..45 min` and `<=45 min` are 45. */
export function longest({ amount, max = amount, unit }: Duration): number {
  return convertAmount(max, unit, 'minute') ?? Infinity;
}

/** Prints the longest that a time allows, without its bound. Sample: `45 min`. */
export function printLongest({ amount, max = amount, unit }: Duration): Text {
  return inEach((locale) => spaced(formatAmount(max, max, unit, locale)));
}

/** Prints a time as it is stated. Sample: `≤45 min`. */
export function printTime(time: Duration): Text {
  return inEach((locale) => spaced(formatQuantity(time, locale)));
}
