import type { PlannableInputs } from '../../model/inputs.ts';
import type { Address } from '../../model/item-key.ts';
import type { Knowledge, PhaseTemplate } from '../../model/knowledge.ts';
import type { Frame } from './frame-phases.ts';
import type { Hint, Match } from './match-inputs.ts';
import type { Grid } from './plan-grid.ts';
import type { ItQueue, PlacedTask, Schedule } from './schedule-work.ts';
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
  leftOut: Schedule['leftOut'];
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
