import { resolvedPlan } from '../../../diagrams/resolved-plan.test-support.ts';
import { CHECK_CONTEXT } from '../../check-context.test-support.ts';
import type { Finding, Rule } from '../../rule.ts';

/** The head of a plan of half a year, from the Monday of 2 March 2026. */
export const HALF_A_YEAR = `
format: 1
title: Sample
organisation: ACME
profile: campaign
language: en
industry: retail-ecommerce
horizon: { start: 2026-03-02, from: W6, to: M6 }
`;

/** The head of a guide, whose times have no dates. */
export const GUIDE = HALF_A_YEAR.replace('profile: campaign', 'profile: guide').replace(
  /horizon: .*\n/,
  '',
);

/** What one rule finds in a small plan. */
export function foundBy({ check }: Rule, text: string, head = HALF_A_YEAR): Finding[] {
  return check(resolvedPlan(head + text), CHECK_CONTEXT);
}

/** Where it finds something: addresses, each followed by those of the other sides. */
export function placesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ at, related }) => [at, ...related.map((side) => side.at)].join(' < '));
}
