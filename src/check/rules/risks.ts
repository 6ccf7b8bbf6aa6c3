import type { Rule } from '../rule.ts';

/** Risks. */
export const RISK_RULES: readonly Rule[] = [];
