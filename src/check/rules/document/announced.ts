import { LIST_LABELS } from '../../../diagnostics/list-label.ts';
import { joinAddress } from '../../../model/item-key.ts';
import type { Text } from '../../../model/text.ts';
import { readings } from '../../readings.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { firstOf, itemsOf } from './named-items.ts';

/** What texts promise of the rest of the plan: so many items, and some of them by name. */
export const announcedItems = rule(['structure/count-differs', 'structure/named-missing'], (plan) =>
  (plan.narrative.announces ?? []).flatMap(({ id, of, count, names = [] }): Finding[] => {
    const items = itemsOf(plan, of);
    const at = joinAddress('narrative', 'announces', id);
    const list = LIST_LABELS[of];
    const differs =
      count === undefined || count === items.length
        ? []
        : [
            finding(
              'structure/count-differs',
              { at, field: 'count' },
              { values: { list, count, actual: items.length } },
              firstOf(items),
            ),
          ];
    const known = items.flatMap(({ label }) => spellings(label));
    const missing = names.flatMap((name, position) =>
      isAmong(name, known)
        ? []
        : [
            finding(
              'structure/named-missing',
              { at, field: typeof name === 'string' ? `names/${position}` : 'names' },
              { values: { list, name } },
              firstOf(items),
            ),
          ],
    );
    return [...differs, ...missing];
  }),
);

/** A name is there when a label is the same, holds it or is part of it, in any language. */
function isAmong(name: Text, known: readonly string[]): boolean {
  return spellings(name).some((one) =>
    known.some((label) => label.includes(one) || one.includes(label)),
  );
}

function spellings(text: Text): string[] {
  return readings(text).map((one) =>
    one.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim(),
  );
}
