import { pairs, type Ledger } from '../ledger.ts';
import { both, listed } from '../phrase.ts';
import { dueOf } from '../families/deadlines.ts';
import { isTarget, targetName } from '../families/targets.ts';
import { attach } from './consequence.ts';

/** Targets that took their deadline from something that has none any more. */
export function tellDeadlinesLost(ledger: Ledger): void {
  const lost = [...pairs(ledger)].filter(
    ({ before, after }) =>
      isTarget(after) && dueOf(before) !== undefined && dueOf(after) === undefined,
  );
  const quiet = lost.filter(
    ({ after }) => !ledger.drafts.some(({ at, field }) => at === after.address && field === 'by'),
  );
  for (const group of Map.groupBy(quiet, ({ after }) => after.parent?.address ?? '').values()) {
    const [first] = group;
    if (first === undefined) continue;
    const names = group.map(({ after }) => targetName(after, ledger.sides.after));
    attach(ledger, {
      causes: [
        [first.after.parent?.address ?? ''],
        goalsBehind(ledger, first.after.parent?.address),
      ],
      entry: first.after,
      text: both((locale) => {
        const row = listed(
          names.map((name) => name[locale]),
          locale,
          4,
        );
        return locale === 'zh-CN' ? `${row}没有期限了` : `No deadline any more for ${row}`;
      }),
      trend: 'worse',
    });
  }
}

/** Strategies and outcomes take the deadline of their goal. */
function goalsBehind({ sides }: Ledger, address: string | undefined): string[] {
  const entry = address === undefined ? undefined : sides.after.entries.get(address);
  const goals = entry?.value['goals'];
  return Array.isArray(goals) ? goals.map(({ key }: { key: string }) => `goals/${key}`) : [];
}
