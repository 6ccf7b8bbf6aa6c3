import { finding, rule } from '../../rule.ts';

/** Themes and challenges that no strategy answers. */
export const unaddressed = rule(
  ['trace/theme-unaddressed', 'trace/challenge-unaddressed'],
  (plan) =>
    plan.plan.profile === 'guide'
      ? []
      : [
          ...plan.themes
            .filter(({ strategies }) => strategies.length === 0)
            .map(({ address, label }) =>
              finding('trace/theme-unaddressed', address, { values: { theme: label } }),
            ),
          ...plan.challenges
            .filter(({ strategies }) => strategies.length === 0)
            .map(({ address, label }) =>
              finding('trace/challenge-unaddressed', address, { values: { challenge: label } }),
            ),
        ],
);
