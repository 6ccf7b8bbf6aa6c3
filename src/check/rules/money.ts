import type { Rule } from '../rule.ts';
import { amountsDiffer, overrun } from './money/amounts.ts';
import { withoutReserve, withoutTotal } from './money/parts.ts';
import { budgetShares } from './money/shares.ts';

/** The budget. */
export const MONEY_RULES: readonly Rule[] = [
  budgetShares,
  amountsDiffer,
  withoutTotal,
  withoutReserve,
  overrun,
];
