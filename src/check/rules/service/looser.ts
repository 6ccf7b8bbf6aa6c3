import type { Duration } from '../../../model/duration.ts';
import { formatTarget } from '../../../model/format.ts';
import type { ServiceLevel } from '../../../model/plan/service-level.ts';
import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import { convertAmount } from '../../../model/unit.ts';
import { inEach, spaced } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { sameScope } from '../../same-scope.ts';
import { longest, printLongest } from './times.ts';

type Field = 'respond' | 'solve' | 'callBack';

/**
 * Service levels that promise less than the target of the metric that shows whether they are kept. A
 * target for an average says nothing of the longest wait, nor does one for other customers.
 */
export const looserThanKpi = rule('service-level/looser-than-kpi', (plan) => {
  const targets = Map.groupBy(finalTimes(plan), ({ metric }) => metric);
  return plan.serviceLevels.flatMap((level) =>
    (level.metrics ?? []).flatMap((metric): Finding[] => {
      const field = fieldFor(metric, level);
      const time = field === undefined ? undefined : level[field];
      if (field === undefined || time === undefined) return [];
      const tightest = (targets.get(metric) ?? [])
        .filter((target) => target.scope === undefined || sameScope(target, level, plan))
        .sort((a, b) => minutes(a) - minutes(b))[0];
      if (tightest === undefined || longest(time) <= minutes(tightest)) return [];
      return [
        finding(
          'service-level/looser-than-kpi',
          { at: level.address, field },
          { values: toValues(level, time, tightest) },
          [
            {
              at: tightest.address,
              field: 'target',
              label: { 'zh-CN': '指标的目标', en: 'the target of its metric' },
            },
          ],
        ),
      ];
    }),
  );
});

/** Targets for times that the plan ends with; milestones and stages are on the way there. */
function finalTimes(plan: Resolved): ResolvedTarget[] {
  return [
    ...plan.goals.flatMap(({ targets }) => targets),
    ...plan.indicators.flatMap(({ items }) => items),
    ...plan.strategies.flatMap(({ kpis }) => kpis),
    ...plan.outcomes.flatMap(({ results }) => results),
  ].filter(
    (target) =>
      target.direction === 'down' &&
      target.statistic === undefined &&
      Number.isFinite(minutes(target)),
  );
}

function minutes({ level, unit }: ResolvedTarget): number {
  return level === undefined ? Infinity : (convertAmount(level.max, unit, 'minute') ?? Infinity);
}

/** The time of a service level that a metric counts, by the name of the metric. */
function fieldFor(metric: string, level: ServiceLevel): Field | undefined {
  if (/call-?back/u.test(metric)) return 'callBack';
  if (/respon|reply|answer|notice/u.test(metric)) return 'respond';
  if (/resol|solution|solve|handling|cycle/u.test(metric)) return 'solve';
  const stated = (['respond', 'solve'] as const).filter((field) => level[field] !== undefined);
  return stated.length === 1 ? stated[0] : undefined;
}

function toValues(level: ServiceLevel, time: Duration, { target, label, unit }: ResolvedTarget) {
  return {
    level: level.label,
    time: printLongest(time),
    metric: label,
    target: inEach((locale) => spaced(formatTarget(target, locale, unit))),
  };
}
