import { CONTENT_LISTS, contentSchema, listFields } from '../../../model/content.ts';
import { factFields } from '../../../model/inputs.ts';
import { isLanguageNeutral } from '../../../model/text.ts';
import type { Text } from '../../../model/text.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { walkPlan, type Visitor } from '../../../model/walk-plan.ts';
import { type CheckContext, finding, writingRule } from '../../rule.ts';

/** Texts that a published language would have to borrow from another. */
export const missingTranslations = writingRule('text/missing-translation', (plan, context) =>
  texts(plan).flatMap(({ at, field, text }) =>
    missingIn(text, plan.plan.language, context).map((locale) =>
      finding(
        'text/missing-translation',
        { at, field },
        {
          values: { field, language: LANGUAGE_NAMES[locale] },
        },
      ),
    ),
  ),
);

const LANGUAGE_NAMES: Record<Locale, Text> = {
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
};

function missingIn(text: Text, language: Locale, { locales }: CheckContext): Locale[] {
  return locales.filter((locale) =>
    typeof text === 'string'
      ? locale !== language && !isLanguageNeutral(text, language)
      : text[locale] === undefined,
  );
}

/** Texts of the head of the plan, by field. */
const HEAD_FIELDS = ['title', 'organisation', 'owner', 'recipients', 'classification'] as const;

/**
 * All texts that are written in the plan itself. Links and names from the dictionary repeat what
 * stands elsewhere and are left out.
 */
function texts(plan: Resolved): { at: string; field: string; text: Text }[] {
  const found: ReturnType<typeof texts> = [];
  for (const field of HEAD_FIELDS) {
    const text = plan.plan[field];
    if (text !== undefined) found.push({ at: '', field, text });
  }
  const visitor: Visitor = {
    text: ({ at, field, value }) => void found.push({ at, field, text: value }),
  };
  const { narrative, positioning, budget } = plan;
  const { note } = plan.plan.horizon ?? {};
  if (note !== undefined) found.push({ at: 'horizon', field: 'note', text: note });
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
}
