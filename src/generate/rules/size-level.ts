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
/** Steepest improvement, as a multiple of the usual one, where none was seen; an estimate. */
const COURAGE = 1.2;
/** No plan lowers a figure by more than this, in percent of its baseline; an estimate. */
const MOST_FALL = 95;

const HORIZONS = [
  [3, 'm3'],
  [6, 'm6'],
  [12, 'm12'],
  [24, 'm24'],
  [36, 'm36'],
] as const;

export interface Step {
  low: number;
  usual: number;
  high: number;
  /** Whether the steepest improvement was seen in a published plan of this length or a longer one. */
  seen: boolean;
}

/** Smallest, usual and steepest improvement within so many months: between the lengths of the band. */
export function usualStep(band: Sizing['band'], months: number): Step {
  const at = (name: (typeof HORIZONS)[number][1]): Step => {
    const { usual, least, most } = band[name];
    return {
      low: Math.min(least ?? usual * CAUTION, usual),
      usual,
      high: Math.max(most ?? usual * COURAGE, usual),
      seen: most !== undefined,
    };
  };
  let [before, step]: [number, Step] = [0, { low: 0, usual: 0, high: 0, seen: false }];
  for (const [length, name] of HORIZONS) {
    const next = at(name);
    if (months <= length) {
      const share = (months - before) / (length - before);
      const between = (field: 'low' | 'usual' | 'high'): number =>
        step[field] + (next[field] - step[field]) * share;
      return {
        low: between('low'),
        usual: between('usual'),
        high: between('high'),
        seen: next.seen,
      };
    }
    [before, step] = [length, next];
  }
  return step;
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
  return levelText(
    metric,
    level,
    metric.form === 'bound' ? (direction === 'up' ? '>=' : '<=') : '',
  );
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
  const wanted =
    band.kind === 'relative'
      ? (Math.abs(baseline) * Math.min(improvement, direction === 'up' ? Infinity : MOST_FALL)) /
        100
      : band.kind === 'points'
        ? improvement
        : Math.max(0, sign * (improvement - baseline));
  const end = direction === 'up' ? metric.range?.[1] : metric.range?.[0];
  const room = end === undefined ? Infinity : Math.max(0, sign * (end - baseline));
  const level = baseline + sign * Math.min(wanted, room * REACH);
  const rounded = roundLike(level, baseline);
  const kept = end === undefined ? rounded : sign * Math.min(sign * rounded, sign * end);
  return sign * (kept - baseline) > 0 ? kept : baseline;
}

/** A figure with as many digits as people give one of that size. */
export function roundLike(level: number, baseline: number): number {
  const step = Math.abs(baseline) >= 10 ? 1 : Math.abs(baseline) >= 0.5 ? 0.1 : 0.01;
  return roundAmount(Math.round(roundAmount(level / step)) * step);
}

/** A level as it is written, in the unit of its metric. Sample: `>=75%`. */
export function levelText(
  { unit }: Metric,
  level: number,
  comparator: '' | '>=' | '<=' = '',
): string {
  return `${comparator}${level}${SUFFIX[unit] ?? ''}`;
}
