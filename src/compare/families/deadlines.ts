import { formatDate, formatTime } from '../../model/format.ts';
import type { Both } from '../../model/change.ts';
import { printDays, shiftLength } from '../dates.ts';
import { openChanges, pairAt, tell, type Ledger } from '../ledger.ts';
import { both, capital, quoted } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { itemNoun } from '../words/item-nouns.ts';
import { isTarget, targetName, targetOf } from './targets.ts';

/** Tells when targets and goals are due now; the same new day of several targets of one item is one change. */
export function tellDeadlines(ledger: Ledger): void {
  const changed = openChanges(ledger, ({ field }) => field === 'by').flatMap((edit) => {
    const pair = pairAt(ledger, edit.at);
    if (pair === undefined) return [];
    const isDue = isTarget(pair.after) || pair.after.kind === 'goals';
    return isDue ? [{ edit, ...pair }] : [];
  });
  const groups = Map.groupBy(changed, ({ before, after }) =>
    JSON.stringify([after.parent?.address, after.kind, dueOf(before), dueOf(after)]),
  );
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const [from, to] = [dueOf(first.before), dueOf(first.after)];
    const edits = group.map(({ edit }) => edit);
    // Another way to write the same day.
    if (from === to && from !== undefined) for (const edit of edits) ledger.open.delete(edit);
    else {
      for (const { at } of edits) ledger.said.add(`goal/no-deadline ${at}`);
      const name = nameOf(
        group.map(({ after }) => after),
        ledger.sides.after,
      );
      tell(ledger, {
        kind: 'changed',
        entry: first.after,
        field: 'by',
        text: deadlineText(ledger, name, first.before, first.after),
        ...printedDays(first.before, first.after),
        trend: trendOf(from, to),
        edits,
      });
    }
  }
}

export function dueOf({ value }: Entry): string | undefined {
  const { due } = value as { due?: string };
  return due;
}

function nameOf(entries: readonly Entry[], side: Side): Both {
  const [first] = entries;
  if (first === undefined) return both(() => '');
  if (!isTarget(first)) {
    const label = labelOf(first, side);
    return both((locale) =>
      locale === 'zh-CN'
        ? `${itemNoun(first.kind)[locale]}${quoted(label[locale])}`
        : `${capital(itemNoun(first.kind)[locale])} ${quoted(label[locale])}`,
    );
  }
  const name = targetName(first, side);
  const rest = entries.length - 1;
  if (rest === 0) return name;
  return both((locale) =>
    locale === 'zh-CN' ? `${name[locale]}等 ${rest + 1} 项` : `${name[locale]} and ${rest} more`,
  );
}

function deadlineText(ledger: Ledger, name: Both, before: Entry, after: Entry): Both {
  const [from, to] = [dueOf(before), dueOf(after)];
  const isDated = ledger.sides.after.resolved.plan.horizon !== undefined;
  return both((locale) => {
    const zh = locale === 'zh-CN';
    if (to === undefined) {
      return zh ? `${name[locale]}不再有期限` : `${name[locale]} has no deadline any more`;
    }
    if (from === undefined || !isDated) {
      const { by } = after.value as { by?: Parameters<typeof formatTime>[0] };
      const when = isDated || by === undefined ? formatDate(to, locale) : formatTime(by, locale);
      return zh ? `${name[locale]}的期限定为${when}` : `${name[locale]} is due by ${when} now`;
    }
    const days = printDays(from, to);
    const length = shiftLength(from, to, ledger.calendar, locale);
    const step = `${days.from[locale]} → ${days.to[locale]}`;
    if (zh) return `${name[locale]}的期限${to > from ? '推迟' : '提前'} ${length}：${step}`;
    return `${name[locale]} is due ${to > from ? 'later' : 'earlier'} by ${length}: ${step}`;
  });
}

function printedDays(before: Entry, after: Entry): { from?: Both; to?: Both } {
  const [from, to] = [dueOf(before), dueOf(after)];
  return from === undefined || to === undefined ? {} : printDays(from, to);
}

function trendOf(from: string | undefined, to: string | undefined): 'better' | 'worse' | undefined {
  if (to === undefined) return 'worse';
  if (from === undefined) return 'better';
  return to > from ? 'worse' : 'better';
}

/** The targets of an item that take their deadline from it. */
export function inheriting(entry: Entry, side: Side): Entry[] {
  return [...side.entries.values()].filter(
    (each) => each.parent === entry && isTarget(each) && targetOf(each).inheritsBy === true,
  );
}
