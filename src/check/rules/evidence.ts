import type { Rule } from '../rule.ts';
import { causeShares } from './evidence/cause-shares.ts';

/** Evidence, causes and regulations. */
export const EVIDENCE_RULES: readonly Rule[] = [causeShares];
