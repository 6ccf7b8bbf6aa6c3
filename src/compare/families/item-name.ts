import type { Both } from '../../model/change.ts';
import { both, quoted } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { itemNoun } from '../words/item-nouns.ts';
import { isTarget, targetOfHome } from './targets.ts';

/**
 * An item within a sentence. Samples: `milestone “Benefit mall”`, `里程碑“权益商城”`, `NPS target of goal “Trust”`; the plan and
 * its parts that are one map go by their noun.
 */
export function itemName(entry: Entry, side: Side): Both {
  const noun = itemNoun(entry.kind);
  if (entry.parent === undefined && entry.key === '') return noun;
  if (isTarget(entry)) return targetOfHome(entry, side);
  const label = labelOf(entry, side);
  const home =
    entry.kind === 'phases/resources' && entry.parent !== undefined
      ? labelOf(entry.parent, side)
      : undefined;
  return both((locale) => {
    const name = quoted(label[locale]);
    // The same role is needed in several phases.
    if (locale === 'zh-CN') {
      return `${home === undefined ? '' : `阶段${quoted(home[locale])}的`}${noun[locale]}${name}`;
    }
    return `${noun[locale]} ${name}${home === undefined ? '' : ` in ${quoted(home[locale])}`}`;
  });
}
