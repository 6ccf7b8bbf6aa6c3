import { formatQuantity, formatTarget, printed } from '../../../model/format.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import type { Unit } from '../../../model/unit.ts';
import { inEach } from '../../in-each.ts';

/** A target as the plan prints it. Sample: `≤45 min`. */
export function printTarget({ target, unit, scale }: ResolvedTarget): Text {
  return inEach((locale) => printed(formatTarget(target, locale, unit, scale)));
}

/** A figure as the plan prints it, in its own unit or else in `unit`. Sample: `2.5 h`. */
export function printFigure(figure: Quantity, unit: Unit, scale?: number): Text {
  return inEach((locale) => printed(formatQuantity(figure, locale, unit, scale)));
}
