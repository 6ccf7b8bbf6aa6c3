import type { Metric } from '../../../model/metric.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import type { ResolvedTarget } from '../../../model/resolved.ts';
import { metricsById } from '../../metrics-by-id.ts';
import { printTarget } from '../../print.ts';
import { finding, rule } from '../../rule.ts';
import { figureKey, firstOfEach } from '../../same-scope.ts';

/**
 * A target of a goal, KPI or indicator for which nobody knows where it starts, nor says how that will be
 * found out. A change and a multiple need a baseline in any case. A level needs one where the
 * dictionary knows the metric to move from where it stands (its band is in points or relative). It can
 * do without for what begins at nothing: things that are counted, coverage and reach of what is newly
 * set up (the band of these is the level itself), and metrics that the dictionary gives no band.
 */
export const targetWithoutBaseline = rule('target/no-baseline', (plan, { knowledge }) => {
  if (plan.plan.profile === 'guide') return [];
  const dictionary = metricsById(knowledge);
  // What is said at one place holds for the same figure everywhere.
  const settled = new Set(
    [
      ...planTargets(plan).filter(
        ({ baseline, from, measure, unknown }) => baseline ?? from ?? measure ?? unknown,
      ),
      ...plan.observations.filter(({ value, unknown }) => value ?? unknown),
    ].map((one) => figureKey(one, plan)),
  );
  const asked = [
    ...plan.goals.flatMap(({ targets }) => targets),
    ...plan.strategies.flatMap(({ kpis }) => kpis),
    ...plan.indicators.flatMap(({ items }) => items),
  ].filter((target) => needsBaseline(target, dictionary.get(target.metric)));
  return firstOfEach(asked, (target) => figureKey(target, plan))
    .filter((target) => !settled.has(figureKey(target, plan)))
    .map((target) =>
      finding(
        'target/no-baseline',
        { at: target.address, field: 'target' },
        { values: { metric: target.label, target: printTarget(target) } },
      ),
    );
});

const COUNTED = new Set(['count', 'count/year', 'posts/person/week']);

function needsBaseline({ target, unit }: ResolvedTarget, metric: Metric | undefined): boolean {
  switch (target.kind) {
    case 'change':
      return true;
    case 'multiple':
      // A metric that is itself a ratio shall reach 2x; it does not double.
      return unit !== 'x';
    case 'level':
      return !COUNTED.has(unit) && metric?.band !== undefined && metric.band.kind !== 'level';
    default:
      return false;
  }
}
