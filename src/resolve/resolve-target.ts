import type { MetricTarget } from '../model/plan/metric-target.ts';
import type { Observation } from '../model/plan/observation.ts';
import { itemKey, joinAddress, type Address } from '../model/item-key.ts';
import type { Locale } from '../model/locale.ts';
import type { Metric } from '../model/metric.ts';
import { convertQuantity, unitOf, type Quantity } from '../model/quantity.ts';
import type { ResolvedTarget } from '../model/resolved.ts';
import type { TargetValue } from '../model/target.ts';
import { readText, type Text } from '../model/text.ts';
import type { TimeValue } from '../model/time.ts';
import { convertAmount, roundAmount, type Unit } from '../model/unit.ts';
import type { Context } from './context.ts';

/** Gives a target its metric's name and unit, its baseline, wanted level and due day. */
export function resolveTarget(
  context: Context,
  target: MetricTarget,
  parent: Address,
  deadline: TimeValue | undefined,
): ResolvedTarget {
  const key = itemKey(target) ?? target.metric;
  const metric = context.metric(target.metric);
  const observation = findObservation(context, target);
  const unit = metric?.unit ?? target.from?.unit ?? 'count';
  const baseline = inUnit(target.from ?? observation?.value, unit);
  const level = wantedLevel(target.target, baseline, unit, target.basis);
  const by = target.by ?? deadline;
  const dueFrom = by === undefined ? undefined : context.clock.dueFrom(by);
  return {
    ...target,
    address: joinAddress(parent, key),
    key,
    label: metric?.label ?? target.metric,
    direction: betterDirection(metric, observation),
    unit,
    ...(observation?.scale === undefined ? {} : { scale: observation.scale }),
    ...(metric?.range === undefined ? {} : { range: metric.range }),
    ...(metric?.windowDays === undefined ? {} : { windowDays: metric.windowDays }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(observation === undefined || target.from !== undefined
      ? {}
      : { baselineAt: joinAddress('metrics', itemKey(observation) ?? observation.metric) }),
    ...(level === undefined ? {} : { level }),
    ...(by === undefined ? {} : { by, due: context.clock.due(by) }),
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(target.by === undefined && by !== undefined ? { inheritsBy: true } : {}),
  };
}

/**
 * The stated figure that a target starts from: of the same metric and scope. A target that names no
 * scope starts from the figure of the whole, or from the only one there is.
 */
export function findObservation(
  context: Context,
  target: { metric: string; scope?: Text | undefined },
): Observation | undefined {
  const stated = context.inputs.metrics.filter(
    ({ metric, example }) => metric === target.metric && example !== true,
  );
  const { language } = context.inputs;
  const wanted = scopeName(target.scope, language);
  const same = stated.find(({ scope }) => scopeName(scope, language) === wanted);
  return same ?? (target.scope === undefined && stated.length === 1 ? stated[0] : undefined);
}

/** A scope in the language of the plan: one side may be written in it alone, the other in both. */
function scopeName(scope: Text | undefined, language: Locale): string | undefined {
  return scope === undefined
    ? undefined
    : readText(scope, language, language).text.normalize('NFKC').trim().toLowerCase();
}

/** Which way is better: the plan's own word where the dictionary leaves it open, else up. */
export function betterDirection(
  metric: Metric | undefined,
  observation: Observation | undefined,
): 'up' | 'down' {
  const declared = observation?.direction;
  if (metric === undefined || metric.direction === 'declare') return declared ?? 'up';
  return metric.direction;
}

/** The figure in `unit`; undefined when it does not convert, for then nothing can be compared. */
export function inUnit(quantity: Quantity | undefined, unit: Unit): Quantity | undefined {
  return quantity && convertQuantity(quantity, unit);
}

function wantedLevel(
  target: TargetValue,
  baseline: Quantity | undefined,
  unit: Unit,
  basis: 'relative' | 'points' | undefined,
): { min: number; max: number } | undefined {
  if (target.kind === 'level') {
    const convert = (amount: number) => convertAmount(amount, unitOf(target, unit), unit);
    const [min, max] = [convert(target.min), convert(target.max)];
    return min === undefined || max === undefined ? undefined : { min, max };
  }
  if (baseline === undefined) return undefined;
  const { amount: low, max: high = low } = baseline;
  if (target.kind === 'multiple') {
    return { min: roundAmount(low * target.factor), max: roundAmount(high * target.factor) };
  }
  if (target.kind !== 'change') return undefined;
  const sign = target.direction === 'up' ? 1 : -1;
  const points = target.unit === 'pp' || basis === 'points';
  const reach = (from: number, by: number): number =>
    roundAmount(points ? from + sign * by : from * (1 + (sign * by) / 100));
  // A baseline that is a range moves as a whole.
  const ends = [low, high].flatMap((from) => [reach(from, target.min), reach(from, target.max)]);
  return { min: Math.min(...ends), max: Math.max(...ends) };
}
