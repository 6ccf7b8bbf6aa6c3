import { planTargets } from '../../../model/plan-targets.ts';
import type { Resolved, ResolvedObservation, ResolvedTarget } from '../../../model/resolved.ts';
import { convertAmount } from '../../../model/unit.ts';
import { printQuantity } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { figureKey } from '../../same-scope.ts';
import { likeness } from './metric-name.ts';
import { contradicts, statesSame } from './stated-figure.ts';

/**
 * A baseline that is not the stated figure of its metric. Where it is exactly that of another metric, it
 * was taken from the wrong row. Without a stated figure of its own, only a metric with a kindred name or
 * a figure with decimals gives it away: two metrics may well both stand at 30 %.
 */
export const wrongBaseline = rule(
  ['target/baseline-of-another', 'target/baseline-differs'],
  (plan) => {
    const own = new Map(plan.observations.map((one) => [figureKey(one, plan), one]));
    return planTargets(plan).flatMap((target): Finding[] => {
      if (target.from === undefined) return [];
      const stated = own.get(figureKey(target, plan));
      const differs = stated !== undefined && contradicts(target.from, stated);
      if (!differs && stated?.normal !== undefined) return [];
      const another = sourceOf(target, plan, differs);
      if (another !== undefined) return [ofAnother(target, another)];
      return differs ? [differing(target, stated)] : [];
    });
  },
);

/** The other metric whose stated figure this baseline is. */
function sourceOf(
  { metric, label, from, unit }: ResolvedTarget,
  plan: Resolved,
  differs: boolean,
): ResolvedObservation | undefined {
  if (from === undefined) return undefined;
  return plan.observations.find((other) => {
    // A bare number fits any unit, so the units of the metrics are compared.
    if (convertAmount(1, unit, other.unit) === undefined) return false;
    if (other.metric === metric || !statesSame(from, other)) return false;
    return differs || !Number.isInteger(from.amount) || likeness(label, other.label) > 0;
  });
}

function ofAnother(target: ResolvedTarget, another: ResolvedObservation): Finding {
  const { address, label, from, unit, scale } = target;
  return finding(
    'target/baseline-of-another',
    { at: address, field: 'from' },
    {
      values: {
        metric: label,
        baseline: from === undefined ? '' : printQuantity(from, unit, scale),
        other: another.label,
      },
    },
    [
      {
        at: another.address,
        field: 'value',
        label: { 'zh-CN': '另一个指标的现状值', en: 'the figure of the other metric' },
      },
    ],
  );
}

function differing(target: ResolvedTarget, stated: ResolvedObservation): Finding {
  const { address, label, from, unit, scale } = target;
  const { value } = stated;
  return finding(
    'target/baseline-differs',
    { at: address, field: 'from' },
    {
      values: {
        metric: label,
        baseline: from === undefined ? '' : printQuantity(from, unit, scale),
        stated: value === undefined ? '' : printQuantity(value, stated.unit, stated.scale),
      },
    },
    [
      {
        at: stated.address,
        field: 'value',
        label: { 'zh-CN': '已写明的现状值', en: 'the stated figure' },
      },
    ],
  );
}
