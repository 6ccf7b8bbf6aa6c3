import { LOCALE_NAMES } from '../../../model/locale-names.ts';
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
          values: { field, language: LOCALE_NAMES[locale] },
        },
      ),
    ),
  ),
);

function missingIn(text: Text, language: Locale, { locales }: CheckContext): Locale[] {
  return locales.filter((locale) =>
    typeof text === 'string'
      ? locale !== language && !isLanguageNeutral(text, language)
      : text[locale] === undefined,
  );
}
