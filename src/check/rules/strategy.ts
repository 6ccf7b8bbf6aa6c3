import { finding, type Finding, type Rule } from '../rule.ts';

/** How many tactics each kind of document wants; PROFILES P1 asks for exactly three. */
const TACTICS = { 'strategic-plan': 3 } as const;

export const strategyShape: Rule = (plan) => {
  const expected = TACTICS[plan.plan.profile];
  return plan.strategies.flatMap(({ address, label, tactics, kpis }) => {
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
    if (kpis.length === 0) {
      findings.push(finding('strategy/no-kpi', address, { values: { strategy: label } }));
    }
    return findings;
  });
};

/** A strategy that no phase works on. */
export const strategyUnscheduled: Rule = (plan) =>
  plan.strategies
    .filter(
      ({ key }) => !plan.phases.some(({ strategies }) => strategies.some((own) => own.key === key)),
    )
    .map(({ address, label }) =>
      finding('strategy/unscheduled', address, { values: { strategy: label } }),
    );
