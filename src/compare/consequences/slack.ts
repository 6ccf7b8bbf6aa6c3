import type { ResolvedWorkItem } from '../../model/resolved.ts';
import { pairs, type Draft, type Ledger, type Pair } from '../ledger.ts';
import { both, listed, quoted } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { changesTimes } from './cause.ts';
import { attach, behindOf } from './consequence.ts';

/** Work that may not slip any more, by the changes that it comes of. */
export function tellSlack(ledger: Ledger): void {
  if (ledger.sides.after.resolved.plan.horizon === undefined) return;
  const used = [...pairs(ledger, 'phases/work')].filter(({ before, after }) => {
    const [old, own] = [slackOf(before), slackOf(after)];
    return old !== undefined && own !== undefined && old > 0 && own <= 0;
  });
  const placed = used.map((pair) => {
    const causes = causesOf(pair, ledger);
    return { pair, causes, behind: behindOf(ledger, causes, changesTimes) };
  });
  const place = (draft: Draft): number => ledger.drafts.indexOf(draft);
  const groups = Map.groupBy(placed, ({ behind }) => JSON.stringify(behind.map(place)));
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    tellUsed(
      ledger,
      group.map(({ pair }) => pair.after),
      first.causes,
    );
  }
}

function tellUsed(ledger: Ledger, work: readonly Entry[], causes: string[][]): void {
  const { after } = ledger.sides;
  const [first] = work;
  if (first === undefined) return;
  const critical = new Set(after.resolved.criticalPath);
  const isCritical = work.some(({ address }) => critical.has(address));
  attach(ledger, {
    causes,
    isCause: changesTimes,
    entry: first,
    part: 'phases',
    text: both((locale) => {
      const names = work.map((entry) => quoted(labelOf(entry, after)[locale]));
      const row = listed(names, locale, 4);
      if (locale === 'zh-CN') {
        return `${row}的机动时间用完${isCritical ? '，处在关键路径上' : ''}`;
      }
      return `No slack left for ${row}${isCritical ? ', on the critical path' : ''}`;
    }),
    trend: 'worse',
  });
}

/**
 * What may have used up the time that work had left: its own days, those of what waits for it and the lead
 * times between them, then the phases around them, then the end of the plan.
 */
function causesOf({ before, after }: Pair, { sides }: Ledger): string[][] {
  const waiting = [...waitersOf(before, sides.before), ...waitersOf(after, sides.after)];
  const lead = leadTimesOf(after).map((id) => `constraints/${id}`);
  const own = [after.address, ...waiting, ...lead];
  const phases = own.filter((address) => address.startsWith('phases/'));
  return [
    [...new Set(own)],
    [...new Set(phases.map((address) => address.split('/').slice(0, 2).join('/')))],
    // A whole roadmap that is put off stands with the plan.
    ['horizon', ''],
  ];
}

/** What may start, or be reached, only when a piece of work is done; and the tactics that say so. */
function waitersOf(work: Entry, { resolved }: Side): string[] {
  const tactics = new Set(workOf(work).tactics.map(({ key }) => key));
  const later = resolved.strategies.flatMap((strategy) =>
    strategy.tactics
      .filter(({ requires = [] }) => requires.some((path) => tactics.has(path)))
      .map(({ key, address }) => ({ path: `${strategy.key}/${key}`, address })),
  );
  const paths = new Set(later.map(({ path }) => path));
  const lead = new Set(leadTimesOf(work));
  const awaits = (ids: readonly string[] | undefined): boolean =>
    ids?.some((id) => lead.has(id)) === true;
  return [
    ...later.map(({ address }) => address),
    ...resolved.phases.flatMap((phase) => [
      ...phase.work
        .filter((item) => awaits(item.awaits) || item.tactics.some(({ key }) => paths.has(key)))
        .map(({ address }) => address),
      ...phase.milestones.filter((one) => awaits(one.awaits)).map(({ address }) => address),
    ]),
  ];
}

/** The lead times that begin with the end of a piece of work. */
function leadTimesOf(work: Entry): readonly string[] {
  return workOf(work).requests ?? [];
}

/** The oldest releases did not work it out. */
function slackOf(work: Entry): number | undefined {
  return workOf(work).slack;
}

function workOf({ value }: Entry): ResolvedWorkItem {
  return value as unknown as ResolvedWorkItem; // only work is asked
}
