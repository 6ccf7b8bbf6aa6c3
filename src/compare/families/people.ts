import type { Both } from '../../model/change.ts';
import type { Resource } from '../../model/plan/phase.ts';
import {
  entryOf,
  openChanges,
  openWholes,
  pairAt,
  tell,
  type Ledger,
  type Pair,
  type WholeEdit,
} from '../ledger.ts';
import { both, gap, quoted, spaced, stepInChinese } from '../phrase.ts';
import { labelOf, printEffort } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import type { FieldEdit } from './text-change.ts';

const RESOURCES = 'phases/resources';

/** Tells who is needed in which phase, and how much of them. */
export function tellPeople(ledger: Ledger): void {
  const isNeed = ({ field }: { field: string }): boolean => field === 'fte' || field === 'effort';
  for (const [at, edits] of Map.groupBy(openChanges(ledger, isNeed), (edit) => edit.at)) {
    const pair = pairAt(ledger, at);
    if (pair?.after.kind === RESOURCES) tellNeed(ledger, pair, edits);
  }
  for (const edit of openWholes(ledger)) {
    const entry = entryOf(ledger, edit);
    if (entry?.kind === RESOURCES) tellRole(ledger, entry, edit);
  }
}

/** Sample: `Data engineer in “Foundation”: 0.6 FTE → 1 FTE`. */
function tellNeed(ledger: Ledger, { before, after }: Pair, edits: readonly FieldEdit[]): void {
  const [from, to] = [needOf(before), needOf(after)];
  const { who, phase } = namesOf(after, ledger.sides.after);
  tell(ledger, {
    kind: 'changed',
    entry: after,
    field: edits[0]?.field ?? 'fte',
    text: both((locale) =>
      locale === 'zh-CN'
        ? `${spaced(`阶段${phase[locale]}的`, who[locale])}：${stepInChinese(from[locale], to[locale])}`
        : `${who[locale]} in ${phase[locale]}: ${from[locale]} → ${to[locale]}`,
    ),
    from,
    to,
    edits,
  });
}

/** Sample: `“Foundation” needs Legal as well: 0.25 FTE`. */
function tellRole(ledger: Ledger, entry: Entry, edit: WholeEdit): void {
  const isNew = edit.kind === 'added';
  const { who, phase } = namesOf(entry, isNew ? ledger.sides.after : ledger.sides.before);
  const need = needOf(entry);
  tell(ledger, {
    kind: edit.kind,
    entry,
    text: both((locale) => {
      if (locale === 'zh-CN') {
        const role = `${gap(who[locale])}${who[locale]}`;
        return isNew
          ? `阶段${phase[locale]}增加${role}：${need[locale]}`
          : `阶段${phase[locale]}不再需要${role}（${spaced('原为', need[locale])}）`;
      }
      return isNew
        ? `${phase[locale]} needs ${who[locale]} as well: ${need[locale]}`
        : `${phase[locale]} no longer needs ${who[locale]} (was ${need[locale]})`;
    }),
    edits: [edit],
  });
}

function namesOf(entry: Entry, side: Side): { who: Both; phase: Both } {
  const phase = entry.parent === undefined ? undefined : labelOf(entry.parent, side);
  return { who: labelOf(entry, side), phase: both((locale) => quoted(phase?.[locale] ?? '')) };
}

/** How much of a role a phase takes, as it is stated. */
function needOf({ value }: Entry): Both {
  const { fte, effort } = value as Partial<Resource>;
  return both((locale) => {
    const stated = fte === undefined ? effort : ({ kind: 'fte', ...fte } as const);
    if (stated !== undefined) return printEffort(stated, locale);
    return { 'zh-CN': '未定量', en: 'no number' }[locale];
  });
}
