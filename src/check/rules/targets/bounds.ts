import { planTargets } from '../../../model/plan-targets.ts';
import { printQuantity, printTarget } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';

/** A level that the metric can never take; one that only a change leads to is `target/uplift-impossible`. */
export const targetOutOfBounds = rule('target/out-of-bounds', (plan) =>
  planTargets(plan).flatMap((target): Finding[] => {
    if (target.target.kind !== 'level') return [];
    if (target.range === undefined || target.level === undefined) return [];
    const [low, high] = target.range;
    if (target.level.min >= low && target.level.max <= high) return [];
    return [
      finding(
        'target/out-of-bounds',
        { at: target.address, field: 'target' },
        { values: { metric: target.label, target: printTarget(target), low, high } },
      ),
    ];
  }),
);

/** A stated figure that the metric can never take, neither end of a range. */
export const observationOutOfBounds = rule('metric/out-of-bounds', (plan) =>
  plan.observations.flatMap(({ address, label, normal, range, unit, scale }): Finding[] => {
    // A figure that does not convert to the unit of its metric is reported as such.
    if (range === undefined || normal?.unit !== unit) return [];
    const [low, high] = range;
    if (normal.amount >= low && (normal.max ?? normal.amount) <= high) return [];
    const found = printQuantity(normal, unit, scale);
    return [
      finding(
        'metric/out-of-bounds',
        { at: address, field: 'value' },
        { values: { metric: label, found, low, high } },
      ),
    ];
  }),
);
