import { LOCALES } from '../../model/locale.ts';
import { openChanges, pairAt, tell, type Ledger } from '../ledger.ts';
import { both, capital, quotedStep } from '../phrase.ts';
import { printField } from '../print-value.ts';
import { fieldName } from '../words/field-names.ts';
import { itemNoun } from '../words/item-nouns.ts';
import { itemName } from './item-name.ts';
import { isStatedIn, languagesChanged, readsOtherwise } from './text-change.ts';
import { inOtherLanguage } from './wording.ts';

/** A name of more letters than this is a sentence: other words for it are wording. */
const LONGEST_NAME = 60;

/** Tells what is called otherwise now. A name that stays the same in one language is a matter of translation. */
export function tellNames(ledger: Ledger): void {
  const { language } = ledger.sides.after.resolved.plan;
  for (const edit of openChanges(ledger, ({ field }) => field === 'label' || field === 'title')) {
    const pair = pairAt(ledger, edit.at);
    if (pair === undefined) continue;
    const [from, to] = [
      printField(pair.before, edit.field, ledger.sides.before),
      printField(pair.after, edit.field, ledger.sides.after),
    ];
    if (from === undefined || to === undefined) continue;
    const names = [from, to].flatMap((name) => LOCALES.map((locale) => name[locale]));
    if (names.some((name) => [...name].length > LONGEST_NAME)) continue;
    const changed = languagesChanged(edit);
    // A first translation is no other name.
    const isOther = (locale: (typeof changed)[number]): boolean =>
      isStatedIn(edit.from, locale) === isStatedIn(edit.to, locale);
    if (!readsOtherwise(edit, language) && !changed.every(isOther)) continue;
    const isEverywhere = changed.length === LOCALES.length;
    const noun = itemNoun(pair.after.kind);
    const name = itemName(pair.after, ledger.sides.after);
    tell(ledger, {
      kind: 'changed',
      weight: isEverywhere ? 'major' : 'minor',
      entry: pair.after,
      field: edit.field,
      text: both((locale) => {
        if (!changed.includes(locale)) {
          return inOtherLanguage(name, fieldName(pair.after.kind, edit.field), locale);
        }
        const step = quotedStep(from[locale], to[locale]);
        return locale === 'zh-CN'
          ? `${noun[locale]}更名：${step}`
          : `${capital(noun[locale])} renamed: ${step}`;
      }),
      ...(isEverywhere ? { from, to } : {}),
      edits: [edit],
    });
  }
}
