import type { Resolved, ResolvedWorkItem } from '../../../model/resolved.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { printSpan } from '../time/print-time.ts';

/** A tactic that no work carries out, of a strategy that the phases work on otherwise. */
export const tacticUnscheduled = rule('tactic/unscheduled', (plan) => {
  const isLinked = plan.phases.some(({ work }) => work.some(({ tactics }) => tactics.length > 0));
  // A plan whose work names no tactic at all is not held to it one by one.
  if (!isLinked && plan.plan.profile !== 'strategic-plan') return [];
  const worked = new Set(plan.phases.flatMap(({ strategies }) => strategies.map(({ key }) => key)));
  return plan.strategies
    .filter(({ key }) => worked.has(key))
    .flatMap((strategy) =>
      strategy.tactics
        .filter(({ phases, unknown }) => phases.length === 0 && unknown === undefined)
        .map(({ address, label }) =>
          finding('tactic/unscheduled', address, {
            values: { tactic: label, strategy: strategy.label },
          }),
        ),
    );
});

interface Placed {
  item: ResolvedWorkItem;
  /** How manieth of the phases it is in, by their start. */
  phase: number;
}

/**
 * The same work of a tactic twice: at the same time, or in phases with another one between them. Work
 * that goes on in the next phase is one piece; what differs in name, scope or contents is a part.
 */
export const tacticScheduledTwice = rule('tactic/scheduled-twice', (plan) => {
  const seen = new Map<string, Placed>();
  const parts = new Map<string, number>();
  const told = new Set<ResolvedWorkItem>();
  return placedWork(plan).flatMap((placed): Finding[] => {
    const { item } = placed;
    const written = JSON.stringify(partOf(item));
    const part = parts.get(written) ?? parts.size;
    parts.set(written, part);
    return item.tactics.flatMap((tactic): Finding[] => {
      const key = `${tactic.key} ${part}`;
      const before = seen.get(key);
      if (before === undefined || item.dates.end > before.item.dates.end) seen.set(key, placed);
      if (before === undefined || told.has(item) || !isTwice(before, placed)) return [];
      told.add(item);
      return [
        finding(
          'tactic/scheduled-twice',
          { at: item.address, field: 'tactics' },
          {
            values: {
              tactic: tactic.label,
              work: item.label,
              when: printSpan(plan, item.dates, item.span),
              before: printSpan(plan, before.item.dates, before.item.span),
            },
          },
          [
            {
              at: before.item.address,
              field: 'tactics',
              label: { 'zh-CN': '同样的工作', en: 'the same work' },
            },
          ],
        ),
      ];
    });
  });
});

/** All work by its start, with the place of its phase among the phases. */
function placedWork({ phases }: Resolved): Placed[] {
  return phases
    .toSorted((a, b) => (a.dates.start < b.dates.start ? -1 : 1))
    .flatMap(({ work }, phase) => work.map((item) => ({ item, phase })))
    .sort((a, b) => (a.item.dates.start < b.item.dates.start ? -1 : 1));
}

/** What tells one part of a tactic from another. */
function partOf({ label, scope, items, count, parameters, deliverables }: ResolvedWorkItem) {
  return [
    label,
    scope ?? null,
    items ?? [],
    count?.raw ?? '',
    parameters ?? [],
    deliverables ?? [],
  ];
}

function isTwice(a: Placed, b: Placed): boolean {
  return b.item.dates.start <= a.item.dates.end || Math.abs(b.phase - a.phase) > 1;
}
