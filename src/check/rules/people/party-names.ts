import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { readings } from '../../readings.ts';

/** What a department is called besides its name. */
const CHINESE_KIND = /(?:部门|部|小组|项目组|组|团队|中心)$/u;
const ENGLISH_KIND = /\b(?:the|departments?|dept|teams?|groups?|units?|division)\b/gu;

/**
 * The names of a party without the words for its kind, in each language that it is stated in: 品控部 and
 * 品控 are one, and so are `Quality control team` and `quality control`.
 */
export function namesOf(text: Text): string[] {
  return readings(text).flatMap((name) => {
    const plain = name.normalize('NFKC').toLowerCase().trim();
    const bare = plain.replace(CHINESE_KIND, '').replaceAll(ENGLISH_KIND, '');
    const short = bare.replaceAll(/[\s.]+/gu, ' ').trim();
    return plain === '' ? [] : [short === '' ? plain : short];
  });
}

/** Roles that have something to do in the plan; the dictionary knows many more. */
export function rolesInUse(plan: Resolved): string[] {
  const work = plan.phases.flatMap((phase) => phase.work);
  const milestones = plan.phases.flatMap((phase) => phase.milestones);
  const tactics = plan.strategies.flatMap((strategy) => strategy.tactics);
  const steps = plan.loops.flatMap((loop) => loop.steps);
  const owned = [plan.teams, plan.strategies, tactics, work, milestones, steps, plan.risks];
  const found = [
    ...plan.phases.flatMap(({ resources }) => resources.map(({ role }) => role)),
    ...owned.flatMap((items: readonly { owner?: string | undefined }[]) =>
      items.map(({ owner }) => owner),
    ),
    ...plan.cadences.flatMap(({ participants = [] }) => participants),
    ...plan.responsibilities.flatMap(
      ({ responsible = [], accountable, consulted = [], informed = [] }) => [
        ...responsible,
        accountable,
        ...consulted,
        ...informed,
      ],
    ),
  ];
  return [...new Set(found)].filter((role) => role !== undefined);
}
