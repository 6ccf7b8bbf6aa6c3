import { openChanges, pairAt, tell, type Ledger, type Pair } from '../ledger.ts';
import { both, capital, listed } from '../phrase.ts';
import { printField } from '../print-value.ts';
import { itemName } from './item-name.ts';
import type { FieldEdit } from './text-change.ts';

/** From so many items on, the same gap is told once. */
const MANY = 3;

interface Gap {
  edit: FieldEdit;
  pair: Pair;
}

/** Tells what is said to be unknown now, and what no longer is. */
export function tellUnknowns(ledger: Ledger): void {
  const gaps = openChanges(ledger, ({ field }) => field === 'unknown').flatMap((edit): Gap[] => {
    const pair = pairAt(ledger, edit.at);
    // Another reason for the same gap is wording.
    const isWording = edit.from !== undefined && edit.to !== undefined;
    return pair === undefined || isWording ? [] : [{ edit, pair }];
  });
  const groups = Map.groupBy(gaps, ({ edit }) => JSON.stringify([edit.from, edit.to]));
  for (const group of groups.values()) {
    if (group.length >= MANY) tellGaps(ledger, group);
    else for (const gap of group) tellGaps(ledger, [gap]);
  }
}

function tellGaps(ledger: Ledger, group: readonly Gap[]): void {
  const [first] = group;
  if (first === undefined) return;
  const { after } = ledger.sides;
  const names = group.map(({ pair }) => itemName(pair.after, after));
  const why = printField(first.pair.after, 'unknown', after);
  const isNew = why !== undefined;
  tell(ledger, {
    kind: 'changed',
    entry: first.pair.after,
    field: 'unknown',
    text: both((locale) => {
      const only = group.length === 1 ? names[0]?.[locale] : undefined;
      if (locale === 'zh-CN') {
        return `${only ?? `${group.length} 项内容`}${isNew ? '标为未知' : '不再标为未知'}`;
      }
      const verb = only === undefined ? 'are' : 'is';
      const who = only === undefined ? `${group.length} items` : capital(only);
      return `${who} ${verb} ${isNew ? '' : 'no longer '}marked as unknown`;
    }),
    details: [
      why,
      group.length === 1
        ? undefined
        : both((locale) =>
            listed(
              names.map((name) => name[locale]),
              locale,
              8,
            ),
          ),
    ],
    trend: isNew ? undefined : 'better',
    edits: group.map(({ edit }) => edit),
  });
}
