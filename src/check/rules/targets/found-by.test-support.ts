import type { CheckContext, Finding, Rule } from '../../rule.ts';
import { findingsOf as findIn, untilEnd } from '../../small-plan.test-support.ts';

const TWO_YEARS = { profile: 'strategic-plan', ...untilEnd('M24', 'M6') };

/** What a rule finds in a plan of two years that has these parts. */
export function findingsOf(
  rule: Rule,
  parts: Record<string, unknown>,
  context?: Partial<CheckContext>,
): Finding[] {
  return findIn(rule, parts, TWO_YEARS, context);
}

/** The same in short, as `code at < other sides`. */
export function foundBy(rule: Rule, parts: Record<string, unknown>): string[] {
  return findingsOf(rule, parts).map(({ finding, at, related }) => {
    const sides = related.length === 0 ? '' : ` < ${related.map((side) => side.at).join(', ')}`;
    return `${finding.code} ${at}${sides}`;
  });
}

type Target = Record<string, unknown>;

/** A target on the share of customers who come back, better when it is higher. */
export function repeat(target: string, more: Target = {}): Target {
  return { metric: 'repeat-purchase-rate', target, ...more };
}

export const goal = (by: string | undefined, ...targets: Target[]): Target => ({
  id: (by ?? 'undated').toLowerCase(),
  label: 'Goal',
  ...(by === undefined ? {} : { by }),
  targets,
});

export const strategy = (goals: string[], ...kpis: Target[]): Target => ({
  id: 'strategy',
  label: 'Strategy',
  description: 'What is done',
  goals,
  tactics: [{ id: 'tactic', label: 'Tactic', how: 'How it is done' }],
  kpis,
});

export const outcome = (...results: Target[]): Target => ({
  id: 'outcome',
  label: 'Outcome',
  results,
});

export const indicators = (...items: Target[]): Target => ({ id: 'group', label: 'Group', items });

export const stage = (span: string, ...targets: Target[]): Target => ({
  id: span.toLowerCase().replace('..', '-'),
  label: 'Stage',
  span,
  targets,
});

/** A phase with one milestone per target, each at its time. */
export const phase = (milestones: Record<string, Target>, ...targets: Target[]): Target => ({
  id: 'phase',
  label: 'Phase',
  span: 'M1..M24',
  targets,
  milestones: Object.entries(milestones).map(([at, target]) => ({
    id: at.toLowerCase(),
    label: at,
    at,
    targets: [target],
  })),
});
