import { finding, rule } from '../../rule.ts';

/** A direction that management has set and no goal follows. */
export const orientationWithoutGoal = rule('orientation/no-goal', ({ plan, goals }) => {
  const isLinked = goals.some(({ orientation }) => orientation.length > 0);
  // Where no goal names any, the plan has not said which goal follows which direction; and the rules
  // know the direction of a goal by a few words only, so that a missing link says little there.
  if (!isLinked || goals.some(({ origin }) => origin !== undefined)) return [];
  return plan.orientation
    .filter((orientation) => orientation.goals.length === 0 && orientation.unknown === undefined)
    .map(({ address, label }) =>
      finding('orientation/no-goal', address, { values: { orientation: label } }),
    );
});
