import type { Figure } from '../../../model/figure.ts';
import { formatFigure, printed } from '../../../model/format.ts';
import type { Text } from '../../../model/text.ts';
import { inEach } from '../../in-each.ts';

/** A figure of evidence as the plan prints it. Sample: `35% → 5%`. */
export function printFigure(figure: Figure): Text {
  return inEach((locale) => printed(formatFigure(figure, locale)));
}
