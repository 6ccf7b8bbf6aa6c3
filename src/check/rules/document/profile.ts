import { LIST_LABELS } from '../../../diagnostics/list-label.ts';
import { PROFILE_FACTS } from '../../../model/profile.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { finding, type Finding, rule, writingRule } from '../../rule.ts';

/** Parts that this kind of document wants and the plan does not have. */
export const missingParts = writingRule('profile/missing-part', (plan) =>
  PROFILE_FACTS[plan.plan.profile].requires
    .filter((part) => !hasPart(plan, part))
    .map((part) =>
      finding(
        'profile/missing-part',
        { at: '', field: 'profile' },
        { values: { part: LIST_LABELS[part], field: part } },
      ),
    ),
);

type Part = (typeof PROFILE_FACTS)[keyof typeof PROFILE_FACTS]['requires'][number];

function hasPart(plan: Resolved, part: Part): boolean {
  if (part === 'horizon') return plan.plan.horizon !== undefined;
  if (part === 'budget') return plan.budget !== undefined;
  if (part === 'metrics') return plan.observations.length > 0;
  if (part === 'orientation') return plan.plan.orientation.length > 0;
  if (part === 'responses') return plan.constraints.some(({ responses }) => responses.length > 0);
  return plan[part].length > 0;
}

/** A strategic plan interprets every figure and says what every challenge costs. */
export const missingFields = rule('profile/missing-field', (plan) => {
  if (plan.plan.profile !== 'strategic-plan') return [];
  return [
    ...plan.observations
      .filter(({ reading, unknown }) => reading === undefined && unknown === undefined)
      .map(({ address, label }) => missing(address, 'reading', label)),
    ...plan.challenges
      .filter(({ impact, unknown }) => impact === undefined && unknown === undefined)
      .map(({ address, label }) => missing(address, 'impact', label)),
    ...plan.observations
      .filter(({ value, unknown }) => value === undefined && unknown === undefined)
      .map(({ address, label }) => missing(address, 'value', label)),
  ];
});

function missing(at: string, field: string, item: Resolved['themes'][number]['label']): Finding {
  return finding('profile/missing-field', at, { values: { item, field } });
}
