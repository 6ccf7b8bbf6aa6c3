import type { z } from 'zod';
import type { metricTargetSchema } from '../../model/plan/metric-target.ts';
import { itemKey } from '../../model/item-key.ts';
import { causesOfTarget, type Draft } from './draft.ts';
import { written, type SizedTarget } from './size-targets.ts';

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
