import type { Resolved } from '../../../model/resolved.ts';
import { finding, rule } from '../../rule.ts';

type Milestone = Resolved['phases'][number]['milestones'][number];

/** A milestone of which nobody can tell whether it is reached. A figure that it proves tells as well. */
export const milestoneWithoutAcceptance = rule('milestone/no-acceptance', (plan) =>
  milestones(plan)
    .filter(({ acceptance, targets }) => acceptance === undefined && !targets.some(isMeasured))
    .map(({ address, label }) =>
      finding('milestone/no-acceptance', address, { values: { milestone: label } }),
    ),
);

/** A milestone that nobody answers for. */
export const milestoneWithoutOwner = rule('milestone/no-owner', (plan) =>
  milestones(plan)
    .filter(({ owner }) => owner === undefined)
    .map(({ address, label }) =>
      finding('milestone/no-owner', address, { values: { milestone: label } }),
    ),
);

/** Milestones that must say so. A guide shows how, and its reader fills in who. */
function milestones({ plan, phases }: Resolved): Milestone[] {
  if (plan.profile === 'guide') return [];
  return phases.flatMap((phase) => phase.milestones).filter(({ unknown }) => unknown === undefined);
}

function isMeasured({ target }: Milestone['targets'][number]): boolean {
  return target.kind !== 'open';
}
