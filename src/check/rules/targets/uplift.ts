import { planTargets } from '../../../model/plan-targets.ts';
import type { ResolvedTarget } from '../../../model/resolved.ts';
import { printQuantity, printTarget } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { figureKey, firstOfEach } from '../../same-scope.ts';
import { baselineSides } from './baseline-sides.ts';

/**
 * A change or multiple that would take a metric beyond its range, from a baseline that is known. A
 * change in percent without a basis is read as relative, the reading that asks for less. A baseline that
 * is open to one side (`>48 h`) proves nothing, and `up <=40%` asks for nothing impossible.
 */
export const upliftImpossible = rule('target/uplift-impossible', (plan) =>
  firstOfEach(
    planTargets(plan).filter(movesFromBaseline),
    (target) => figureKey(target, plan) + target.target.raw,
  ).flatMap((target): Finding[] => {
    const { address, label, baseline, level, range, unit, scale } = target;
    if (baseline?.bound !== undefined || baseline === undefined) return [];
    if (level === undefined || range === undefined) return [];
    const [low, high] = range;
    if (level.min >= low && level.max <= high) return [];
    const [reached, limit] = level.max > high ? [level.max, high] : [level.min, low];
    return [
      finding(
        'target/uplift-impossible',
        { at: address, field: 'target' },
        {
          values: {
            metric: label,
            target: printTarget(target),
            baseline: printQuantity(baseline, unit, scale),
            reached: printQuantity({ amount: reached, unit, raw: '' }, unit, scale),
            limit: printQuantity({ amount: limit, unit, raw: '' }, unit, scale),
          },
        },
        baselineSides(target),
      ),
    ];
  }),
);

function movesFromBaseline({ target }: ResolvedTarget): boolean {
  if (target.kind === 'change') return target.comparator?.startsWith('<') !== true;
  return target.kind === 'multiple';
}
