import { firstPart } from '../../../model/first-part.ts';
import type { ResolvedWorkItem } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { printMoment, spanOf } from './print-time.ts';

/**
 * A tactic that begins before another one that it requires is in place. Of work in several parts the
 * first one counts: a roll-out may go on while others build on what is there.
 */
export const beforePredecessor = rule('schedule/before-predecessor', (plan) => {
  const work = new Map(
    [...workByTactic(plan.phases.flatMap((phase) => phase.work))].map(([key, items]) => [
      key,
      { first: earliest(items), last: lastOfFirstPart(items) },
    ]),
  );
  const labels = new Map<string, Text>(
    plan.strategies.flatMap(({ key, tactics }) =>
      tactics.map((tactic) => [`${key}/${tactic.key}`, tactic.label] as const),
    ),
  );
  return plan.strategies.flatMap((strategy) =>
    strategy.tactics.flatMap((tactic) => {
      const own = `${strategy.key}/${tactic.key}`;
      const first = work.get(own)?.first;
      if (first === undefined) return [];
      return (tactic.requires ?? []).flatMap((required): Finding[] => {
        const label = labels.get(required);
        const blocking = blockingWork(first, work.get(required));
        // Work that carries out both tactics does them in the order that is right.
        const isShared = first.tactics.some(({ key }) => key === required);
        if (label === undefined || required === own || isShared || !blocking) return [];
        return [
          finding(
            'schedule/before-predecessor',
            { at: first.address, field: 'span' },
            {
              values: {
                tactic: tactic.label,
                start: printMoment(plan, first.dates.start, first.span),
                required: label,
                end: printMoment(plan, blocking.dates.end, blocking.span),
              },
            },
            [
              spanOf(blocking.address, { 'zh-CN': '必须先完成的工作', en: 'what must come first' }),
              {
                at: tactic.address,
                field: 'requires',
                label: { 'zh-CN': '先后要求', en: 'where it is required' },
              },
            ],
          ),
        ];
      });
    }),
  );
});

/** The piece of work that is still going on when `first` begins; undefined when none is. */
function blockingWork(
  first: ResolvedWorkItem,
  required: { first: ResolvedWorkItem | undefined; last: ResolvedWorkItem | undefined } | undefined,
): ResolvedWorkItem | undefined {
  if (required?.last !== undefined) {
    return required.last.dates.end >= first.dates.start ? required.last : undefined;
  }
  // What only recurs is in place once it has begun.
  const begun = required?.first;
  return begun !== undefined && begun.dates.start > first.dates.start ? begun : undefined;
}

/** The piece of the first part that ends last; undefined of work that only recurs. */
function lastOfFirstPart(work: readonly ResolvedWorkItem[]): ResolvedWorkItem | undefined {
  return firstPart(work).reduce<ResolvedWorkItem | undefined>(
    (last, item) => (last === undefined || item.dates.end > last.dates.end ? item : last),
    undefined,
  );
}

function earliest(work: readonly ResolvedWorkItem[]): ResolvedWorkItem | undefined {
  return work.toSorted((a, b) => (a.dates.start < b.dates.start ? -1 : 1))[0];
}

function workByTactic(work: readonly ResolvedWorkItem[]): Map<string, ResolvedWorkItem[]> {
  const found = new Map<string, ResolvedWorkItem[]>();
  for (const item of work) {
    for (const { key } of item.tactics) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [item]);
      else list.push(item);
    }
  }
  return found;
}
