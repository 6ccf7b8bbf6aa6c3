import { planTargets } from '../../../model/plan-targets.ts';
import type { Resolved, ResolvedObservation, ResolvedTarget } from '../../../model/resolved.ts';
import { printQuantity, printTarget } from '../../print.ts';
import { isStrict, plainAmount, requirementOf } from '../../required-level.ts';
import { finding, rule } from '../../rule.ts';
import { figureKey, firstOfEach } from '../../same-scope.ts';

/**
 * A part of the customers shall reach no more than the whole reaches today, and the whole has no target:
 * then the plan allows the metric to get worse. Quiet where the part has a baseline, or says how it
 * will be measured, and where the whole has a target of its own.
 */
export const partsBelowWhole = rule('target/below-overall', (plan) => {
  const whole = wholeFigures(plan);
  const targets = planTargets(plan);
  const aimed = new Set(
    targets
      .filter(({ scope, target }) => scope === undefined && target.kind !== 'open')
      .map(({ metric }) => metric),
  );
  const parts = targets.filter((target) => {
    const { metric, scope, baseline, measure, unknown } = target;
    if (scope === undefined || aimed.has(metric)) return false;
    if (baseline !== undefined || measure !== undefined || unknown !== undefined) return false;
    const figure = whole.get(metric);
    return figure !== undefined && isNoBetter(target, figure);
  });
  return firstOfEach(parts, (target) => figureKey(target, plan)).flatMap((target) => {
    const { metric, label, address, unit, scale } = target;
    const figure = whole.get(metric);
    if (figure?.normal === undefined) return [];
    return [
      finding(
        'target/below-overall',
        { at: address, field: 'target' },
        {
          values: {
            metric: label,
            target: printTarget(target),
            overall: printQuantity(figure.normal, unit, scale),
          },
        },
        [{ at: figure.address, field: 'value', label: THE_WHOLE }],
      ),
    ];
  });
});

const THE_WHOLE = { 'zh-CN': '整体现状写在这里', en: 'the figure of the whole stands here' };

/** Today's figures that count everyone. */
function wholeFigures({ observations }: Resolved): Map<string, ResolvedObservation> {
  return new Map(
    observations
      .filter(({ scope }) => scope === undefined)
      .map((observation) => [observation.metric, observation]),
  );
}

function isNoBetter(target: ResolvedTarget, { normal }: ResolvedObservation): boolean {
  const today = normal?.unit === target.unit ? plainAmount(normal) : undefined;
  const level = requirementOf(target).level?.amount;
  if (today === undefined || level === undefined) return false;
  if (level === today) return !isStrict(target);
  return target.direction === 'up' ? level < today : level > today;
}
