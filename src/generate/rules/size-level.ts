import type { PlannableInputs } from '../../model/inputs.ts';
import type { Metric } from '../../model/metric.ts';
import { roundAmount } from '../../model/unit.ts';

export interface Sizing {
  metric: Metric;
  band: NonNullable<Metric['band']>;
  /** Which way is better. */
  direction: 'up' | 'down';
  /** In the unit of the metric. */
  baseline: number;
  months: number;
  ambition: PlannableInputs['ambition'];
}

/** No plan takes more of the way to the end of a scale than this; an estimate. */
const REACH = 0.6;
/** Smallest improvement, as a share of the usual one, where none was seen; an estimate. */
const CAUTION = 0.7;

/** Smallest, usual and steepest improvement within so many months. */
export function usualStep(
  band: Sizing['band'],
  months: number,
): { low: number; usual: number; high: number } {
  const usual =
    months <= 6
      ? (band.m6 * months) / 6
      : band.m6 + ((band.m12 - band.m6) * (Math.min(months, 12) - 6)) / 6;
  const share = band.m12 === 0 ? 0 : usual / band.m12;
  return {
    low: (band.least ?? band.m12 * CAUTION) * share,
    usual,
    high: (band.most ?? band.m12) * share,
  };
}

/** The wanted level as it is written: `30..35`, `75%`, `<=45 min`. Never worse than the baseline. */
export function sizeLevel(sizing: Sizing): string {
  const { metric, band, months, ambition, direction } = sizing;
  const { low, usual, high } = usualStep(band, months);
  const suffix = SUFFIX[metric.unit] ?? '';
  if (metric.form === 'range') {
    const [near, far] = { cautious: [low, usual], balanced: [low, high], bold: [usual, high] }[
      ambition
    ] as [number, number];
    const ends = [reach(sizing, near), reach(sizing, far)].sort((a, b) => a - b);
    return ends[0] === ends[1] ? `${ends[0]}${suffix}` : `${ends.join('..')}${suffix}`;
  }
  const level = reach(sizing, { cautious: low, balanced: usual, bold: high }[ambition]);
  const comparator = metric.form === 'bound' ? (direction === 'up' ? '>=' : '<=') : '';
  return `${comparator}${level}${suffix}`;
}

/** Spellings of `SUFFIX` that an author would use; other units stand alone and mean the metric's. */
const SUFFIX: Partial<Record<Metric['unit'], string>> = {
  percent: '%',
  minute: ' min',
  hour: ' h',
  day: ' d',
};

/** The level after an improvement, rounded as such figures are, and kept within the scale. */
function reach({ metric, band, baseline, direction }: Sizing, improvement: number): number {
  const sign = direction === 'up' ? 1 : -1;
  const wanted = band.kind === 'points' ? improvement : (Math.abs(baseline) * improvement) / 100;
  const end = direction === 'up' ? metric.range?.[1] : metric.range?.[0];
  const room = end === undefined ? Infinity : Math.max(0, sign * (end - baseline));
  const level = baseline + sign * Math.min(wanted, room * REACH);
  const step = Math.abs(baseline) >= 10 ? 1 : Math.abs(baseline) >= 0.5 ? 0.1 : 0.01;
  const rounded = roundAmount(Math.round(roundAmount(level / step)) * step);
  const kept = end === undefined ? rounded : sign * Math.min(sign * rounded, sign * end);
  return sign * (kept - baseline) > 0 ? kept : baseline;
}
