import type { Locale } from '../../../model/locale.ts';
import { isLanguageNeutral, type Text } from '../../../model/text.ts';
import { type CheckContext, finding, writingRule } from '../../rule.ts';
import { writtenTexts } from './written-texts.ts';

/** Texts that a published language would have to borrow from another. */
export const missingTranslations = writingRule('text/missing-translation', (plan, context) =>
  writtenTexts(plan).flatMap(({ at, field, value }) =>
    missingIn(value, plan.plan.language, context).map((locale) =>
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
