import type { PlannableInputs } from '../../../model/inputs.ts';
import { joinAddress, type Address } from '../../../model/item-key.ts';
import type { Knowledge } from '../../../model/knowledge.ts';
import type { Metric } from '../../../model/metric.ts';
import { convertQuantity, parseQuantity, unitOf, type Quantity } from '../../../model/quantity.ts';
import { parseTarget, type TargetValue } from '../../../model/target.ts';
import { convertAmount } from '../../../model/unit.ts';
import { itemsWithin } from './items.ts';

/** A target of a plan, written or decoded, with what is known of its metric. */
export interface MetricAim {
  address: Address;
  metric: Metric;
  target: TargetValue;
  from?: Quantity;
  /** What narrows it, in one string: scope, window, statistic. Empty when nothing does. */
  narrowed: string;
  by?: string;
}

/** The targets within a value, in order; those of unknown metrics are left to the references. */
export function targetsWithin(
  value: object,
  { metrics }: Knowledge,
  within: Address = '',
): MetricAim[] {
  const known = new Map(metrics.map((metric) => [metric.id, metric]));
  return itemsWithin(value).flatMap(({ address, fields }): MetricAim[] => {
    const metric = known.get(String(fields['metric']));
    const target = reread(fields['target'], parseTarget);
    if (metric === undefined || target === undefined) return [];
    const from = reread(fields['from'], parseQuantity);
    const { scope, window, statistic } = fields;
    const by = writtenOf(fields['by']);
    return [
      {
        address: joinAddress(within, address),
        metric,
        target,
        narrowed: [scope, window, statistic].map((one) => JSON.stringify(one) ?? '').join(''),
        ...(from === undefined ? {} : { from }),
        ...(by === undefined ? {} : { by }),
      },
    ];
  });
}

/** A notation as it was written, decoded or not. */
export function writtenOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const raw: unknown = (value as { raw?: unknown }).raw;
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : undefined;
}

function reread<T>(
  value: unknown,
  parse: (raw: string) => { ok: true; value: T } | { ok: false },
): T | undefined {
  const written = writtenOf(value);
  const reading = written === undefined ? undefined : parse(written);
  return reading?.ok === true ? reading.value : undefined;
}

/** Figures that the inputs state of a metric. */
export function statedOf({ metrics }: PlannableInputs, metric: Metric) {
  return metrics.filter((one) => one.metric === metric.id);
}

/** Which way is better; undefined where neither the dictionary nor the inputs say so. */
export function directionOf(inputs: PlannableInputs, metric: Metric): 'up' | 'down' | undefined {
  const stated = statedOf(inputs, metric).find(
    ({ direction }) => direction !== undefined,
  )?.direction;
  return stated ?? (metric.direction === 'declare' ? undefined : metric.direction);
}

/** Where a target starts, in the unit of its metric: what it states, else what the inputs do. */
export function baselineOf(
  inputs: PlannableInputs,
  { metric, from, narrowed }: MetricAim,
): Quantity | undefined {
  if (from !== undefined) return convertQuantity(from, metric.unit);
  const stated = statedOf(inputs, metric);
  // Of one part of the customers nobody knows how it stands.
  const [only] = narrowed === '' || stated.length === 1 ? stated : [];
  return only === undefined ? undefined : convertQuantity(only.value, metric.unit);
}

/** The ends of a level in the unit of its metric; undefined for targets of other kinds. */
export function levelOf({ metric, target }: MetricAim): { min: number; max: number } | undefined {
  if (target.kind !== 'level') return undefined;
  const own = unitOf(target, metric.unit);
  const [min, max] = [target.min, target.max].map((end) => convertAmount(end, own, metric.unit));
  return min === undefined || max === undefined ? undefined : { min, max };
}
