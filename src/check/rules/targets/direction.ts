import { planTargets } from '../../../model/plan-targets.ts';
import type { ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { printQuantity, printTarget } from '../../print.ts';
import { isStrict } from '../../required-level.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { baselineSides } from './baseline-sides.ts';

/** A metric whose better direction the dictionary leaves open and the plan does not state. */
export const undeclaredDirection = rule('metric/direction-undeclared', (plan) =>
  plan.observations
    .filter(({ undeclared }) => undeclared)
    .map(({ address, label }) =>
      finding('metric/direction-undeclared', address, { values: { metric: label } }),
    ),
);

/** A target that would make the metric worse, or leave it where it is. */
export const targetAgainstDirection = rule(
  ['target/against-direction', 'target/not-better-than-baseline'],
  (plan) => {
    const open = new Set(
      plan.observations.flatMap(({ metric, undeclared }) => (undeclared ? [metric] : [])),
    );
    return planTargets(plan).flatMap((target): Finding[] => {
      // Which way is better must be said first, and a figure that cannot be starts nothing.
      if (open.has(target.metric) || isImpossible(target)) return [];
      const at = { at: target.address, field: 'target' };
      const values = { metric: target.label, target: printTarget(target) };
      const course = courseOf(target);
      if (course === 'worse') {
        const direction = DIRECTIONS[target.direction];
        const related = target.target.kind === 'change' ? [] : baselineSides(target);
        return [
          finding('target/against-direction', at, { values: { ...values, direction } }, related),
        ];
      }
      if (course === 'better' || target.baseline === undefined) return [];
      const baseline = printQuantity(target.baseline, target.unit, target.scale);
      return [
        finding(
          'target/not-better-than-baseline',
          at,
          { values: { ...values, baseline } },
          baselineSides(target),
        ),
      ];
    });
  },
);

function isImpossible({ baseline, range }: ResolvedTarget): boolean {
  if (baseline === undefined || range === undefined) return false;
  return baseline.amount < range[0] || (baseline.max ?? baseline.amount) > range[1];
}

const DIRECTIONS: Record<'up' | 'down', Text> = {
  up: { 'zh-CN': '上升', en: 'up' },
  down: { 'zh-CN': '下降', en: 'down' },
};

/** Where a target leads from its baseline: all of it to the better, all to the worse, or neither. */
function courseOf(target: ResolvedTarget): 'better' | 'worse' | 'neither' {
  const { direction, baseline, level } = target;
  if (target.target.kind === 'change') {
    return target.target.direction === direction ? 'better' : 'worse';
  }
  if (baseline === undefined || level === undefined) return 'better';
  // Of more than 48 h nobody knows how much worse than 48 h it is.
  const open = baseline.bound?.startsWith('>') ? 'up' : 'down';
  if (baseline.bound !== undefined && open !== direction) return 'better';
  const sign = direction === 'up' ? 1 : -1;
  const starts = [baseline.amount, baseline.max ?? baseline.amount];
  const gains = starts.flatMap((start) =>
    [level.min, level.max].map((end) => (end - start) * sign),
  );
  if (Math.max(...gains) < 0) return 'worse';
  const least = Math.min(...gains);
  return least > 0 || (least === 0 && isStrict(target)) ? 'better' : 'neither';
}
