import type { PlannableInputs } from '../../model/inputs.ts';
import type { Address } from '../../model/item-key.ts';
import type { Focus, Knowledge, PhaseTemplate } from '../../model/knowledge.ts';
import type { Frame } from './frame-phases.ts';
import type { Hint, Match } from './match-inputs.ts';
import type { Grid } from './plan-grid.ts';
import type { ItQueue, PlacedTask } from './schedule-work.ts';
import type { Selection } from './select-playbooks.ts';
import type { SizedTarget } from './size-targets.ts';

/** All decisions about a plan, before any of it is worded. */
export interface Draft {
  inputs: PlannableInputs;
  knowledge: Knowledge;
  months: number;
  grid: Grid;
  matches: Match[];
  hints: Hint[];
  selections: Selection[];
  targets: Map<string, SizedTarget>;
  template: PhaseTemplate | undefined;
  frames: Frame[];
  placed: PlacedTask[];
  queue: ItQueue | undefined;
}

/** Addresses of what a playbook answers, directly or for the playbooks that build on it. */
export function causesOf(
  { playbook, answers, requiredBy, decision }: Selection,
  draft: Draft,
): Address[] {
  const further = draft.selections.filter((other) => requiredBy.includes(other.playbook));
  const all = answers.length > 0 ? answers : further.flatMap((selection) => selection.answers);
  return [
    ...new Set([
      ...all.map(({ address }) => address),
      ...(decision === undefined ? [] : [`playbooks/${playbook.id}`]),
    ]),
  ];
}

/** The playbook as it stands in an origin; a stand-in for a missing one is none. */
export function playbookIn({ playbook, unknown }: Selection): { playbook?: string } {
  return unknown === undefined ? { playbook: playbook.id } : {};
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

/** A goal with more targets than this aims at nothing. */
const MOST_TARGETS = 10;

/** Metrics of a goal template that this plan can aim at: those measured today first, then KPIs. */
export function goalMetrics(metrics: readonly string[], draft: Draft): SizedTarget[] {
  const kpis = kpiIds(draft);
  const aimed = [...new Set(metrics)].flatMap((id) => {
    const target = draft.targets.get(id);
    const isMeasured = target?.observation !== undefined || kpis.has(id);
    return target !== undefined && isMeasured ? [target] : [];
  });
  const kept = new Set(
    [...aimed]
      .sort((a, b) => Number(b.observation !== undefined) - Number(a.observation !== undefined))
      .slice(0, MOST_TARGETS),
  );
  return aimed.filter((target) => kept.has(target));
}

export function hasGoal(metrics: readonly string[], draft: Draft): boolean {
  return goalMetrics(metrics, draft).length > 0;
}

/** Metrics that some strategy of the plan moves. */
export function kpiIds({ selections }: Draft): Set<string> {
  return new Set(selections.flatMap(({ playbook }) => playbook.kpis));
}

/** Metrics of the plan that nobody has measured yet. */
export function unmeasured(draft: Draft): SizedTarget[] {
  return [...kpiIds(draft)].flatMap((id) => {
    const target = draft.targets.get(id);
    return target !== undefined && target.observation === undefined ? [target] : [];
  });
}

/** Who owns a piece of work: the first who does it. */
export function ownerOf({ needs: [first] }: Pick<PlacedTask, 'needs'>): string {
  return first?.role ?? 'crm-lead';
}
