import { PROFILE_FACTS } from '../../../model/profile.ts';
import { finding, type Finding, rule } from '../../rule.ts';

/** The shape that the kind of document asks of its strategies: how many tactics, and KPIs. */
export const strategyShape = rule(['strategy/tactic-count', 'strategy/no-kpi'], (plan) => {
  const { tactics: expected } = PROFILE_FACTS[plan.plan.profile];
  if (expected === undefined) return [];
  return plan.strategies.flatMap(({ address, label, tactics, kpis, unknown }) => {
    const findings: Finding[] = [];
    if (tactics.length !== expected) {
      findings.push(
        finding(
          'strategy/tactic-count',
          { at: address, field: 'tactics' },
          {
            values: { strategy: label, count: tactics.length, expected },
          },
        ),
      );
    }
    // A strategy that says what is missing is not asked for it again.
    if (kpis.length === 0 && unknown === undefined) {
      findings.push(finding('strategy/no-kpi', address, { values: { strategy: label } }));
    }
    return findings;
  });
});

/** A strategy that no phase works on. */
export const strategyUnscheduled = rule('strategy/unscheduled', (plan) => {
  const isLinked = plan.phases.some(({ strategies }) => strategies.length > 0);
  // A plan whose phases name no strategy at all is not held to it one by one.
  if (!isLinked && plan.plan.profile !== 'strategic-plan') return [];
  return plan.strategies
    .filter(
      ({ key }) => !plan.phases.some(({ strategies }) => strategies.some((own) => own.key === key)),
    )
    .map(({ address, label }) =>
      finding('strategy/unscheduled', address, { values: { strategy: label } }),
    );
});
