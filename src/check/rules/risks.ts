import type { Rule } from '../rule.ts';
import { noRisks } from './risks/none.ts';
import { risksNotAssessed } from './risks/not-assessed.ts';

/** Risks. */
export const RISK_RULES: readonly Rule[] = [noRisks, risksNotAssessed];
