import { sumOfShares } from '../../share-sum.ts';
import { finding, rule, type Finding } from '../../rule.ts';

/** Causes whose shares are more than the whole. What they leave to 100 % is shown as other. */
export const causeShares = rule('cause/shares-over-100', (plan) =>
  plan.causeShares.flatMap(({ address, label, items }): Finding[] => {
    const { min } = sumOfShares(items);
    if (min <= 100) return [];
    const at = { at: address, field: 'items' };
    return [finding('cause/shares-over-100', at, { values: { causes: label, sum: min } })];
  }),
);
