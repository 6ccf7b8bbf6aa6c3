import { formatNumber } from '../../../model/format.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import { unitOf, type Quantity } from '../../../model/quantity.ts';
import type { ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { convertAmount, type Unit } from '../../../model/unit.ts';
import { inEach, printQuantity, printTarget } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { figureKey, firstOfEach } from '../../same-scope.ts';
import { baselineSides } from './baseline-sides.ts';

/** A baseline and a target in different units of time, once for each figure: 2.5 h, 45 min. */
export const timeUnitsDiffer = rule('metric/time-units-differ', (plan) => {
  const stated = new Map(plan.observations.map((one) => [one.address, one.value]));
  return firstOfEach(
    planTargets(plan).filter((target) => differ(target, stated)),
    (target) => figureKey(target, plan),
  ).flatMap((target): Finding[] => {
    const { address, label, unit, baseline } = target;
    const written = baselineOf(target, stated);
    if (written === undefined || baseline === undefined) return [];
    return [
      finding(
        'metric/time-units-differ',
        { at: address, field: 'target' },
        {
          values: {
            metric: label,
            from: printQuantity(written, unit),
            target: printTarget(target),
            fromEqual: printQuantity(baseline, unit),
            targetEqual: normalised(target),
            change: changeInPercent(target),
          },
        },
        baselineSides(target),
      ),
    ];
  });
});

type Stated = ReadonlyMap<string, Quantity | undefined>;

function differ(target: ResolvedTarget, stated: Stated): boolean {
  const baseline = baselineOf(target, stated);
  if (target.target.kind !== 'level' || baseline === undefined) return false;
  // The rules write a target in the unit of its metric, whatever its baseline was stated in.
  if (target.origin !== undefined) return false;
  const [from, to] = [unitOf(baseline, target.unit), unitOf(target.target, target.unit)];
  return from !== to && isTime(from) && isTime(to);
}

function isTime(unit: Unit): boolean {
  return convertAmount(1, unit, 'second') !== undefined;
}

/** The baseline as it is written, with its own unit. */
function baselineOf({ from, baselineAt }: ResolvedTarget, stated: Stated): Quantity | undefined {
  return from ?? (baselineAt === undefined ? undefined : stated.get(baselineAt));
}

/** The level in the unit of the metric. */
function normalised({ target, level, unit }: ResolvedTarget): Text {
  const bound = target.kind === 'level' ? target.comparator : undefined;
  return printQuantity(
    {
      amount: level?.min ?? 0,
      max: level?.max,
      unit,
      ...(bound === undefined ? {} : { bound }),
      raw: '',
    },
    unit,
  );
}

/** Sample: `−70%`. */
function changeInPercent({ baseline, level }: ResolvedTarget): Text {
  if (baseline === undefined || baseline.amount === 0 || level === undefined) return '—';
  const change = (level.max / baseline.amount - 1) * 100;
  return inEach(() => `${change > 0 ? '+' : ''}${formatNumber(Number(change.toFixed(1)))}%`);
}
