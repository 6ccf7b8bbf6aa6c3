import { CONTENT_LISTS, contentSchema, listFields } from '../../../model/content.ts';
import { factFields } from '../../../model/inputs.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { walkPlan, type Found, type Visitor } from '../../../model/walk-plan.ts';
import { oncePer } from '../../once-per.ts';

/** Texts of the head of the plan, by field. */
const HEAD_FIELDS = ['title', 'organisation', 'owner', 'recipients', 'classification'] as const;

/**
 * All texts that are written in the plan itself. Links and names from the dictionary repeat what
 * stands elsewhere and are left out.
 */
export const writtenTexts = oncePer((plan: Resolved): readonly Found<Text>[] => {
  const found: Found<Text>[] = [];
  for (const field of HEAD_FIELDS) {
    const value = plan.plan[field];
    if (value !== undefined) found.push({ at: '', field, inner: field, value });
  }
  const visitor: Visitor = { text: (one) => void found.push(one) };
  const { narrative, positioning, budget } = plan;
  const { note } = plan.plan.horizon ?? {};
  if (note !== undefined) {
    found.push({ at: 'horizon', field: 'note', inner: 'note', value: note });
  }
  walkPlan(factFields.orientation, plan.plan.orientation, 'orientation', visitor);
  walkPlan(contentSchema.shape.narrative, narrative, 'narrative', visitor);
  walkPlan(factFields.metrics, plan.observations, 'metrics', visitor);
  for (const name of ['themes', 'challenges', 'constraints'] as const) {
    walkPlan(factFields[name], plan[name], name, visitor);
  }
  walkPlan(contentSchema.shape.positioning, positioning, 'positioning', visitor);
  walkPlan(contentSchema.shape.budget, budget, 'budget', visitor);
  for (const name of CONTENT_LISTS) {
    const items =
      name === 'responses' ? plan.constraints.flatMap(({ responses }) => responses) : plan[name];
    walkPlan(listFields[name], items, name, visitor);
  }
  return found;
});
