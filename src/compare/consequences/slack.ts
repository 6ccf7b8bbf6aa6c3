import type { ResolvedWorkItem } from '../../model/resolved.ts';
import { pairs, type Ledger } from '../ledger.ts';
import { both, listed, quoted } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import { attach } from './consequence.ts';

/** Work that may not slip any more, or may again. */
export function tellSlack(ledger: Ledger): void {
  const { after } = ledger.sides;
  if (after.resolved.plan.horizon === undefined) return;
  const critical = new Set(after.resolved.criticalPath);
  const work = [...pairs(ledger, 'phases/work')].map((pair) => ({
    ...pair,
    old: slackOf(pair.before.value),
    own: slackOf(pair.after.value),
  }));
  const used = work.filter(
    ({ old, own }) => old !== undefined && own !== undefined && old > 0 && own <= 0,
  );
  const [first] = used;
  if (first === undefined) return;
  const isCritical = used.some(({ after: entry }) => critical.has(entry.address));
  attach(ledger, {
    // Whatever moves work may use up the time that others had left, and so may what it waits for.
    causes: [
      itemsOf(ledger, /^(?:horizon$|phases\/)/),
      itemsOf(ledger, /^(?:constraints|strategies)\//),
    ],
    entry: first.after,
    part: 'phases',
    text: both((locale) => {
      const names = used.map(({ after: entry }) => quoted(labelOf(entry, after)[locale]));
      const row = listed(names, locale, 4);
      if (locale === 'zh-CN') {
        return `${row}的机动时间用完${isCritical ? '，处在关键路径上' : ''}`;
      }
      return `No slack left for ${row}${isCritical ? ', on the critical path' : ''}`;
    }),
    trend: 'worse',
  });
}

/** Items of some lists, in either version. */
function itemsOf({ sides }: Ledger, pattern: RegExp): string[] {
  const all = new Set([...sides.after.entries.keys(), ...sides.before.entries.keys()]);
  return [...all].filter((address) => pattern.test(address));
}

/** The oldest releases did not work it out. */
function slackOf(value: Readonly<Record<string, unknown>>): number | undefined {
  return (value as unknown as ResolvedWorkItem).slack; // only work is asked
}
