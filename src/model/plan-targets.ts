import type { Resolved, ResolvedTarget } from './resolved.ts';

/** Every target of the plan, wherever it stands, in the order of the document. */
export function planTargets(plan: Resolved): ResolvedTarget[] {
  return [
    ...plan.goals.flatMap(({ targets }) => targets),
    ...plan.stages.flatMap(({ targets }) => targets),
    ...plan.indicators.flatMap(({ items }) => items),
    ...plan.strategies.flatMap(({ kpis }) => kpis),
    ...plan.phases.flatMap(({ targets, milestones }) => [
      ...targets,
      ...milestones.flatMap((milestone) => milestone.targets),
    ]),
    ...plan.outcomes.flatMap(({ results }) => results),
  ];
}
