import type { Both } from '../../model/change.ts';
import { targetName, targetOf, isTarget } from '../families/targets.ts';
import type { Ledger } from '../ledger.ts';
import { both, capital, listed } from '../phrase.ts';
import { printField } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { itemName } from '../families/item-name.ts';

/** Targets that are given up in one place while another still promises the same. */
export function tellStillPromised(ledger: Ledger): void {
  const { before, after } = ledger.sides;
  for (const draft of ledger.drafts) {
    if (draft.kind !== 'removed') continue;
    const gone = [...before.entries.values()].filter(
      (entry) => isTarget(entry) && (entry.address === draft.at || isOfGoal(entry, draft.at)),
    );
    for (const target of gone) {
      const homes = promising(target, before, after);
      if (homes.length === 0) continue;
      draft.details.push(stillText(target, homes, ledger, target.address === draft.at));
    }
  }
}

/** Goals are what others repeat; the measures of a strategy go with it. */
function isOfGoal({ kind, parent }: Entry, address: string): boolean {
  return kind === 'goals/targets' && parent?.address === address;
}

/** What else holds a target for the same metric and the same level. */
function promising(target: Entry, before: Side, after: Side): Entry[] {
  const wanted = levelOf(target, before);
  return [...after.entries.values()].flatMap((entry) =>
    entry.parent !== undefined && isTarget(entry) && levelOf(entry, after) === wanted
      ? [entry.parent]
      : [],
  );
}

function levelOf(entry: Entry, side: Side): string {
  const { metric, scope, level } = targetOf(entry);
  return JSON.stringify([metric, scope, level ?? printField(entry, 'target', side)?.en]);
}

function stillText(
  target: Entry,
  homes: readonly Entry[],
  { sides }: Ledger,
  isOwn: boolean,
): Both {
  const name = targetName(target, sides.before);
  return both((locale) => {
    const row = listed(
      [...new Set(homes.map((home) => itemName(home, sides.after)[locale]))],
      locale,
      4,
    );
    if (locale === 'zh-CN') return isOwn ? `仍写在${row}中` : `${name[locale]}仍写在${row}中`;
    return isOwn ? `Still promised in ${row}` : `${capital(name[locale])} still promised in ${row}`;
  });
}
