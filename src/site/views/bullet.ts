import type { ResolvedTarget } from '../../model/resolved.ts';

/** A bullet bar in percent of its width. */
export interface Bullet {
  /** Length of the bar of today, when it is known. */
  from?: number;
  /** Wanted stretch; start and end are equal for a single wanted figure. */
  zone: readonly [start: number, end: number];
  /** The side on which any figure is welcome: `≥80` ends nowhere on the right. */
  open?: 'left' | 'right';
  /** Which way is better. */
  direction: 'up' | 'down';
  described: string;
}

const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The next round number at or above `amount`. Sample: 50.4 → 60. */
export function roundUp(amount: number): number {
  const size = 10 ** Math.floor(Math.log10(amount));
  const step = STEPS.find((candidate) => candidate * size >= amount - 1e-9);
  return (step ?? 10) * size;
}

/** The scale that a bar is drawn on: from zero where figures allow it, with room to the right. */
export function scaleOf(target: ResolvedTarget): readonly [number, number] {
  const values = [target.baseline?.amount, target.level?.min, target.level?.max].filter(
    (value) => value !== undefined,
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [lowest, highest] = target.range ?? [undefined, undefined];
  const start = least < 0 ? (lowest ?? -roundUp(-least)) : Math.max(lowest ?? 0, 0);
  const end = most <= start ? start + 1 : start + roundUp((most - start) * 1.3);
  return [start, highest === undefined ? end : Math.min(highest, end)];
}

/** The bar of a target, or undefined while its level cannot be worked out. */
export function bulletOf(target: ResolvedTarget, described: string): Bullet | undefined {
  if (target.level === undefined) return undefined;
  const [start, end] = scaleOf(target);
  const place = (amount: number) =>
    Math.round(Math.min(100, Math.max(0, ((amount - start) / (end - start)) * 100)) * 10) / 10;
  const bound = target.target.kind === 'level' ? target.target.comparator : undefined;
  const open = bound === undefined ? undefined : bound.startsWith('<') ? 'left' : 'right';
  const zone = [
    open === 'left' ? 0 : place(target.level.min),
    open === 'right' ? 100 : place(target.level.max),
  ] as const;
  return {
    ...(target.baseline === undefined ? {} : { from: place(target.baseline.amount) }),
    zone,
    ...(open === undefined ? {} : { open }),
    direction: target.direction,
    described,
  };
}
