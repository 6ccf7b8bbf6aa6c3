import { formatTarget, formatAmount, printed } from '../../model/format.ts';
import type { Both } from '../../model/change.ts';
import type { ResolvedObservation } from '../../model/resolved.ts';
import { openField, openChanges, pairAt, pairs, tell, type Ledger } from '../ledger.ts';
import { both } from '../phrase.ts';
import { labelOf, printField } from '../print-value.ts';
import { isTarget, targetName, targetOf } from './targets.ts';

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
      details: [...(why === undefined ? [] : [why]), ...newLevels(ledger, before.address)],
      from,
      to,
      trend: trendOf(
        before.value as unknown as ResolvedObservation,
        after.value as unknown as ResolvedObservation,
      ),
      edits: [edit, ...known, openField(ledger, after.address, 'change') ?? edit],
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

/** Targets in percent or times of the figure mean another level now. */
function newLevels(ledger: Ledger, address: string): Both[] {
  return [...pairs(ledger)].flatMap(({ before, after }) => {
    if (!isTarget(after) || openField(ledger, after.address, 'target') !== undefined) return [];
    const [from, to] = [targetOf(before), targetOf(after)];
    if (to.baselineAt !== address || from.level === undefined || to.level === undefined) return [];
    if (from.level.min === to.level.min && from.level.max === to.level.max) return [];
    const name = targetName(after, ledger.sides.after);
    const [old, own] = [from.level, to.level];
    return [
      both((locale) => {
        const stated = printed(formatTarget(to.target, locale, to.unit, to.scale));
        const step = [old, own].map(({ min, max }) =>
          printed(formatAmount(min, max, to.unit, locale)),
        );
        return locale === 'zh-CN'
          ? `${name[locale]}“${stated}”随之由 ${step.join(' 变为 ')}`
          : `${name[locale]} “${stated}” now means ${step[1] ?? ''} instead of ${step[0] ?? ''}`;
      }),
    ];
  });
}
