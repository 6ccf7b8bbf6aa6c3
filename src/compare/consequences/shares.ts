import { formatShare, printed } from '../../model/format.ts';
import type { Share } from '../../model/quantity.ts';
import { sharesOf } from '../families/money.ts';
import type { Ledger } from '../ledger.ts';
import { both } from '../phrase.ts';
import { attach } from './consequence.ts';

/** Shares of the budget that do not add up to all of it any more, or do again. */
export function tellShares(ledger: Ledger): void {
  const { before, after } = ledger.sides;
  const entry = after.entries.get('budget');
  const [old, own] = [before, after].map(({ resolved }) => sharesOf(resolved.budget?.items ?? []));
  if (entry === undefined || old === undefined || own === undefined) return;
  const [was, is] = [isWhole(old), isWhole(own)];
  if (is && was) return;
  if (!is && old.min === own.min && old.max === own.max) return;
  const sum = printed(formatShare({ ...own, raw: '' }));
  attach(ledger, {
    causes: [sharesChanged(ledger)],
    entry,
    text: both((locale) => {
      if (locale === 'zh-CN') return is ? '预算各项占比又合计 100%' : `预算各项占比合计 ${sum}`;
      return is
        ? 'The shares of the budget add up to 100% again'
        : `The shares of the budget add up to ${sum}`;
    }),
    trend: is ? 'better' : 'worse',
    says: ['budget/shares-not-100 budget'],
  });
}

/** The parts of the budget that are new, gone, or have another share. */
function sharesChanged({ sides, byItem }: Ledger): string[] {
  const changed = (address: string): boolean =>
    (byItem.get(address) ?? []).some((edit) => edit.kind !== 'changed' || edit.field === 'share');
  return [...new Set([...sides.before.entries.keys(), ...sides.after.entries.keys()])].filter(
    (address) => address.startsWith('budget/items/') && changed(address),
  );
}

/** Ranges of shares may meet in 100. */
function isWhole({ min, max }: Pick<Share, 'min' | 'max'>): boolean {
  return min <= 100 && max >= 100;
}
