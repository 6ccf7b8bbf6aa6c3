import type { Reader, Said } from './reader.ts';

/** What a metric is called. */
export function metricName(reader: Reader, metric: string): Said {
  const names = reader.whole.resolved.metricNames;
  return reader.line((Object.hasOwn(names, metric) ? names[metric] : undefined) ?? metric);
}
