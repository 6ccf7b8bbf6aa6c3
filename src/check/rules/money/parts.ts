import type { Resolved } from '../../../model/resolved.ts';
import { says } from '../../readings.ts';
import { finding, rule } from '../../rule.ts';

type Item = NonNullable<Resolved['budget']>['items'][number];

/** Shares of a sum that nobody has named. */
export const withoutTotal = rule('budget/no-total', ({ budget }) => {
  if (budget === undefined || budget.total !== undefined || budget.unknown !== undefined) return [];
  const { address, items } = budget;
  const isShared = items.some(({ share }) => share !== undefined);
  // Amounts of all items say what the total is.
  if (!isShared || items.every(({ amount }) => amount !== undefined)) return [];
  return [finding('budget/no-total', address, { values: {} })];
});

/** So many items are a budget; fewer are notes on what is bought. */
const BUDGET_ITEMS = 3;

/** Nothing is kept back for what nobody foresees. */
export const withoutReserve = rule('budget/no-reserve', ({ budget }) => {
  if (budget === undefined || budget.items.length < BUDGET_ITEMS) return [];
  if (budget.items.some(isReserve)) return [];
  const at = { at: budget.address, field: 'items' };
  return [finding('budget/no-reserve', at, { values: { count: budget.items.length } })];
});

const RESERVE =
  /储备|预备|应急|备用|机动|预留|不可预见|风险准备|\breserves?\b|\bcontingenc(?:y|ies)\b|\bbuffer\b|\bunforeseen\b/iu;

function isReserve({ reserve, label }: Item): boolean {
  if (reserve !== undefined) return reserve;
  return says(RESERVE, label);
}
