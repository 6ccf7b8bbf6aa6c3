import type { Figure } from '../../../model/figure.ts';
import type { Metric } from '../../../model/metric.ts';
import type { Quantity } from '../../../model/quantity.ts';
import { convertAmount, currencyOf, type Unit } from '../../../model/unit.ts';
import { metricsById } from '../../metrics-by-id.ts';
import { printFigure } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { quotedFigures } from './quoted-figures.ts';

/** A figure in a unit that its metric cannot have: a recommendation score in percent. */
export const evidenceUnit = rule('evidence/unit', (plan, { knowledge }) => {
  const byId = metricsById(knowledge);
  return quotedFigures(plan, knowledge).flatMap((quoted): Finding[] => {
    const metric = quoted.thing === undefined ? undefined : byId.get(quoted.thing);
    if (metric === undefined || fits(quoted.figure, metric)) return [];
    return [
      finding('evidence/unit', quoted.place, {
        values: {
          metric: metric.label,
          figure: printFigure(quoted.figure),
          unit: metric.unit,
        },
      }),
    ];
  });
});

/** Units in which answers to a question are counted; firms choose among them. */
const RATINGS: ReadonlySet<Unit> = new Set(['percent', 'points', 'score5']);
/** Units of what something changed by, whatever it counts. */
const CHANGES: ReadonlySet<Unit> = new Set(['percent', 'pp', 'points', 'x']);

function fits(figure: Figure, { unit }: Metric): boolean {
  const may = (one: Quantity): boolean => one.unit === undefined || counts(one.unit, unit);
  if (figure.kind === 'level') return may(figure.level);
  if (figure.kind === 'shift') return may(figure.from) && may(figure.to);
  if (figure.kind !== 'change' || figure.by.unit === undefined) return true;
  return CHANGES.has(figure.by.unit) || counts(figure.by.unit, unit);
}

function counts(written: Unit, unit: Unit): boolean {
  if (convertAmount(1, written, unit) !== undefined) return true;
  if (currencyOf(unit) !== undefined) return currencyOf(written) !== undefined;
  // A score of recommendation is no share, and points of it are how it is read.
  if (unit === 'score') return written === 'points';
  return RATINGS.has(unit) && RATINGS.has(written);
}
