import { planTargets } from '../../model/plan-targets.ts';
import type { Reader, Said } from './reader.ts';

/** What a metric is called, wherever the plan first names it. */
export function metricName(reader: Reader, metric: string): Said {
  const { metrics, resolved } = reader.whole;
  const named =
    metrics.find(({ key }) => key === metric) ??
    [...resolved.observations, ...planTargets(resolved)].find((each) => each.metric === metric);
  return reader.line(named?.label ?? metric);
}
