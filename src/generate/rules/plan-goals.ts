import type { GoalTemplate } from '../../model/knowledge.ts';
import type { Text } from '../../model/text.ts';
import { kpiIds, type Draft } from './draft.ts';
import type { Selection } from './select-playbooks.ts';
import type { SizedTarget } from './size-targets.ts';

/** A goal of the plan: from a template, or stated under the id of one. */
export interface PlanGoal {
  id: string;
  label: Text;
  template: GoalTemplate;
  /** What it aims at; where it is stated with targets, exactly those. */
  targets: SizedTarget[];
  /** Strategies that serve it: those of its family, else those that move one of its metrics. */
  servedBy: Selection[];
}

/** A goal with more targets than this aims at nothing; fewer still that nobody has measured. */
const MOST_TARGETS = 8;
const MOST_UNMEASURED = 3;

/** The goals that the plan can aim at: something measured, or something that a strategy moves. */
export function planGoals(draft: Draft): PlanGoal[] {
  return draft.knowledge.goals.flatMap((template): PlanGoal[] => {
    const stated = draft.inputs.goals?.find(({ id }) => id === template.id);
    const decided = (stated?.targets ?? []).flatMap(
      ({ metric }) => draft.targets.get(metric) ?? [],
    );
    const targets = decided.length > 0 ? decided : possibleTargets(template, draft);
    const servedBy = serving(template, targets, draft);
    const isHollow =
      stated === undefined &&
      servedBy.length === 0 &&
      targets.every(({ observation }) => observation === undefined);
    if (targets.length === 0 || isHollow) return [];
    return [
      { id: template.id, label: stated?.label ?? template.label, template, targets, servedBy },
    ];
  });
}

/** Metrics of a template that are measured today or moved by a strategy, in its order. */
function possibleTargets({ metrics }: GoalTemplate, draft: Draft): SizedTarget[] {
  const kpis = kpiIds(draft);
  const aimed = [...new Set(metrics)].flatMap((id) => {
    const target = draft.targets.get(id);
    const isReachable = target?.observation !== undefined || kpis.has(id);
    return target !== undefined && isReachable ? [target] : [];
  });
  const measured = aimed.filter(({ observation }) => observation !== undefined);
  const others = aimed.filter(({ observation }) => observation === undefined);
  const kept = new Set(
    [...measured.slice(0, MOST_TARGETS), ...others.slice(0, MOST_UNMEASURED)].slice(
      0,
      MOST_TARGETS,
    ),
  );
  return aimed.filter((target) => kept.has(target));
}

function serving(
  { focus }: GoalTemplate,
  targets: readonly SizedTarget[],
  { selections }: Draft,
): Selection[] {
  const real = selections.filter(({ unknown }) => unknown === undefined);
  const own = real.filter(({ playbook }) => playbook.focus.includes(focus));
  return own.length > 0
    ? own
    : real.filter(({ playbook }) =>
        targets.some(({ metric }) => playbook.kpis.includes(metric.id)),
      );
}
