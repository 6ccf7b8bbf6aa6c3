import type { PlannableInputs } from '../../model/inputs.ts';
import type { Address } from '../../model/item-key.ts';
import type { Focus, Knowledge } from '../../model/knowledge.ts';
import type { Frame } from './frame-phases.ts';
import type { Match } from './match-inputs.ts';
import type { ItQueue, PlacedTask } from './place-work.ts';
import type { Selection } from './select-playbooks.ts';
import type { SizedTarget } from './size-targets.ts';

/** All decisions about a plan, before any of it is worded. */
export interface Draft {
  inputs: PlannableInputs;
  knowledge: Knowledge;
  months: number;
  matches: Match[];
  selections: Selection[];
  targets: Map<string, SizedTarget>;
  frames: Frame[];
  placed: PlacedTask[];
  queue: ItQueue | undefined;
}

/** Addresses of what a playbook answers, directly or for the playbooks that build on it. */
export function causesOf({ answers, requiredBy }: Selection, draft: Draft): Address[] {
  const further = draft.selections.filter(({ playbook }) => requiredBy.includes(playbook));
  const all = answers.length > 0 ? answers : further.flatMap((selection) => selection.answers);
  return [...new Set(all.map(({ address }) => address))];
}

/** What a target goes back to: its baseline, the problems its strategies answer, or the plan at large. */
export function causesOfTarget({ metric, because }: SizedTarget, draft: Draft): Address[] {
  if (because.length > 0) return because;
  const moved = draft.selections.filter(({ playbook }) => playbook.kpis.includes(metric.id));
  const causes = [...new Set(moved.flatMap((selection) => causesOf(selection, draft)))];
  return causes.length > 0 ? causes : ['horizon'];
}

/** Ids of the goals of the plan that serve a family. */
export function goalsOf(focuses: readonly Focus[], draft: Draft): string[] {
  return draft.knowledge.goals
    .filter(({ id, focus, metrics }) => {
      const stated = draft.inputs.goals?.some((goal) => goal.id === id) === true;
      return focuses.includes(focus) && (stated || hasGoal(metrics, draft));
    })
    .map(({ id }) => id);
}

/** Metrics of a goal template that this plan can aim at. */
export function goalMetrics(metrics: readonly string[], draft: Draft): SizedTarget[] {
  return metrics.flatMap((id) => {
    const target = draft.targets.get(id);
    const measured = target?.observation !== undefined || kpiIds(draft).has(id);
    return target !== undefined && measured ? [target] : [];
  });
}

export function hasGoal(metrics: readonly string[], draft: Draft): boolean {
  return goalMetrics(metrics, draft).length > 0;
}

/** Metrics that some strategy of the plan moves. */
export function kpiIds({ selections }: Draft): Set<string> {
  return new Set(selections.flatMap(({ playbook }) => playbook.kpis));
}
