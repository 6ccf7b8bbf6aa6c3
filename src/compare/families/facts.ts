import { formatAmount, printed } from '../../model/format.ts';
import type { Both } from '../../model/change.ts';
import type { ResolvedObservation } from '../../model/resolved.ts';
import { openField, openChanges, pairAt, pairs, tell, type Ledger, type Pair } from '../ledger.ts';
import { both, spaced, unitApart } from '../phrase.ts';
import { labelOf, printField, printTarget } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { countKinds } from '../words/item-nouns.ts';
import { isTarget, targetName, targetOf } from './targets.ts';
import type { FieldEdit } from './text-change.ts';

/** Tells figures of today that are others now, and what that makes of targets that are counted from them. */
export function tellFacts(ledger: Ledger): void {
  for (const edit of openChanges(ledger, ({ field }) => field === 'value')) {
    const pair = pairAt(ledger, edit.at);
    if (pair?.after.kind !== 'metrics') continue;
    const { before, after } = pair;
    const [from, to] = [
      printField(before, 'value', ledger.sides.before) ?? UNKNOWN,
      printField(after, 'value', ledger.sides.after) ?? UNKNOWN,
    ];
    const label = labelOf(after, ledger.sides.after);
    const known = [openField(ledger, after.address, 'unknown')].filter((one) => one !== undefined);
    const repeats = repeatsOf(ledger, pair);
    // Why there is no figure stands below it.
    const why = known.length === 0 ? undefined : printField(after, 'unknown', ledger.sides.after);
    tell(ledger, {
      kind: 'changed',
      entry: after,
      field: 'value',
      text: both((locale) => {
        const step = `${from[locale]} → ${to[locale]}`;
        return locale === 'zh-CN'
          ? `${label[locale]}现状：${step}`
          : `${label[locale]} today ${step}`;
      }),
      details: [
        why,
        ...newLevels(ledger, before.address),
        repeats.length === 0 ? undefined : repeatedText(repeats),
      ],
      from,
      to,
      trend: trendOf(
        before.value as unknown as ResolvedObservation,
        after.value as unknown as ResolvedObservation,
      ),
      edits: [
        edit,
        ...known,
        ...[openField(ledger, after.address, 'change')].filter((one) => one !== undefined),
        ...repeats.map((repeat) => repeat.edit),
      ],
    });
  }
}

const UNKNOWN: Both = { 'zh-CN': '未知', en: 'unknown' };

/** Both are in the unit of their metric. */
function trendOf(
  { normal: from }: ResolvedObservation,
  { normal: to, better }: ResolvedObservation,
): 'better' | 'worse' | undefined {
  if (from === undefined || to === undefined || from.unit !== to.unit) return undefined;
  const growth = to.amount - from.amount;
  if (growth === 0) return undefined;
  return growth > 0 === (better === 'up') ? 'better' : 'worse';
}

interface Repeat {
  edit: FieldEdit;
  kind: string;
}

/** Baselines that targets state for themselves, where they are the same figure before and now. */
function repeatsOf(ledger: Ledger, fact: Pair): Repeat[] {
  const { sides } = ledger;
  const isSame = (target: Entry, own: Entry, side: Side): boolean => {
    const [stated, known] = [printField(target, 'from', side), printField(own, 'value', side)];
    return stated !== undefined && stated.en === known?.en;
  };
  return openChanges(ledger, ({ field }) => field === 'from').flatMap((edit): Repeat[] => {
    const pair = pairAt(ledger, edit.at);
    if (pair === undefined || !isTarget(pair.after)) return [];
    if (pair.after.value['metric'] !== fact.after.value['metric']) return [];
    const isRepeated =
      isSame(pair.before, fact.before, sides.before) && isSame(pair.after, fact.after, sides.after);
    return isRepeated ? [{ edit, kind: pair.after.kind }] : [];
  });
}

/** Sample: `The same as the baseline of 2 targets`. */
function repeatedText(repeats: readonly Repeat[]): Both {
  const counts = countKinds(repeats.map(({ kind }) => kind));
  return both((locale) =>
    locale === 'zh-CN'
      ? `${counts[locale]}的基线同步调整`
      : `The same in the baseline of ${counts[locale]}`,
  );
}

/** Targets in percent or times of the figure mean another level now, where they still say the same. */
function newLevels(ledger: Ledger, address: string): Both[] {
  return [...pairs(ledger)].flatMap(({ before, after }) => {
    if (!isTarget(after) || isEdited(ledger, after.address)) return [];
    const [from, to] = [targetOf(before), targetOf(after)];
    // Any other form states its level itself.
    if (to.target.kind !== 'change' && to.target.kind !== 'multiple') return [];
    if (to.baselineAt !== address || from.level === undefined || to.level === undefined) return [];
    if (from.level.min === to.level.min && from.level.max === to.level.max) return [];
    const name = targetName(after, ledger.sides.after);
    const [old, own] = [from.level, to.level];
    return [
      both((locale) => {
        const stated = printTarget(to.target, locale, to.unit, to.scale);
        const step = [old, own].map(({ min, max }) =>
          unitApart(printed(formatAmount(min, max, to.unit, locale)), locale),
        );
        return locale === 'zh-CN'
          ? `${name[locale]}“${stated}”随之${spaced('由', step[0] ?? '', '变为', step[1] ?? '')}`
          : `${name[locale]} “${stated}” now means ${step[1] ?? ''} instead of ${step[0] ?? ''}`;
      }),
    ];
  });
}

/** Whether a target itself has changed, told or not. */
function isEdited({ byItem }: Ledger, address: string): boolean {
  return (byItem.get(address) ?? []).some(
    (edit) => edit.kind === 'changed' && edit.field === 'target',
  );
}
