import type { z } from 'zod';
import type { metricTargetSchema } from '../../model/plan/metric-target.ts';
import { itemKey } from '../../model/item-key.ts';
import { causesOfTarget, type Draft } from './draft.ts';
import { explainInterim, interimLevel } from './interim-level.ts';
import { written, type SizedTarget } from './size-targets.ts';
import { bilingual } from './wording.ts';

type WrittenTarget = z.input<typeof metricTargetSchema>;

/** A target as it stands in a goal, a KPI or an outcome. Only the goal repeats the baseline. */
export function writeTarget(
  sized: SizedTarget,
  place: 'goal' | 'kpi' | 'outcome',
  draft: Draft,
): WrittenTarget {
  const { metric, target, observation, basis, scope, measure, rule, why } = sized;
  const because = causesOfTarget(sized, draft);
  const key = observation && itemKey(observation);
  return {
    ...(key === undefined || key === metric.id ? {} : { id: key }),
    metric: metric.id,
    ...(place === 'goal' && observation ? { from: written(observation.value.raw) } : {}),
    target,
    ...(scope === undefined ? {} : { scope }),
    ...(basis === undefined ? {} : { basis }),
    ...(measure === undefined ? {} : { measure }),
    ...(target === 'open' && metric.openNote !== undefined ? { note: metric.openNote } : {}),
    origin: { rule, ...(because.length > 0 ? { because } : {}) },
    why,
  };
}

/**
 * What a metric shall have reached when a share of the time is over; undefined where nothing can be told
 * by then.
 */
export function writeInterim(
  sized: SizedTarget,
  share: number,
  draft: Draft,
): WrittenTarget | undefined {
  const level = interimLevel(sized, share);
  if (level === undefined) return undefined;
  const whole = writeTarget(sized, 'outcome', draft);
  if (level === String(sized.target)) return whole;
  return {
    ...whole,
    target: level,
    origin: { ...whole.origin, rule: 'interim-level' },
    why: bilingual((locale) => explainInterim(sized, level, locale)),
  };
}
