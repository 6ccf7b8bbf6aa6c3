import type { z } from 'zod';
import type { capabilityModuleSchema } from '../../model/plan/capability-module.ts';
import { causesOf, type Draft } from './draft.ts';
import { bilingual, label, say } from './wording.ts';

type Written = z.input<typeof capabilityModuleSchema>;

/** The parts of the system that the strategies need: each strategy is a function, its tactics features. */
export function writeModules(draft: Draft): Written[] {
  return draft.knowledge.modules.flatMap((module): Written[] => {
    const carried = draft.selections.filter(({ playbook }) => playbook.module === module.id);
    if (carried.length === 0) return [];
    const because = [...new Set(carried.flatMap((selection) => causesOf(selection, draft)))];
    return [
      {
        ...module,
        functions: carried.map(({ playbook }) => ({
          id: playbook.id,
          label: playbook.label,
          features: playbook.tactics.map((tactic) => tactic.label),
          strategies: [playbook.id],
        })),
        origin: { rule: 'modules', ...(because.length > 0 ? { because } : {}) },
        why: bilingual((locale) => {
          const names = carried.map(({ playbook }) =>
            label(playbook.label, locale, draft.inputs.language),
          );
          return say(
            locale,
            `承载 ${names.length} 项策略所需的功能。`,
            `Carries what ${names.length === 1 ? 'one strategy needs' : `${names.length} strategies need`} of the system.`,
          );
        }),
      },
    ];
  });
}
