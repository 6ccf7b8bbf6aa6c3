import type { Duration } from '../../../model/duration.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { TargetValue } from '../../../model/target.ts';
import { printQuantity, printTarget } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';

/** A bound that is a range as well: does `<=30..45 min` allow 40 minutes? */
export const boundsWithRange = rule('target/bound-with-range', (plan) => [
  ...planTargets(plan).flatMap((target) =>
    (['target', 'also'] as const).flatMap((field): Finding[] => {
      const value = target[field];
      if (value === undefined || !isUnclear(value)) return [];
      const found = printTarget({ ...target, target: value });
      return [
        finding(
          'target/bound-with-range',
          { at: target.address, field },
          { values: { item: target.label, found } },
        ),
      ];
    }),
  ),
  ...plan.serviceLevels.flatMap(unclearTimes),
]);

function isUnclear(value: TargetValue): boolean {
  if (value.kind !== 'level' && value.kind !== 'change') return false;
  return value.comparator !== undefined && value.min !== value.max;
}

const TIMES = ['respond', 'solve', 'complex', 'callBack', 'priority'] as const;

function unclearTimes(level: Resolved['serviceLevels'][number]): Finding[] {
  return TIMES.flatMap((field): Finding[] => {
    const time: Duration | undefined = level[field];
    if (time?.bound === undefined || time.max === undefined) return [];
    const found = printQuantity(time);
    return [
      finding(
        'target/bound-with-range',
        { at: level.address, field },
        { values: { item: level.label, found } },
      ),
    ];
  });
}
