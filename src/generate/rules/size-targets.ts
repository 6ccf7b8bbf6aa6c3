import { formatQuantity } from '../../model/format.ts';
import type { MetricTarget } from '../../model/plan/metric-target.ts';
import type { MeasuredObservation, PlannableInputs } from '../../model/inputs.ts';
import { itemKey, joinAddress, type Address } from '../../model/item-key.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Metric } from '../../model/metric.ts';
import type { TargetValue } from '../../model/target.ts';
import type { Text } from '../../model/text.ts';
import { convertAmount } from '../../model/unit.ts';
import type { GenerationNote } from '../generator.ts';
import { explainSizing } from './explain-sizing.ts';
import { sizeLevel, type Sizing } from './size-level.ts';
import { type Bilingual, bilingual, inSentence, label, say } from './wording.ts';

/** What one metric shall reach. The same value stands wherever the metric is named. */
export interface SizedTarget {
  metric: Metric;
  target: string | number;
  observation?: MeasuredObservation;
  basis?: 'relative';
  scope?: Text;
  measure?: Text;
  because: Address[];
  rule: 'band' | 'usual-target' | 'stated-goal';
  why: Bilingual;
}

/** One target for each metric of the dictionary that can get one, by the id of the metric. */
export function sizeTargets(
  inputs: PlannableInputs,
  knowledge: Knowledge,
  months: number,
): { targets: Map<string, SizedTarget>; notes: GenerationNote[] } {
  const notes: GenerationNote[] = [];
  const targets = new Map<string, SizedTarget>();
  for (const metric of knowledge.metrics) {
    const observation = inputs.metrics.find((stated) => stated.metric === metric.id);
    const sized =
      fromStatedGoal(metric, observation, inputs) ??
      (observation && fromBand(metric, observation, inputs, months)) ??
      fromUsual(metric, observation, months);
    if (sized !== undefined) targets.set(metric.id, sized);
    else if (observation !== undefined) notes.push(notSized(metric, observation, inputs));
  }
  return { targets, notes };
}

const addressOf = (observation: MeasuredObservation): Address =>
  joinAddress('metrics', itemKey(observation) ?? observation.metric);

/** A level that the planner has decided rules everywhere else. */
function fromStatedGoal(
  metric: Metric,
  observation: MeasuredObservation | undefined,
  inputs: PlannableInputs,
): SizedTarget | undefined {
  for (const goal of inputs.goals ?? []) {
    const stated = goal.targets.find((target) => target.metric === metric.id);
    if (stated === undefined) continue;
    return {
      metric,
      target: written(stated.target.raw),
      ...(observation && { observation }),
      ...pickStated(stated),
      because: [joinAddress('goals', goal.id, 'targets', itemKey(stated) ?? metric.id)],
      rule: 'stated-goal',
      why: bilingual((locale) => {
        const name = label(goal.label, locale, inputs.language);
        return say(
          locale,
          `沿用已定目标“${name}”的取值。`,
          `Taken from the stated goal “${name}”.`,
        );
      }),
    };
  }
  return undefined;
}

function pickStated({
  scope,
  measure,
  basis,
}: MetricTarget): Pick<SizedTarget, 'scope' | 'measure' | 'basis'> {
  return {
    ...(scope === undefined ? {} : { scope }),
    ...(measure === undefined ? {} : { measure }),
    ...(basis === 'relative' ? { basis } : {}),
  };
}

function fromBand(
  metric: Metric,
  observation: MeasuredObservation,
  inputs: PlannableInputs,
  months: number,
): SizedTarget | undefined {
  const direction = metric.direction === 'declare' ? observation.direction : metric.direction;
  const { value } = observation;
  const baseline = convertAmount(value.amount, value.unit ?? metric.unit, metric.unit);
  if (metric.band === undefined || direction === undefined || baseline === undefined) {
    return undefined;
  }
  // What no metric can be is reported by the checks; nothing is sized from it.
  if (!isPlausible(baseline, metric)) return undefined;
  const sizing: Sizing = {
    metric,
    band: metric.band,
    direction,
    baseline,
    months,
    ambition: inputs.ambition,
  };
  const target = sizeLevel(sizing);
  return {
    metric,
    target: written(target),
    observation,
    ...(observation.scope === undefined ? {} : { scope: observation.scope }),
    because: [addressOf(observation), 'horizon'],
    rule: 'band',
    why: explainSizing(sizing, observation, target),
  };
}

function isPlausible(baseline: number, { range }: Metric): boolean {
  const [low, high] = range ?? [-MOST_AMOUNT, MOST_AMOUNT];
  return baseline >= low && baseline <= high;
}

/** Larger figures than any plan has, and still printed in plain digits. */
const MOST_AMOUNT = 1e15;

function fromUsual(
  metric: Metric,
  observation: MeasuredObservation | undefined,
  months: number,
): SizedTarget | undefined {
  if (metric.usual === undefined || isReached(metric, observation)) return undefined;
  // A usual level says nothing where the plan has not said which way is better.
  if (metric.direction === 'declare' && observation?.direction === undefined) return undefined;
  const { kind } = metric.usual;
  const raw = usualWithin(metric.usual, metric, months);
  return {
    metric,
    target: written(raw),
    ...(observation && { observation }),
    ...(kind === 'change' ? { basis: 'relative' as const } : {}),
    ...(observation === undefined && metric.measure !== undefined
      ? { measure: metric.measure }
      : {}),
    because: observation === undefined ? [] : [addressOf(observation)],
    rule: 'usual-target',
    why: bilingual((locale) =>
      observation === undefined
        ? say(
            locale,
            `“${label(metric.label, locale, locale)}”还没有现状值，先按同类方案的常用水平定目标，测出基线后确认。`,
            `There is no current figure for “${label(metric.label, locale, locale)}”, so the usual target is set and confirmed once the baseline is known.`,
          )
        : say(
            locale,
            `现状 ${inSentence(formatQuantity(observation.value, locale, metric.unit), locale)}，按同类方案常用的幅度定目标。`,
            `From ${inSentence(formatQuantity(observation.value, locale, metric.unit), locale)} today, by the usual improvement.`,
          ),
    ),
  };
}

/** The usual target; of things that are made one by one, a short plan makes fewer. */
function usualWithin(usual: TargetValue, { unit }: Metric, months: number): string {
  if (usual.kind !== 'level' || unit !== 'count' || months >= 12) return usual.raw;
  const count = Math.max(1, Math.round((usual.min * months) / 12));
  return `${usual.comparator ?? ''}${count}`;
}

/** True when today's figure is already as good as the usual level. */
function isReached(
  { usual, unit, direction }: Metric,
  observation: MeasuredObservation | undefined,
): boolean {
  if (observation === undefined || usual?.kind !== 'level') return false;
  const today = convertAmount(observation.value.amount, observation.value.unit ?? unit, unit);
  if (today === undefined) return true;
  const better = direction === 'declare' ? observation.direction : direction;
  return better === 'down' ? today <= usual.min : today >= usual.max;
}

/** A bare figure is written as a number, as people would. */
export function written(raw: string): string | number {
  return /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(raw) ? Number(raw) : raw;
}

function notSized(
  metric: Metric,
  observation: MeasuredObservation,
  { language }: PlannableInputs,
): GenerationNote {
  return {
    kind: 'not-sized',
    at: addressOf(observation),
    message: bilingual((locale) => {
      const name = label(metric.label, locale, language);
      return say(
        locale,
        `无法为“${name}”定目标：方向未写明、单位不能换算，或知识库没有它的常见幅度。`,
        `“${name}” could not be given a target: its direction is not stated, its unit does not convert, or its usual improvement is unknown.`,
      );
    }),
  };
}
