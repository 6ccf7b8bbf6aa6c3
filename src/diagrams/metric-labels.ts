import type { Resolved } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';

/** The names of all metrics that the plan refers to, by id. */
export function metricLabels(plan: Resolved): ReadonlyMap<string, Text> {
  return new Map(Object.entries(plan.metricNames));
}
