import type { Knowledge } from '../model/knowledge.ts';
import type { Metric } from '../model/metric.ts';
import { oncePer } from './once-per.ts';

/** The metrics of the dictionary, those of the team included. */
export const metricsById = oncePer(
  ({ metrics }: Knowledge): ReadonlyMap<string, Metric> =>
    new Map(metrics.map((metric) => [metric.id, metric])),
);
