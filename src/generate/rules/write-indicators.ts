import type { z } from 'zod';
import type { indicatorGroupSchema } from '../../model/plan/indicator-system.ts';
import type { Frequency } from '../../model/plan/cadence.ts';
import { causesOf, type Draft } from './draft.ts';
import { planGoals } from './plan-goals.ts';
import { bilingual, label, say } from './wording.ts';
import { writeTarget } from './write-target.ts';

type Written = z.input<typeof indicatorGroupSchema>;

/** More groups than this nobody watches; the KPIs of the rest stand beside their strategies. */
const MOST_GROUPS = 20;

/**
 * What is watched: one group of results for each goal, and one of the work for each strategy with the
 * KPIs that no goal has. The levels are those of the goals and strategies, so that they cannot differ.
 */
export function writeIndicators(draft: Draft): Written[] {
  const rhythm: Frequency = draft.template?.rhythm ?? 'monthly';
  const aimed = new Set<string>();
  const results = planGoals(draft).flatMap(({ targets, ...goal }): Written[] => {
    for (const { metric } of targets) aimed.add(metric.id);
    return [
      {
        id: `${goal.id}-results`,
        label: goal.template.outcome.label,
        kind: 'result',
        items: targets.map((target) => writeTarget(target, 'outcome', draft)),
        frequency: rhythm === 'weekly' ? 'weekly' : 'monthly',
        origin: { rule: 'indicators', because: [`goals/${goal.id}`] },
        why: bilingual((locale) => {
          const name = label(goal.label, locale, draft.inputs.language);
          return say(
            locale,
            `看目标“${name}”是否达成。`,
            `Shows whether the goal “${name}” is reached.`,
          );
        }),
      },
    ];
  });
  const process = draft.selections.flatMap((selection): Written[] => {
    const { playbook } = selection;
    const own = playbook.kpis.flatMap((id) => {
      const target = draft.targets.get(id);
      return target === undefined || aimed.has(id) ? [] : [target];
    });
    if (own.length === 0) return [];
    for (const { metric } of own) aimed.add(metric.id);
    const because = causesOf(selection, draft);
    return [
      {
        id: `${playbook.id}-progress`,
        label: playbook.label,
        kind: 'process',
        items: own.map((target) => writeTarget(target, 'kpi', draft)),
        frequency: rhythm,
        origin: {
          rule: 'indicators',
          playbook: playbook.id,
          ...(because.length > 0 ? { because } : {}),
        },
        why: bilingual((locale) => {
          const name = label(playbook.label, locale, draft.inputs.language);
          return say(locale, `看策略“${name}”推进得怎样。`, `Shows how “${name}” is coming along.`);
        }),
      },
    ];
  });
  return [...results, ...process].slice(0, MOST_GROUPS);
}
