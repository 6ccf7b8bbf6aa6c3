import type { Locale } from '../../../model/locale.ts';
import { isLanguageNeutral } from '../../../model/text.ts';
import { findForeign } from '../ground/rules/language.ts';

/**
 * Whether a translation is in its language. Names may stay as the source has them; whole clauses of it may
 * not.
 */
export function isInLanguage(translation: string, source: string, to: Locale): boolean {
  if (/\p{L}/u.test(source) && !/\p{L}/u.test(translation)) return false;
  if (to === 'en') {
    return (
      findForeign(translation, to, (found) => source.toLowerCase().includes(found)) === undefined
    );
  }
  if (!/\p{Script=Han}/u.test(translation)) {
    const isName = isLanguageNeutral(source, 'zh-CN') && !/(?:^|\s)[a-z]{3,}/u.test(source);
    return isName && translation === source;
  }
  return findForeign(translation, to, () => false) === undefined;
}
