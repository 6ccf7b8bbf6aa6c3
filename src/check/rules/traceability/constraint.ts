import { finding, rule } from '../../rule.ts';

/** A stated limit that the plan says nothing about. */
export const constraintWithoutResponse = rule('constraint/no-response', (plan) =>
  plan.constraints
    .filter(({ responses }) => responses.length === 0)
    .map(({ address, label }) =>
      finding('constraint/no-response', address, { values: { constraint: label } }),
    ),
);
