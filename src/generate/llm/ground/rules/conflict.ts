import type { PlannableInputs } from '../../../../model/inputs.ts';
import { finding, type GroundRule } from '../rule.ts';
import { baselineOf, directionOf, levelOf, targetsWithin, type MetricAim } from '../targets.ts';

/** Lists whose targets hold at the end of the plan; stages and milestones are steps on the way. */
const FINAL = /^(?:goals|strategies|outcomes)\//u;

/** One metric that is to reach two levels: in goals, KPIs of strategies and outcomes. */
export const conflict: GroundRule = ({ task: { inputs, knowledge, before, again }, reply }) => {
  const final = (plan: object): MetricAim[] =>
    targetsWithin(plan, knowledge).filter(({ address }) => FINAL.test(address));
  const own = final(reply);
  const replaced = new Set(own.map(({ address }) => address));
  const others = [inputs, before, again?.content ?? {}]
    .flatMap(final)
    .filter(({ address }) => !replaced.has(address));
  return own.flatMap((aim, at) => {
    const other = [...others, ...own.slice(0, at)].find((one) => contradict(aim, one, inputs));
    if (other === undefined) return [];
    return [
      finding('reply/conflict', `${aim.address}#target`, {
        metric: aim.metric.label,
        target: aim.target.raw,
        other: other.target.raw,
        at: other.address,
      }),
    ];
  });
};

/** What is narrowed otherwise, or due at another time, may well have a level of its own. */
function contradict(one: MetricAim, other: MetricAim, inputs: PlannableInputs): boolean {
  if (one.metric !== other.metric || one.by !== other.by) return false;
  if (one.narrowed !== other.narrowed) return false;
  const [a, b] = [required(one, inputs), required(other, inputs)];
  if (a === undefined || b === undefined) return false;
  return Math.abs(a - b) > Math.max(Math.abs(a), Math.abs(b)) * ROUNDING + 1e-9;
}

/** Of a change in percent the level is worked out, and rounded where it is written. */
const ROUNDING = 0.006;

/** The worst level that still satisfies a target, in the unit of its metric. */
function required(aim: MetricAim, inputs: PlannableInputs): number | undefined {
  const { metric, target } = aim;
  const wanted = directionOf(inputs, metric);
  const level = levelOf(aim);
  if (wanted === undefined) return undefined;
  if (level !== undefined) return wanted === 'up' ? level.min : level.max;
  const start = baselineOf(inputs, aim);
  if (target.kind !== 'change' || start === undefined || start.max !== undefined) return undefined;
  // Whether percent of a share are points or a share of it, the plan must say; the linter asks.
  if (target.unit === 'percent' && metric.unit === 'percent') return undefined;
  const sign = target.direction === 'up' ? 1 : -1;
  return target.unit === 'pp'
    ? start.amount + sign * target.min
    : start.amount * (1 + (sign * target.min) / 100);
}
