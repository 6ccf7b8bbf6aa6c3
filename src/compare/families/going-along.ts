import type { Both } from '../../model/change.ts';
import { both, listed, plainWords, quoted } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { counted, itemNoun, pluralNoun } from '../words/item-nouns.ts';
import { isTarget } from './targets.ts';

/** Most items of a kind that are named, and the longest of their names. */
const MOST = 5;
const LONGEST = 40;

/**
 * What is gone or new together with an item: by name, but targets and roles by their number. Sample: `With it go the
 * tactics “a” and “b”, the work “c” and 4 KPIs`.
 */
export function goingAlong(entries: readonly Entry[], side: Side, isNew: boolean): Both {
  const groups = [...Map.groupBy(entries, ({ kind }) => kind).values()];
  const named = groups.filter(([first]) => first !== undefined && !isCounted(first));
  const others = groups.filter((group) => !named.includes(group));
  return both((locale) => {
    const row = listed(
      [...named.map((group) => namesOf(group, side)), ...others.map(countOf)].map(
        (words) => words[locale],
      ),
      locale,
      20,
    );
    if (locale === 'zh-CN')
      return `${isNew ? '同时新增' : '随之删除'}${/^\d/u.test(row) ? ' ' : ''}${row}`;
    if (isNew) return `Comes with ${row}`;
    return `With it ${entries.length === 1 ? 'goes' : 'go'} ${row}`;
  });
}

function isCounted(entry: Entry): boolean {
  return isTarget(entry) || entry.kind === 'phases/resources' || entry.kind === RESPONSIBILITY;
}

/** The responsibility for a strategy is called as the strategy is. */
const RESPONSIBILITY = 'responsibilities';

function countOf(group: readonly Entry[]): Both {
  const kind = group[0]?.kind ?? '';
  if (kind === RESPONSIBILITY)
    return { 'zh-CN': '相应的职责分工', en: 'the responsibility for it' };
  return counted(kind, group.length);
}

function namesOf(group: readonly Entry[], side: Side): Both {
  const kind = group[0]?.kind ?? '';
  return both((locale) => {
    const names = group.map((entry) => quoted(plainWords(labelOf(entry, side)[locale], LONGEST)));
    if (locale === 'zh-CN') {
      const shown = names.slice(0, MOST).join('');
      return `${itemNoun(kind)[locale]}${shown}${names.length > MOST ? `等 ${names.length} 项` : ''}`;
    }
    const noun = names.length === 1 ? itemNoun(kind)[locale] : pluralNoun(kind);
    return `the ${noun} ${listed(names, locale, MOST)}`;
  });
}
