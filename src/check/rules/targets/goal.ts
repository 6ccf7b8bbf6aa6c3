import { finding, rule } from '../../rule.ts';

/** A goal that names no day by which it is due, unless each of its targets does. */
export const goalWithoutDeadline = rule('goal/no-deadline', (plan) =>
  plan.goals
    .filter(({ targets }) => targets.some(({ due }) => due === undefined))
    .map(({ address, label }) => finding('goal/no-deadline', address, { values: { goal: label } })),
);

/** A goal that nobody could see reached, unless it says why it has no target. */
export const goalWithoutTarget = rule('goal/no-target', (plan) =>
  plan.goals
    .filter(({ targets, unknown }) => targets.length === 0 && unknown === undefined)
    .map(({ address, label }) => finding('goal/no-target', address, { values: { goal: label } })),
);
