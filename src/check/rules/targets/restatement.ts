import type { ResolvedTarget } from '../../../model/resolved.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import { compareRequirements, mayMeanPoints, requirementOf } from '../../required-level.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { printWithLevel } from './print.ts';
import { baselineSides } from './baseline-sides.ts';

/** A target that is stated in two forms which do not come to the same: 2 h to 0.8 h, and down 50%. */
export const restatements = rule('target/restatement-differs', (plan) =>
  planTargets(plan).flatMap((target): Finding[] => {
    const { also, address, label } = target;
    if (also === undefined) return [];
    const [own, other] = [alone(target), alone({ ...target, target: also })];
    if (!isContradiction(own, other)) return [];
    return [
      finding(
        'target/restatement-differs',
        { at: address, field: 'also' },
        {
          values: {
            metric: label,
            target: printWithLevel(own, requirementOf(own)),
            other: printWithLevel(other, requirementOf(other)),
          },
        },
        [{ at: address, field: 'target', label: THE_TARGET }, ...baselineSides(target)],
      ),
    ];
  }),
);

const THE_TARGET = { 'zh-CN': '目标值写在这里', en: 'the target stands here' };

/** A target in one of its forms. */
function alone(target: ResolvedTarget): ResolvedTarget {
  return { ...target, also: undefined };
}

/** Percent that nobody calls relative may be points: then either reading will do. */
function isContradiction(a: ResolvedTarget, b: ResolvedTarget): boolean {
  const open = a.basis === undefined && mayMeanPoints(a.unit);
  const readings = open ? [undefined, 'points' as const] : [a.basis];
  return readings.every((basis) => {
    const read = (target: ResolvedTarget): ResolvedTarget =>
      basis === undefined ? target : { ...target, basis };
    const order = compareRequirements(requirementOf(read(a)), requirementOf(read(b)));
    return order !== undefined && order !== 0;
  });
}
