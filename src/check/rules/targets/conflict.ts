import { formatTarget, printed } from '../../../model/format.ts';
import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { finding, type Finding, rule } from '../../rule.ts';

/**
 * One metric that shall reach different levels in goals, KPIs and outcomes. Compared as values: 36 and
 * >=36 agree, 2.5 h and 150 min agree, 33..36 and 30..35 do not. Another scope is another metric.
 */
export const targetConflicts = rule('target/conflict', (plan) => {
  const first = new Map<string, ResolvedTarget>();
  return targets(plan).flatMap((target): Finding[] => {
    const key = JSON.stringify([target.metric, target.scope ?? null]);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, target);
      return [];
    }
    if (agree(earlier, target)) return [];
    return [
      finding(
        'target/conflict',
        { at: target.address, field: 'target' },
        { values: { metric: target.label, target: print(target), other: print(earlier) } },
        [
          {
            at: earlier.address,
            field: 'target',
            label: { 'zh-CN': '另一处目标', en: 'the other target' },
          },
        ],
      ),
    ];
  });
});

/** Goals first: a KPI or an outcome is measured against them, not the other way round. */
function targets(plan: Resolved): ResolvedTarget[] {
  return [
    ...plan.goals.flatMap((goal) => goal.targets),
    ...plan.strategies.flatMap(({ kpis }) => kpis),
    ...plan.outcomes.flatMap(({ results }) => results),
  ].filter(
    ({ target, level }) =>
      target.kind !== 'open' &&
      target.kind !== 'done' &&
      // A level that does not convert to the unit of its metric is reported as such.
      (target.kind !== 'level' || level !== undefined),
  );
}

function agree(a: ResolvedTarget, b: ResolvedTarget): boolean {
  if (a.level !== undefined && b.level !== undefined) {
    return a.level.min === b.level.min && a.level.max === b.level.max;
  }
  const [one, other] = [
    { ...a.target, raw: '' },
    { ...b.target, raw: '' },
  ];
  if ('comparator' in one) delete one.comparator;
  if ('comparator' in other) delete other.comparator;
  return JSON.stringify(one) === JSON.stringify(other);
}

function print({ target, unit, scale }: ResolvedTarget): Text {
  return {
    'zh-CN': printed(formatTarget(target, 'zh-CN', unit, scale)),
    en: printed(formatTarget(target, 'en', unit, scale)),
  };
}
