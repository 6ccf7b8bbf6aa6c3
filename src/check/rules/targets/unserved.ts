import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import { printTarget } from '../../print.ts';
import { finding, rule } from '../../rule.ts';
import { figureKey, firstOfEach } from '../../same-scope.ts';
import { pairNames } from './complement-pairs.ts';

/**
 * A goal target that nothing else takes up: no KPI, milestone, phase, stage, indicator or outcome is about
 * its metric, and no work is planned with it. `done` and `open` are no figures to follow.
 */
export const unservedTarget = rule('target/unserved', (plan, { knowledge }) => {
  if (plan.plan.profile === 'guide') return [];
  const half = pairNames(knowledge.metrics);
  const served = new Set(servingMetrics(plan).map(half));
  // A plan that has nothing but goals is asked for the rest elsewhere.
  if (served.size === 0) return [];
  const open = plan.goals
    .flatMap(({ targets }) => targets)
    .filter(
      ({ target, unknown }) =>
        target.kind !== 'done' && target.kind !== 'open' && unknown === undefined,
    );
  return firstOfEach(open, (target) => figureKey(target, plan))
    .filter(({ metric }) => !served.has(half(metric)))
    .map((target) =>
      finding('target/unserved', target.address, {
        values: { metric: target.label, target: printTarget(target) },
      }),
    );
});

function servingMetrics(plan: Resolved): string[] {
  const targets: ResolvedTarget[] = [
    ...plan.strategies.flatMap(({ kpis }) => kpis),
    ...plan.stages.flatMap((stage) => stage.targets),
    ...plan.indicators.flatMap(({ items }) => items),
    ...plan.phases.flatMap((phase) => phase.targets),
    ...plan.phases.flatMap(({ milestones }) => milestones.flatMap((one) => one.targets)),
    ...plan.outcomes.flatMap(({ results }) => results),
  ];
  const parameters = [
    ...plan.strategies.flatMap(({ tactics }) => tactics),
    ...plan.phases.flatMap(({ work }) => work),
  ].flatMap((item) => item.parameters ?? []);
  return [...targets, ...parameters].map(({ metric }) => metric);
}

/**
 * A result that is promised although no goal, KPI or indicator is about its metric: nobody works towards
 * it. A result without a figure is asked for one instead.
 */
export const resultWithoutSource = rule('outcome/no-source', (plan, { knowledge }) => {
  const half = pairNames(knowledge.metrics);
  const sources = new Set(
    [
      ...plan.goals.flatMap(({ targets }) => targets),
      ...plan.strategies.flatMap(({ kpis }) => kpis),
      ...plan.indicators.flatMap(({ items }) => items),
    ].map(({ metric }) => half(metric)),
  );
  if (sources.size === 0) return [];
  return plan.outcomes.flatMap((outcome) =>
    outcome.results
      .filter(
        ({ metric, target, unknown }) =>
          target.kind !== 'open' && unknown === undefined && !sources.has(half(metric)),
      )
      .map((result) =>
        finding('outcome/no-source', result.address, {
          values: { metric: result.label, target: printTarget(result), outcome: outcome.label },
        }),
      ),
  );
});
