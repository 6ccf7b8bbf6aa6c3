import type { Rule } from '../rule.ts';
import { budgetShares } from './money/shares.ts';

/** The budget. */
export const MONEY_RULES: readonly Rule[] = [budgetShares];
