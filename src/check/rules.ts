import type { Code } from '../diagnostics/catalogue.ts';
import { PORTFOLIO_CODES } from './compare-plans.ts';
import type { Rule } from './rule.ts';
import { CUSTOMER_RULES } from './rules/customers.ts';
import { DOCUMENT_RULES } from './rules/document.ts';
import { EVIDENCE_RULES } from './rules/evidence.ts';
import { MONEY_RULES } from './rules/money.ts';
import { PEOPLE_RULES } from './rules/people.ts';
import { RISK_RULES } from './rules/risks.ts';
import { SERVICE_RULES } from './rules/service.ts';
import { TARGET_RULES } from './rules/targets.ts';
import { TIME_RULES } from './rules/time.ts';
import { TRACEABILITY_RULES } from './rules/traceability.ts';

/** Every rule that looks at one plan, by family: each family is a folder of `rules/`. */
export const FAMILIES = {
  document: DOCUMENT_RULES,
  traceability: TRACEABILITY_RULES,
  targets: TARGET_RULES,
  time: TIME_RULES,
  people: PEOPLE_RULES,
  money: MONEY_RULES,
  customers: CUSTOMER_RULES,
  service: SERVICE_RULES,
  evidence: EVIDENCE_RULES,
  risks: RISK_RULES,
} as const satisfies Record<string, readonly Rule[]>;

/** Every rule that looks at one plan. */
export const RULES: readonly Rule[] = Object.values(FAMILIES).flat();

export type Family = keyof typeof FAMILIES | 'portfolio';

/** The codes that rules report, by family; those of `portfolio` are found between plans. */
export const FAMILY_CODES: Readonly<Record<Family, readonly Code[]>> = {
  ...(Object.fromEntries(
    Object.entries(FAMILIES).map(([family, rules]) => [
      family,
      rules.flatMap((rule: Rule) => rule.codes),
    ]),
  ) as Record<keyof typeof FAMILIES, Code[]>),
  portfolio: PORTFOLIO_CODES,
};

/** All of these codes: matters of judgement, whose severity a team may set. */
export const RULE_CODES: readonly Code[] = [...new Set(Object.values(FAMILY_CODES).flat())].sort();
