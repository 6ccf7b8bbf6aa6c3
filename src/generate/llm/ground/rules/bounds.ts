import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { convertAmount } from '../../../../model/unit.ts';
import { horizonMonths } from '../../../rules/frame-phases.ts';
import { levelText, roundLike, usualStep } from '../../../rules/size-level.ts';
import type { Grounding } from '../grounding.ts';
import { finding, type GroundRule } from '../rule.ts';
import {
  baselineOf,
  directionOf,
  levelOf,
  statedOf,
  targetsWithin,
  type MetricAim,
} from '../targets.ts';

/** A target that the metric can never take, or that is far steeper than any plan of this length was. */
export const bounds: GroundRule = (grounding) =>
  targetsWithin(grounding.reply, grounding.task.knowledge).flatMap((aim) => {
    const outside = outOfRange(aim, grounding);
    return outside.length > 0 ? outside : tooFar(aim, grounding);
  });

function outOfRange(aim: MetricAim, { task: { inputs } }: Grounding): Diagnostic[] {
  const { address, metric, target } = aim;
  const level = levelOf(aim);
  if (level === undefined || metric.range === undefined) return [];
  const scale = statedOf(inputs, metric).find((one) => one.scale !== undefined)?.scale;
  const [low, high] = [metric.range[0], Math.min(metric.range[1], scale ?? Infinity)];
  if (level.min >= low && level.max <= high) return [];
  const values = { metric: metric.label, target: target.raw, low, high };
  return [finding('reply/bounds', `${address}#target`, values)];
}

/** How much further than the steepest step seen a target may reach: bands are no laws. */
const MARGIN = 1.5;
/** No figure is lowered by more than this, in percent of where it stands. */
const MOST_FALL = 95;

function tooFar(aim: MetricAim, { task: { inputs } }: Grounding): Diagnostic[] {
  const { address, metric, target } = aim;
  const [level, wanted] = [levelOf(aim), directionOf(inputs, metric)];
  const start = baselineOf(inputs, aim);
  const { band } = metric;
  if (level === undefined || wanted === undefined || start === undefined || band === undefined)
    return [];
  if (start.bound !== undefined) return [];
  const months = horizonMonths(inputs);
  const { high } = usualStep(band, months);
  const sign = wanted === 'up' ? 1 : -1;
  const from = wanted === 'up' ? (start.max ?? start.amount) : start.amount;
  const most =
    band.kind === 'relative'
      ? (Math.abs(from) * Math.min(high, wanted === 'up' ? Infinity : MOST_FALL)) / 100
      : band.kind === 'points'
        ? high
        : Math.max(0, sign * (high - from));
  const gain = sign * ((wanted === 'up' ? level.min : level.max) - from);
  const end = roundLike(from + sign * most, from);
  const step = Math.abs(roundLike(from + sign * most * MARGIN, from) - from);
  if (most === 0 || gain <= Math.max(step, most * MARGIN)) return [];
  // A target of 45 min and a bound in hours are hard to compare; so both are told in one unit.
  const unit = target.kind === 'level' ? (target.unit ?? metric.unit) : metric.unit;
  const told = convertAmount(end, metric.unit, unit);
  return [
    finding('reply/too-far', `${address}#target`, {
      metric: metric.label,
      target: target.raw,
      baseline: start.raw,
      months,
      most: levelText({ ...metric, unit }, told ?? end),
    }),
  ];
}
