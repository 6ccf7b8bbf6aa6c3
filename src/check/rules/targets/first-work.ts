import type { Resolved } from '../../../model/resolved.ts';
import type { Side } from '../../rule.ts';

/** A day on which something begins, and where that is written. */
export interface Beginning {
  date: string;
  side: Side;
}

/**
 * When the work on a target begins, by its address: on a KPI with the first work of its strategy, on a
 * goal target with the first of the strategies that serve it. Targets of other places have none.
 */
export function firstWork(plan: Resolved): Map<string, Beginning> {
  const first = firstOfStrategies(plan);
  const begun = [
    ...plan.goals.map(({ targets, strategies }) => {
      const [earliest] = strategies
        .flatMap(({ key }) => first.get(key) ?? [])
        .sort((a, b) => (a.date < b.date ? -1 : 1));
      return { targets, beginning: earliest };
    }),
    ...plan.strategies.map(({ key, kpis }) => ({ targets: kpis, beginning: first.get(key) })),
  ];
  return new Map(
    begun.flatMap(({ targets, beginning }) =>
      beginning === undefined ? [] : targets.map(({ address }) => [address, beginning] as const),
    ),
  );
}

function firstOfStrategies(plan: Resolved): Map<string, Beginning> {
  const first = new Map<string, Beginning>();
  for (const { address, dates, tactics } of plan.phases.flatMap(({ work }) => work)) {
    for (const { key } of tactics) {
      const [strategy = ''] = key.split('/');
      const known = first.get(strategy);
      if (known !== undefined && known.date <= dates.start) continue;
      const label = { 'zh-CN': '为它开始的第一项工作', en: 'the first work towards it' };
      first.set(strategy, { date: dates.start, side: { at: address, field: 'span', label } });
    }
  }
  return first;
}
