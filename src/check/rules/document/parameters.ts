import type { Metric } from '../../../model/metric.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { agree, extentOf, type Extent } from '../../compare-figures.ts';
import { metricsById } from '../../metrics-by-id.ts';
import { printQuantity, printTarget } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { figureKey } from '../../same-scope.ts';

/** A figure that something is planned with. */
interface Planned {
  metric: Metric;
  /** What it counts: the metric, and whom. */
  key: string;
  extent: Extent;
  place: { at: string; field: string };
  shown: Text;
  /** The last day of the work, or the day of the milestone. */
  date: string;
}

/**
 * One metric that tactics, work and milestones are planned with in different figures. Work and milestones
 * may come to it step by step, so only the last figure of each must agree; 20 and 20+ do.
 */
export const parametersDiffer = rule('parameter/differs', (plan, { knowledge }) => {
  const metrics = metricsById(knowledge);
  const read = reader(plan, metrics);
  const tactics = byFigure(plan.strategies.flatMap((one) => one.tactics.flatMap(read.tactic)));
  const work = byFigure(plan.phases.flatMap((phase) => phase.work.flatMap(read.work)));
  const milestones = byFigure(
    plan.phases.flatMap((phase) => phase.milestones.flatMap(read.milestone)),
  );
  const keys = new Set([...tactics.keys(), ...work.keys()]);
  return [...keys].flatMap((key): Finding[] => {
    const stated = tactics.get(key) ?? [];
    const worked = latest(work.get(key) ?? []);
    const [first, ...others] = [...stated, ...worked];
    if (first === undefined) return [];
    return [...others, ...latest(milestones.get(key) ?? [])]
      .filter((one) => agree(first.extent, one.extent) === false)
      .map((one) =>
        finding(
          'parameter/differs',
          one.place,
          { values: { metric: one.metric.label, value: one.shown, other: first.shown } },
          [{ ...first.place, label: { 'zh-CN': '另一处的数字', en: 'the other figure' } }],
        ),
      );
  });
});

function reader(plan: Resolved, metrics: ReadonlyMap<string, Metric>) {
  const parameters = (
    { address, parameters = [] }: { address: string; parameters?: Parameters | undefined },
    scope: Text | undefined,
    date: string,
  ): Planned[] =>
    parameters.flatMap(({ metric: id, value }) => {
      const metric = metrics.get(id);
      if (metric === undefined) return [];
      return [
        {
          metric,
          key: figureKey({ metric: id, scope }, plan),
          extent: extentOf(value, metric.unit),
          place: { at: `${address}/parameters/${id}`, field: 'value' },
          shown: printQuantity(value, metric.unit),
          date,
        },
      ];
    });
  return {
    tactic: (one: Resolved['strategies'][number]['tactics'][number]) =>
      parameters(one, undefined, ''),
    work: (one: Resolved['phases'][number]['work'][number]) =>
      parameters(one, one.scope, one.dates.end),
    milestone: ({ date, targets }: Resolved['phases'][number]['milestones'][number]) =>
      targets.flatMap((target) => reached(target, metrics, figureKey(target, plan), date)),
  };
}

type Parameters = readonly { metric: string; value: Quantity }[];

/** A level that a milestone proves; what changes by so much has no figure of its own. */
function reached(
  own: ResolvedTarget,
  metrics: ReadonlyMap<string, Metric>,
  key: string,
  date: string,
): Planned[] {
  const { target, level, address, unit } = own;
  const metric = metrics.get(own.metric);
  if (target.kind !== 'level' || level === undefined || metric === undefined) return [];
  const bound = target.comparator === undefined ? {} : { bound: target.comparator };
  return [
    {
      metric,
      key,
      extent: { ...level, ...bound, unit },
      place: { at: address, field: 'target' },
      shown: printTarget(own),
      date,
    },
  ];
}

function byFigure(all: readonly Planned[]): Map<string, Planned[]> {
  return Map.groupBy(all, ({ key }) => key);
}

/** What is reached in the end: the figures of the last day. */
function latest(all: readonly Planned[]): Planned[] {
  const last = all.reduce((end, { date }) => (date > end ? date : end), '');
  return all.filter(({ date }) => date === last);
}
