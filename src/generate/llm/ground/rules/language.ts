import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { LOCALE_NAMES } from '../../../../model/locale-names.ts';
import type { Locale } from '../../../../model/locale.ts';
import { excerpt, finding, type TextRule } from '../rule.ts';

/** A clause in English: four words on end, of which one is no name and no abbreviation. */
const CLAUSE = /[A-Za-z][A-Za-z'’]*(?:[ ,'-]{1,2}[A-Za-z][A-Za-z'’]*){3,}/gu;
const PLAIN_WORD = /(?:^|[ ,'-])[a-z]{3,}/u;
const HAN_RUN = /\p{Script=Han}[\p{Script=Han}，、。“”]*/gu;
/** Letters of other scripts, of which single ones may be symbols, and their digits, which no figure is read from. */
const OTHER_SCRIPT =
  /(?:(?![\p{Script=Han}\p{Script=Latin}\p{Script=Greek}])\p{L}){2,}|(?![0-9０-９])\p{Nd}/u;

/** A text that is not in the language of the plan, or has clauses that are not. */
export const language: TextRule = ({ task, texts, given }) => {
  const { language: wanted } = task;
  const isShown = (found: string): boolean => given.text.includes(found.toLowerCase());
  return texts.flatMap(({ path, text }): Diagnostic[] => {
    const found = findForeign(text, wanted, isShown);
    return found === undefined
      ? []
      : [
          finding('reply/language', path, {
            wanted: LOCALE_NAMES[wanted],
            found: excerpt(found, 40),
          }),
        ];
  });
};

/** What of a text is not in its language; what was shown as a name may stay. */
export function findForeign(
  text: string,
  wanted: Locale,
  isShown: (found: string) => boolean,
): string | undefined {
  const other = OTHER_SCRIPT.exec(text)?.[0];
  if (other !== undefined && !isShown(other)) return other;
  return wanted === 'zh-CN' ? inEnglish(text, isShown) : inChinese(text, isShown);
}

function inEnglish(text: string, isShown: (found: string) => boolean): string | undefined {
  // Without one Chinese character a text is a name, an abbreviation or in the wrong language.
  if (!/\p{Script=Han}/u.test(text)) {
    return /(?<![A-Za-z])[a-z]{4,}|[A-Za-z]+(?: [A-Za-z]+){2}/u.test(text) && !isShown(text.trim())
      ? text
      : undefined;
  }
  return Array.from(text.matchAll(CLAUSE), ([clause]) => clause).find(
    (clause) => PLAIN_WORD.test(clause) && !isShown(clause),
  );
}

function inChinese(text: string, isShown: (found: string) => boolean): string | undefined {
  const runs = Array.from(text.matchAll(HAN_RUN), ([run]) => run);
  const han = runs.reduce((sum, run) => sum + run.length, 0);
  const words = text.match(/[A-Za-z]+/gu)?.length ?? 0;
  // A name may be quoted as it is; whole sentences may not.
  return han > words ? runs[0] : runs.find((run) => run.length > 8 || !isShown(run));
}
