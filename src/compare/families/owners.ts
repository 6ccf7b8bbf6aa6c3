import type { Both } from '../../model/change.ts';
import { openChanges, pairAt, tell, type Ledger } from '../ledger.ts';
import { both, listed } from '../phrase.ts';
import { printField } from '../print-value.ts';
import { itemName } from './item-name.ts';

/** From so many items on, a hand-over from one role to another is told once. */
const MANY = 3;

/** Tells who answers for something now. */
export function tellOwners(ledger: Ledger): void {
  const isOwner = ({ at, field }: { at: string; field: string }): boolean =>
    field === 'owner' && at !== '';
  const changed = openChanges(ledger, isOwner).flatMap((edit) => {
    const pair = pairAt(ledger, edit.at);
    return pair === undefined ? [] : [{ edit, ...pair }];
  });
  const groups = Map.groupBy(changed, ({ edit }) => JSON.stringify([edit.from, edit.to]));
  const told = [...groups.values()].flatMap((group) =>
    group.length >= MANY ? [group] : group.map((each) => [each]),
  );
  for (const group of told) {
    const [first] = group;
    if (first === undefined) continue;
    const { sides } = ledger;
    const [from, to] = [
      printField(first.before, 'owner', sides.before) ?? NOBODY,
      printField(first.after, 'owner', sides.after) ?? NOBODY,
    ];
    const names = group.map(({ after }) => itemName(after, sides.after));
    tell(ledger, {
      kind: 'changed',
      entry: first.after,
      field: 'owner',
      text: both((locale) => {
        const step = `${from[locale]} → ${to[locale]}`;
        const zh = locale === 'zh-CN';
        const [name] = names;
        if (group.length === 1 && name !== undefined) {
          return zh ? `${name[locale]}的负责人：${step}` : `Owner of ${name[locale]}: ${step}`;
        }
        return zh
          ? `${group.length} 项内容的负责人：${step}`
          : `Owner of ${group.length} items: ${step}`;
      }),
      details:
        group.length === 1
          ? []
          : [
              both((locale) =>
                listed(
                  names.map((name) => name[locale]),
                  locale,
                  8,
                ),
              ),
            ],
      from,
      to,
      trend:
        first.edit.to === undefined
          ? 'worse'
          : first.edit.from === undefined
            ? 'better'
            : undefined,
      edits: group.map(({ edit }) => edit),
    });
  }
}

const NOBODY: Both = { 'zh-CN': '无', en: 'nobody' };
