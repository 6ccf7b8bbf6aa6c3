import type { PlannableInputs } from '../../model/inputs.ts';
import type { Locale } from '../../model/locale.ts';
import type { Selection } from './select-playbooks.ts';
import { label, quoteList } from './wording.ts';

/** What a strategy answers, by name: the themes and challenges, or the strategies that need it. */
export function answeredNames(
  { answers, requiredBy }: Selection,
  locale: Locale,
  { language }: PlannableInputs,
): string {
  const named = answers.length > 0 ? answers : requiredBy;
  return quoteList(
    named.map((item) => label(item.label, locale, language)),
    locale,
  );
}
