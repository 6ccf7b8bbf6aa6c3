import type { Metric } from '../../../model/metric.ts';

/**
 * One name for both halves of a whole: retention and churn add up to 100, so that a target for one is a
 * target for the other. A metric without a complement keeps its own id.
 */
export function pairNames(metrics: readonly Metric[]): (metric: string) => string {
  const names = new Map<string, string>();
  for (const { id, complement } of metrics) {
    if (complement === undefined) continue;
    const name = [id, complement].sort().join('+');
    names.set(id, name).set(complement, name);
  }
  return (metric) => names.get(metric) ?? metric;
}
