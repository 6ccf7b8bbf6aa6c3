import type { Rule } from '../rule.ts';

/** Automation rules, service levels and cadences. */
export const SERVICE_RULES: readonly Rule[] = [];
