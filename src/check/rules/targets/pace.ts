import { formatNumber } from '../../../model/format.ts';
import type { BandStep, Metric } from '../../../model/metric.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import type { ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { day } from '../../../model/working-calendar.ts';
import { metricsById } from '../../metrics-by-id.ts';
import { printAmount } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { figureKey, firstOfEach } from '../../same-scope.ts';
import { baselineSides } from './baseline-sides.ts';

type Band = NonNullable<Metric['band']>;

/**
 * A target that asks for more than plans were seen to aim at within its time, or within the next longer
 * one: what takes half a year elsewhere is not to be had in a quarter. Of a range, the end that is nearer
 * to the baseline is judged. Nothing is said where no plan was seen.
 */
export const steeperThanSeen = rule('target/steeper-than-seen', (plan, { knowledge }) => {
  const { horizon } = plan.plan;
  if (horizon === undefined) return [];
  const metrics = metricsById(knowledge);
  const steep = planTargets(plan).flatMap((target) => {
    const band = metrics.get(target.metric)?.band;
    if (band === undefined || target.due === undefined || target.due < horizon.dates.start) {
      return [];
    }
    const months = monthsBetween(horizon.dates.start, target.due);
    const seen = steepestSeen(band, months);
    const improvement = improvementOf(target, band.kind);
    if (seen === undefined || improvement === undefined) return [];
    // What was seen is kept with one decimal.
    return improvement.by - Math.max(improvement.slack, 0.05) > seen.most
      ? [{ target, band, months, seen, improvement }]
      : [];
  });
  return firstOfEach(steep, ({ target }) => figureKey(target, plan)).map(
    ({ target, band, months, seen, improvement }): Finding =>
      finding(
        'target/steeper-than-seen',
        { at: target.address, field: 'target' },
        {
          values: {
            metric: target.label,
            improvement: printStep(improvement.by, band, target),
            months: printMonths(months),
            most: printStep(seen.most, band, target),
            within: seen.months,
          },
        },
        baselineSides(target),
      ),
  );
});

const STEPS = [
  [3, 'm3'],
  [6, 'm6'],
  [12, 'm12'],
  [24, 'm24'],
  [36, 'm36'],
] as const;

/** Months are counted from the calendar; a due day moved before a holiday makes no month shorter. */
const DAYS_IN_MONTH = 365 / 12;

function monthsBetween(start: string, end: string): number {
  return (day(start).until(day(end)).days + 1) / DAYS_IN_MONTH;
}

/** What was seen within these months or the next longer step, whichever is less. */
function steepestSeen(band: Band, months: number): { most: number; months: number } | undefined {
  // A quarter of weeks and one of months differ by a day or two.
  const at = STEPS.findIndex(([length]) => months <= length + 0.2);
  const [own, longer] = STEPS.slice(at, at + 2).map(([length, name]) => {
    const { most }: BandStep = band[name];
    return most === undefined ? undefined : { most, months: length };
  });
  if (at === -1 || own === undefined) return undefined;
  return longer !== undefined && longer.most < own.most ? longer : own;
}

interface Improvement {
  by: number;
  /** What rounding may have added to it: a level of 11 min may be 11.4 min. */
  slack: number;
}

/** How far it moves the better way: in points, or in percent of the baseline. */
function improvementOf(target: ResolvedTarget, kind: Band['kind']): Improvement | undefined {
  const { baseline, level, direction } = target;
  if (baseline?.bound !== undefined || baseline?.max !== undefined) return undefined;
  if (baseline === undefined || level === undefined) {
    const by = changeOf(target, kind);
    return by === undefined ? undefined : { by, slack: 0 };
  }
  const sign = direction === 'up' ? 1 : -1;
  const gain = Math.min(...[level.min, level.max].map((end) => sign * (end - baseline.amount)));
  const slack = 0.5 / 10 ** (String(level.min).split('.')[1]?.length ?? 0);
  if (kind === 'points') return { by: gain, slack };
  if (kind === 'level' || baseline.amount === 0) return undefined;
  const percent = 100 / Math.abs(baseline.amount);
  return { by: gain * percent, slack: slack * percent };
}

/** A change tells its size without a baseline, when it is said what it refers to. */
function changeOf({ target, basis, unit, direction }: ResolvedTarget, kind: Band['kind']) {
  if (target.kind !== 'change' || target.direction !== direction) return undefined;
  const isPoints = target.unit === 'pp' || basis === 'points';
  // Percent of a rate may mean either; of an amount or a time it is always relative.
  if (!isPoints && basis === undefined && unit === 'percent') return undefined;
  return isPoints === (kind === 'points') && kind !== 'level' ? target.min : undefined;
}

/** To half a month. Sample: `3 months`. */
function printMonths(months: number): Text {
  const rounded = Math.max(0.5, Math.round(months * 2) / 2);
  return printAmount(rounded, rounded, 'month');
}

function printStep(step: number, { kind }: Band, { unit }: ResolvedTarget): Text {
  const rounded = Number(step.toFixed(1));
  if (kind === 'relative') return `${formatNumber(rounded)}%`;
  const own = unit === 'percent' ? 'pp' : unit;
  return printAmount(rounded, rounded, own);
}
