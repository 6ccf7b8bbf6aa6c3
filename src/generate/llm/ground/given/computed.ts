import { planDays } from '../../../rules/plan-days.ts';
import { parseTime } from '../../../../model/time.ts';
import { roundAmount, UNITS, type Unit } from '../../../../model/unit.ts';
import type { Amount, Family } from '../figures/mention.ts';
import {
  baselineOf,
  levelOf,
  statedOf,
  targetsWithin,
  writtenOf,
  type MetricAim,
} from '../targets.ts';
import type { SectionTask } from '../../section-task.ts';

const DAY = 86_400;

/** A figure that follows from the plan, as it would be written. */
export interface Computed extends Amount {
  found: string;
}

/** The family that figures in a unit are compared in. */
function familyOf(unit: Unit): { family: Family; factor: number } {
  const { family, factor } = UNITS[unit];
  if (family !== 'none') return { family, factor };
  if (unit === 'percent' || unit === 'rank') return { family: 'percent', factor };
  if (unit === 'pp' || unit === 'x') return { family: unit, factor };
  if (unit === 'hour/customer' || unit === 'hour/week') return { family: 'time', factor: 3600 };
  if (unit === 'day/release') return { family: 'time', factor: 86_400 };
  return { family: 'bare', factor };
}

const inUnit = (amount: number, unit: Unit): Computed => {
  const { family, factor } = familyOf(unit);
  return { amount: amount * factor, family, found: `${amount}${UNITS[unit].symbol['en']}` };
};

/** What texts may print of the stated metrics, whose bare figures are in the unit of the metric. */
export function statedFigures({ inputs, knowledge }: SectionTask): Computed[] {
  return knowledge.metrics.flatMap((metric) =>
    statedOf(inputs, metric).flatMap(({ value }): Computed[] =>
      value.unit === undefined
        ? [value.amount, value.max ?? value.amount].map((end) => inUnit(end, metric.unit))
        : [],
    ),
  );
}

/**
 * What the targets of a plan come to: their levels in the unit of the metric, and how far each end lies from
 * where it starts, in points, in percent of it and as a multiple.
 */
export function targetFigures(
  value: object,
  { inputs, knowledge }: SectionTask,
  skip: ReadonlySet<string> = new Set(),
): Computed[] {
  return targetsWithin(value, knowledge).flatMap((aim): Computed[] => {
    if (skip.has(aim.address)) return [];
    const level = levelOf(aim);
    const baseline = baselineOf(inputs, aim);
    if (level === undefined) return [];
    const own = [level.min, level.max].map((end) => inUnit(end, aim.metric.unit));
    if (baseline === undefined) return own;
    const starts = [baseline.amount, baseline.max ?? baseline.amount];
    const steps = starts.flatMap((start) =>
      [level.min, level.max].flatMap((end) => stepsBetween(start, end, aim)),
    );
    return [...own, ...starts.map((start) => inUnit(start, aim.metric.unit)), ...steps];
  });
}

function stepsBetween(start: number, end: number, { metric: { unit } }: MetricAim): Computed[] {
  const by = roundAmount(Math.abs(end - start));
  const points = unit === 'percent' ? 'pp' : unit;
  const shares = start === 0 ? [] : rounded((by / Math.abs(start)) * 100);
  const times = start === 0 || end === 0 ? [] : [...rounded(end / start), ...rounded(start / end)];
  return [
    inUnit(by, points),
    ...shares.map((share): Computed => ({ amount: share, family: 'percent', found: `${share}%` })),
    ...times.map((factor): Computed => ({ amount: factor, family: 'x', found: `${factor}×` })),
  ];
}

/** A worked-out figure as it may be written: whole, or with one decimal. */
function rounded(amount: number): number[] {
  return [...new Set([Math.round(amount), Math.round(amount * 10) / 10])];
}

/** How long the horizon, phases and stages take, in whole weeks and months. */
export function spanFigures(value: object, { inputs }: SectionTask): Computed[] {
  const { phases, stages } = value as { phases?: unknown; stages?: unknown };
  const spans = [phases, stages].flatMap((list) =>
    Array.isArray(list) ? list.flatMap((one: { span?: unknown }) => writtenOf(one.span) ?? []) : [],
  );
  const start = inputs.horizon.start.date;
  const lengths = spans.flatMap((raw) => {
    const reading = parseTime(raw);
    if (!reading.ok) return [];
    const { from, to } = planDays(reading.value, start);
    return [to + 1 - from];
  });
  const ends = [inputs.horizon.from, inputs.horizon.to].map((time) => planDays(time, start).to + 1);
  return [...new Set([...lengths, ...ends])].flatMap(wholeUnits);
}

const MONTH = (7 * DAY * 52) / 12;

/** Weeks and months that a stretch comes to; of months within three days. */
function wholeUnits(days: number): Computed[] {
  const months = Math.round((days * DAY) / MONTH);
  const inMonths = months > 0 && Math.abs(months * MONTH - days * DAY) <= 3 * DAY;
  return [
    ...(days % 7 === 0 ? [{ count: days / 7, size: 7 * DAY, found: 'weeks' }] : []),
    ...(inMonths ? [{ count: months, size: MONTH, found: 'months' }] : []),
  ].map(({ count, size, found }) => ({
    amount: count * size,
    family: 'time',
    found: `${count} ${found}`,
  }));
}

/** Sums that texts print: the items of a kind over all parents, and the people of a phase. */
export function sumFigures(value: Readonly<Record<string, unknown>>): Computed[] {
  return Object.values(value).flatMap((part): Computed[] => {
    if (!Array.isArray(part)) return [];
    const lists = new Map<string, number>();
    const people: number[] = [];
    for (const item of part as unknown[]) {
      for (const [name, child] of Object.entries(item ?? {}) as [string, unknown][]) {
        if (!Array.isArray(child)) continue;
        lists.set(name, (lists.get(name) ?? 0) + child.length);
        if (name === 'resources') people.push(sumOfFte(child));
      }
    }
    return [...lists.values(), ...people]
      .map(roundAmount)
      .map((amount) => ({ amount, family: 'bare', found: String(amount) }));
  });
}

function sumOfFte(resources: readonly unknown[]): number {
  return resources.reduce<number>((sum, one) => {
    const fte = Number(writtenOf((one as { fte?: unknown }).fte));
    return Number.isFinite(fte) ? sum + fte : sum;
  }, 0);
}
