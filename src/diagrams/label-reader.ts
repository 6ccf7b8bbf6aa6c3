import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import { readText, type Text } from '../model/text.ts';

export type LabelReader = (text: Text) => string;

/** Reads the texts of a plan in one language. */
export function labelReader(plan: Resolved, locale: Locale): LabelReader {
  return (text) => readText(text, locale, plan.plan.language).text;
}
