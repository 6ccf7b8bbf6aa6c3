import type { GroundRule } from './rule.ts';

/** All rules, in the order that their findings are told in. */
export const GROUND_RULES: readonly GroundRule[] = [];
