import type { Resolved } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';

/** Names of the metrics that the plan states or aims at, by id. */
export function metricLabels(plan: Resolved): Map<string, Text> {
  const named = [
    ...plan.observations,
    ...plan.goals.flatMap(({ targets }) => targets),
    ...plan.indicators.flatMap(({ items }) => items),
    ...plan.stages.flatMap(({ targets }) => targets),
    ...plan.strategies.flatMap(({ kpis }) => kpis),
    ...plan.phases.flatMap(({ targets, milestones }) => [
      ...targets,
      ...milestones.flatMap((milestone) => milestone.targets),
    ]),
    ...plan.outcomes.flatMap(({ results }) => results),
  ];
  return new Map(named.map(({ metric, label }) => [metric, label]));
}
