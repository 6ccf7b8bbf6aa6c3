import { planTargets } from '../../../model/plan-targets.ts';
import type { Resolved, ResolvedObservation, ResolvedTarget } from '../../../model/resolved.ts';
import { readText, type Text } from '../../../model/text.ts';
import { inEach, printQuantity } from '../../print.ts';
import { finding, rule } from '../../rule.ts';
import { firstOfEach, sameScope } from '../../same-scope.ts';
import { pairNames } from './complement-pairs.ts';
import { likeness } from './metric-name.ts';

/**
 * A stated figure that nothing in the plan is aimed at. A target for some customers only does not
 * count for the figure of all; a target for all counts for each part. The target of the other half of a
 * whole (churn for retention) counts as well.
 */
export const untargetedFigure = rule('metric/no-target', (plan, { knowledge }) => {
  if (plan.plan.profile === 'guide') return [];
  const targets = planTargets(plan);
  const half = pairNames(knowledge.metrics);
  // One target of each metric is enough to compare names with.
  const heads = firstOfEach(targets, ({ metric }) => metric);
  const byMetric = Map.groupBy(targets, ({ metric }) => half(metric));
  return plan.observations
    .filter(({ value, watch, unknown }) => value && watch !== true && unknown === undefined)
    .flatMap((observation) => {
      const { address, label, value, unit, scale } = observation;
      const own = byMetric.get(half(observation.metric)) ?? [];
      const isCovered = own.some(
        (target) => target.scope === undefined || sameScope(target, observation, plan),
      );
      if (isCovered || value === undefined) return [];
      const nearest = own[0] ?? kindred(observation, heads);
      return [
        finding(
          'metric/no-target',
          { at: address, field: 'value' },
          {
            values: {
              metric: label,
              figure: printQuantity(value, unit, scale),
              ...(nearest === undefined ? {} : { nearest: nameOf(nearest, plan) }),
            },
          },
          nearest === undefined
            ? []
            : [
                {
                  at: nearest.address,
                  field: 'target',
                  label: { 'zh-CN': '只有它有目标', en: 'only this has a target' },
                },
              ],
        ),
      ];
    });
});

/** The target of the metric whose name is most like that of the figure: a part or a sort of it. */
function kindred(
  observation: ResolvedObservation,
  targets: readonly ResolvedTarget[],
): ResolvedTarget | undefined {
  let [nearest, most]: [ResolvedTarget | undefined, number] = [undefined, 0];
  for (const target of targets) {
    const like = likeness(observation.label, target.label);
    if (like > most) [nearest, most] = [target, like];
  }
  return nearest;
}

/** Sample: `On-time delivery rate (peak regions)`. */
function nameOf({ label, scope }: ResolvedTarget, plan: Resolved): Text {
  const { language } = plan.plan;
  return inEach((locale) => {
    const name = readText(label, locale, language).text;
    if (scope === undefined) return name;
    const part = readText(scope, locale, language).text;
    return locale === 'zh-CN' ? `${name}（${part}）` : `${name} (${part})`;
  });
}
