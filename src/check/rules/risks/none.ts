import { PROFILE_FACTS, type Profile } from '../../../model/profile.ts';
import { finding, rule } from '../../rule.ts';

/** Kinds of document that describe a system or a way of working, and no work with an end. */
const WITHOUT_RISKS: ReadonlySet<Profile> = new Set(['guide', 'system-plan']);

/** A plan with work in phases and not a single risk. What a profile requires is asked for there. */
export const noRisks = rule('risk/none', ({ plan, phases, risks }) => {
  const { profile } = plan;
  const asked = WITHOUT_RISKS.has(profile) || PROFILE_FACTS[profile].requires.includes('risks');
  if (asked || phases.length === 0 || risks.length > 0) return [];
  return [
    finding('risk/none', { at: '', field: 'profile' }, { values: { phases: phases.length } }),
  ];
});
