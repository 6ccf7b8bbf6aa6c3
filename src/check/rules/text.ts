import { isLanguageNeutral } from '../../model/text.ts';
import type { Text } from '../../model/text.ts';
import type { Locale } from '../../model/locale.ts';
import type { Resolved } from '../../model/resolved.ts';
import { finding, type CheckContext, type Rule } from '../rule.ts';

/** Texts that a published language would have to borrow from another. */
export const missingTranslations: Rule = (plan, context) =>
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
  );

const LANGUAGE_NAMES: Record<Locale, Text> = {
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
};

function missingIn(text: Text, language: Locale, { locales }: CheckContext): Locale[] {
  return locales.filter((locale) =>
    typeof text === 'string'
      ? locale !== language && !isLanguageNeutral(text)
      : text[locale] === undefined,
  );
}

interface FoundText {
  at: string;
  field: string;
  text: Text;
}

/** Fields that hold texts of people, wherever they stand. */
const TEXT_FIELDS = new Set([
  'label',
  'title',
  'organisation',
  'owner',
  'recipients',
  'classification',
  'promise',
  'situation',
  'summary',
  'statement',
  'description',
  'how',
  'acceptance',
  'task',
  'answer',
  'output',
  'trigger',
  'response',
  'reading',
  'scope',
  'note',
  'measure',
  'impact',
  'period',
  'source',
  'why',
  'by',
]);

/**
 * All texts that are written in the plan itself. Links and names from the dictionary repeat what
 * stands elsewhere and are left out.
 */
function texts(plan: Resolved): FoundText[] {
  const found: FoundText[] = [];
  const take = (at: string, fields: object, skip: readonly string[] = []): void => {
    for (const [field, value] of Object.entries(fields)) {
      if (!TEXT_FIELDS.has(field) || skip.includes(field) || !isText(value)) continue;
      found.push({ at, field, text: value });
    }
  };
  const { title, organisation, owner, recipients, classification } = plan.plan;
  take('', { title, organisation, owner, recipients, classification });
  for (const item of plan.plan.orientation) take(item.address, item);
  take('narrative', plan.narrative);
  for (const item of plan.observations) take(item.address, item, ['label']);
  for (const theme of plan.themes) {
    take(theme.address, theme);
    for (const cause of theme.causes ?? [])
      found.push({ at: theme.address, field: 'causes', text: cause });
  }
  for (const item of [...plan.challenges, ...plan.cadences, ...plan.risks, ...plan.asks]) {
    take(item.address, item, ['owner']);
  }
  for (const constraint of plan.constraints) {
    take(constraint.address, constraint);
    for (const response of constraint.responses) take(response.address, response);
  }
  for (const { targets, ...goal } of plan.goals) {
    take(goal.address, goal);
    for (const target of targets) take(target.address, target, ['label']);
  }
  for (const { tactics, kpis, ...strategy } of plan.strategies) {
    take(strategy.address, strategy, ['owner']);
    for (const tactic of tactics) take(tactic.address, tactic, ['owner']);
    for (const kpi of kpis) take(kpi.address, kpi, ['label']);
  }
  for (const { work, milestones, resources, ...phase } of plan.phases) {
    take(phase.address, phase);
    for (const item of [...work, ...milestones]) take(item.address, item, ['owner']);
    for (const resource of resources) take(resource.address, resource, ['label']);
  }
  for (const { results, ...outcome } of plan.outcomes) {
    take(outcome.address, outcome);
    for (const result of results) take(result.address, result, ['label']);
  }
  return found;
}

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && ('zh-CN' in value || 'en' in value);
}
