import type { Link } from '../../model/resolved.ts';
import { pairs, type Ledger } from '../ledger.ts';
import { both, capital } from '../phrase.ts';
import type { Entry, Side } from '../side.ts';
import { itemName } from '../families/item-name.ts';
import { attach } from './consequence.ts';

/** Tactics that no work carries out any more, or some does again. */
export function tellWorkOfTactics(ledger: Ledger): void {
  const { sides } = ledger;
  for (const { before, after } of pairs(ledger, 'strategies/tactics')) {
    const [old, own] = [isScheduled(before), isScheduled(after)];
    if (old === own) continue;
    const name = itemName(after, sides.after);
    attach(ledger, {
      causes: [[...workFor(before, sides.before), ...workFor(after, sides.after)]],
      entry: after,
      text: both((locale) => {
        if (locale === 'zh-CN') return `${name[locale]}${own ? '有了工作安排' : '不再有工作安排'}`;
        return `${capital(name[locale])} ${own ? 'is scheduled now' : 'has no work any more'}`;
      }),
      trend: own ? 'better' : 'worse',
      says: [`tactic/unscheduled ${after.address}`],
    });
  }
}

function isScheduled({ value }: Entry): boolean {
  return value['dates'] !== undefined;
}

/** Addresses of the work that carries out a tactic. */
function workFor(tactic: Entry, side: Side): string[] {
  const path = `${tactic.parent?.key ?? ''}/${tactic.key}`;
  return side.resolved.phases.flatMap(({ work }) =>
    work
      .filter(({ tactics }) => tactics.some(({ key }: Link) => key === path))
      .map(({ address }) => address),
  );
}
