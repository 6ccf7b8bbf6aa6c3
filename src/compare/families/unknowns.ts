import { openChanges, pairAt, tell, type Ledger } from '../ledger.ts';
import { both, capital } from '../phrase.ts';
import { printField } from '../print-value.ts';
import { itemName } from './item-name.ts';

/** Tells what is said to be unknown now, and what no longer is. */
export function tellUnknowns(ledger: Ledger): void {
  const { after } = ledger.sides;
  for (const edit of openChanges(ledger, ({ field }) => field === 'unknown')) {
    const pair = pairAt(ledger, edit.at);
    // Another reason for the same gap is wording.
    if (pair === undefined || (edit.from !== undefined && edit.to !== undefined)) continue;
    const name = itemName(pair.after, after);
    const why = printField(pair.after, 'unknown', after);
    tell(ledger, {
      kind: 'changed',
      entry: pair.after,
      field: 'unknown',
      text: both((locale) => {
        if (locale === 'zh-CN') {
          return `${name[locale]}${why === undefined ? '不再标为未知' : '标为未知'}`;
        }
        return `${capital(name[locale])} is ${why === undefined ? 'no longer ' : ''}marked as unknown`;
      }),
      details: [why],
      trend: why === undefined ? 'better' : undefined,
      edits: [edit],
    });
  }
}
