import { LOCALES } from '../../model/locale.ts';
import { openChanges, pairAt, tell, type Ledger } from '../ledger.ts';
import { both, capital, quotedStep } from '../phrase.ts';
import { printField } from '../print-value.ts';
import { itemNoun } from '../words/item-nouns.ts';
import { readsOtherwise } from './text-change.ts';

/** A name of more letters than this is a sentence: other words for it are wording. */
const LONGEST_NAME = 60;

/** Tells what is called otherwise now. */
export function tellNames(ledger: Ledger): void {
  const { language } = ledger.sides.after.resolved.plan;
  for (const edit of openChanges(ledger, ({ field }) => field === 'label' || field === 'title')) {
    const pair = pairAt(ledger, edit.at);
    if (pair === undefined || !readsOtherwise(edit, language)) continue;
    const [from, to] = [
      printField(pair.before, edit.field, ledger.sides.before),
      printField(pair.after, edit.field, ledger.sides.after),
    ];
    if (from === undefined || to === undefined) continue;
    const names = [from, to].flatMap((name) => LOCALES.map((locale) => name[locale]));
    if (names.some((name) => [...name].length > LONGEST_NAME)) continue;
    const noun = itemNoun(pair.after.kind);
    tell(ledger, {
      kind: 'changed',
      entry: pair.after,
      field: edit.field,
      text: both((locale) => {
        const step = quotedStep(from, to, locale);
        return locale === 'zh-CN'
          ? `${noun[locale]}更名：${step}`
          : `${capital(noun[locale])} renamed: ${step}`;
      }),
      from,
      to,
      edits: [edit],
    });
  }
}
