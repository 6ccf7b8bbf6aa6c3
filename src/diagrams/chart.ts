import type { Locale } from '../model/locale.ts';

/** A chart as plain values, all words made, with what a reader who cannot see it is told. */
export interface Chart {
  id: string;
  chart: PathChart | LoadChart | BarsChart;
  title: string;
  /** What it means, in a sentence that is worked out from its numbers. */
  description: string;
  locale: Locale;
}

/** One metric on its way: the baseline, then every level that is due by a day. */
export interface PathChart {
  kind: 'path';
  points: readonly PathPoint[];
}

export interface PathPoint {
  /** YYYY-MM-DD. */
  date: string;
  /** Sample: `9 May 2026`. */
  day: string;
  value: number;
  /** Other end of a range. */
  to?: number;
  /** First day on which it may be reached, where the deadline is a window. */
  from?: string;
  /** Sample: `≤45 min`. */
  label: string;
  /** What stands at the point. Sample: `≤130 min, 9 May`. */
  shown: string;
}

/** People at work over time, in steps, held against how many there are. */
export interface LoadChart {
  kind: 'load';
  steps: readonly LoadStep[];
  bands: readonly { start: string; end: string; label: string }[];
  limit?: { value: number; label: string };
  /** What the two layers are called; the second is bought in, or more than there is. */
  layers: readonly [string, string];
}

export interface LoadStep {
  start: string;
  end: string;
  /** Height of the lower and of the upper layer. */
  low: number;
  high: number;
  label: string;
}

/** Parts of a whole, or amounts, as bars from the largest to the smallest. */
export interface BarsChart {
  kind: 'bars';
  bars: readonly { label: string; value: number; text: string; reserve: boolean }[];
}
