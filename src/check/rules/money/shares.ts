import { wrongSum } from '../../share-sum.ts';
import { finding, rule } from '../../rule.ts';

/** Parts of the budget that do not add up to all of it. */
export const budgetShares = rule('budget/shares-not-100', ({ budget }) => {
  const sum = budget === undefined ? undefined : wrongSum(budget.items);
  if (sum === undefined) return [];
  const at = { at: 'budget', field: 'items' };
  return [finding('budget/shares-not-100', at, { values: { sum } })];
});
