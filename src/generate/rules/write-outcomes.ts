import type { RulesContent } from '../generator.ts';
import { causesOfTarget, kpiIds, type Draft } from './draft.ts';
import { planGoals } from './plan-goals.ts';
import { bilingual, label, say } from './wording.ts';
import { writeTarget } from './write-target.ts';

/** One group of results for each goal: its targets, and the KPIs that belong beside them. */
export function writeOutcomes(draft: Draft): RulesContent['outcomes'] {
  const kpis = kpiIds(draft);
  return planGoals(draft).map(({ id, label: goal, template: { outcome }, targets: own }) => {
    const further = outcome.results.flatMap((metric) => {
      const target = draft.targets.get(metric);
      return target !== undefined && (kpis.has(metric) || target.target === 'open') ? [target] : [];
    });
    return {
      id: outcome.id,
      label: outcome.label,
      summary: outcome.summary,
      goals: [id],
      results: [...own, ...further].map((target) => writeTarget(target, 'outcome', draft)),
      origin: {
        rule: 'goal-template',
        because: [
          ...new Set([...own, ...further].flatMap((target) => causesOfTarget(target, draft))),
        ],
      },
      why: bilingual((locale) => {
        const name = label(goal, locale, draft.inputs.language);
        return say(
          locale,
          `目标“${name}”达成时应看到的结果。`,
          `What is seen when the goal “${name}” is reached.`,
        );
      }),
    };
  });
}
