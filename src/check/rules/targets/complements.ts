import { formatNumber } from '../../../model/format.ts';
import type { Metric } from '../../../model/metric.ts';
import { roundAmount } from '../../../model/unit.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { keyOf, measures, type Measure, type PlacedTarget } from './measures.ts';
import { printWithLevel } from './print.ts';

/** Two metrics that make up the whole, such as retention and churn, whose levels do not make 100. */
export const complements = rule('target/complements-differ', (plan, { knowledge }) => {
  const pairs = complementOf(knowledge.metrics);
  const seen = new Map<string, Measure>();
  return measures(plan).flatMap((one): Finding[] => {
    seen.set(one.key, one);
    const [head] = one.targets;
    const partner = pairs.get(one.metric);
    if (head === undefined || partner === undefined) return [];
    const other = seen.get(keyOf(partner, head.target, plan));
    const pair = other && findPair(one, other);
    if (other === undefined || pair === undefined) return [];
    const [own, theirs] = pair;
    const sum = levelOf(own) + levelOf(theirs);
    if (Math.abs(sum - 100) <= slack(own, theirs)) return [];
    return [
      finding(
        'target/complements-differ',
        { at: own.target.address, field: 'target' },
        {
          values: {
            metric: one.label,
            target: printWithLevel(own.target, own.asks),
            otherMetric: other.label,
            other: printWithLevel(theirs.target, theirs.asks),
            sum: formatNumber(roundAmount(sum)),
          },
        },
        [{ at: theirs.target.address, field: 'target', label: THE_REST }],
      ),
    ];
  });
});

const THE_REST = { 'zh-CN': '与它互补的指标', en: 'the metric that makes up the rest' };

/** The other half of each metric that has one, whichever of the two says so. */
function complementOf(metrics: readonly Metric[]): Map<string, string> {
  const pairs = metrics.flatMap(({ id, complement }) =>
    complement === undefined ? [] : ([[id, complement]] as const),
  );
  return new Map([...pairs.map(([id, other]) => [other, id] as const), ...pairs]);
}

const STEPS: ReadonlySet<string> = new Set(['stage', 'phase', 'milestone']);

/** The first two levels of both that are due on one day; steps on the way are left alone. */
function findPair(one: Measure, other: Measure): [PlacedTarget, PlacedTarget] | undefined {
  const firsts = new Map<string, PlacedTarget>();
  for (const placed of other.targets.filter(hasLevel)) {
    const { due = '' } = placed.target;
    if (!firsts.has(due)) firsts.set(due, placed);
  }
  for (const placed of one.targets.filter(hasLevel)) {
    const match = firsts.get(placed.target.due ?? '');
    if (match !== undefined) return [placed, match];
  }
  return undefined;
}

function hasLevel({ kind, asks }: PlacedTarget): boolean {
  return !STEPS.has(kind) && asks.level !== undefined;
}

function levelOf({ asks }: PlacedTarget): number {
  return asks.level?.amount ?? 0;
}

/** A level that comes from a percentage has been rounded. */
function slack(...pair: readonly PlacedTarget[]): number {
  return pair.some(({ asks }) => asks.level?.share !== undefined) ? 0.5 : 1e-6;
}
