import { stringify } from 'yaml';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import type { Resolved } from '../model/resolved.ts';
import { CHECK_CONTEXT } from './check-context.test-support.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

/** Fields of a plan, as values; one that is undefined is left out. */
export type Parts = Readonly<Record<string, unknown>>;

/** A campaign of half a year, from the Monday of 2 March 2026. */
const HEAD: Parts = {
  format: 1,
  title: 'Sample',
  organisation: 'ACME',
  profile: 'campaign',
  language: 'en',
  industry: 'retail-ecommerce',
  generate: [],
  ...untilEnd('M6', 'W6'),
};

/** The head of a guide, whose times have no dates. */
export const GUIDE: Parts = { profile: 'guide', horizon: undefined };

/** The head of a plan of a year. */
export const A_YEAR: Parts = { profile: 'strategic-plan', ...untilEnd('M12', 'M3') };

/** The head of a plan that begins on 2 March 2026 and ends then. */
export function untilEnd(to: string, from = 'W6', start = '2026-03-02'): Parts {
  return { horizon: { start, from, to } };
}

/** A plan of these parts, as YAML or as values, below the usual head or one that differs in this. */
export function smallPlan(parts: string | Parts, head: Parts = {}): Resolved {
  const whole = { ...HEAD, ...head };
  return resolvedPlan(
    typeof parts === 'string' ? `${stringify(whole)}${parts}` : stringify({ ...whole, ...parts }),
  );
}

/** What one rule or several find in such a plan. */
export function findingsOf(
  rules: Rule | readonly Rule[],
  parts: string | Parts,
  head?: Parts,
  context?: Partial<CheckContext>,
): Finding[] {
  const plan = smallPlan(parts, head);
  return [rules].flat().flatMap(({ check }) => check(plan, { ...CHECK_CONTEXT, ...context }));
}

/** Where something is found: addresses, each followed by those of the other sides. */
export function placesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ at, related }) => [at, ...related.map((side) => side.at)].join(' < '));
}
