import type { AnnouncedList } from '../../../model/content.ts';
import type { Address } from '../../../model/item-key.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import type { Side } from '../../rule.ts';

interface NamedItem {
  address: Address;
  label: Text;
}

/** The items of a part of the plan that texts count or name, wherever they stand. */
export function itemsOf(plan: Resolved, list: AnnouncedList): readonly NamedItem[] {
  switch (list) {
    case 'orientation':
      return plan.plan.orientation;
    case 'tactics':
      return plan.strategies.flatMap(({ tactics }) => tactics);
    case 'milestones':
      return plan.phases.flatMap(({ milestones }) => milestones);
    case 'segments':
      return plan.segmentations.flatMap(({ address, segments }) =>
        segments.map(({ id, label }) => ({ address: `${address}/segments/${id}`, label })),
      );
    default:
      return plan[list];
  }
}

/** Where the items begin; nothing where there are none. */
export function firstOf([first]: readonly NamedItem[]): Side[] {
  const label = { 'zh-CN': '实际的第一项', en: 'the first of them' };
  return first === undefined ? [] : [{ at: first.address, label }];
}
