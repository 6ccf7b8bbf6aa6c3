import type { Locale } from '../../../model/locale.ts';
import { isLanguageNeutral } from '../../../model/text.ts';

const HAN_RUN = /\p{Script=Han}+/gu;
/** So many English words in a row are a clause that was left as it was, and not a name. */
const CLAUSE = /[A-Za-z’']+(?:[ ,]+[A-Za-z’']+){5,}/u;

/**
 * Whether a translation is in its language. Names that the source writes so may stay as they are: in an
 * English text as long as they are a small part of it, in a Chinese one as long as they are no clause.
 */
export function isInLanguage(translation: string, source: string, to: Locale): boolean {
  const han = translation.match(HAN_RUN) ?? [];
  if (to === 'en') {
    const letters = [...translation.matchAll(/\p{L}/gu)].length;
    const own = han.join('').length;
    return own === 0 || (own * 5 <= letters && han.every((run) => source.includes(run)));
  }
  if (han.length === 0) return translation === source && isLanguageNeutral(source, 'zh-CN');
  return !CLAUSE.test(translation);
}
