import { planDays } from '../../../rules/plan-days.ts';
import { formatAmount } from '../../../../model/format.ts';
import type { Locale } from '../../../../model/locale.ts';
import { unitOf } from '../../../../model/quantity.ts';
import { parseTime } from '../../../../model/time.ts';
import { roundAmount, UNITS, type Unit } from '../../../../model/unit.ts';
import type { Amount, Family } from '../figures/mention.ts';
import { DAY, MONTH } from '../figures/time-lengths.ts';
import { baselineOf, levelOf, statedOf, targetsWithin, writtenOf } from '../targets.ts';
import type { SectionTask } from '../../section-task.ts';

/** A figure that follows from the plan, as it would be written. */
export interface Computed extends Amount {
  found: string;
}

/** The family that figures in a unit are compared in. */
export function familyOf(unit: Unit): { family: Family; factor: number } {
  const { family, factor } = UNITS[unit];
  if (family !== 'none') return { family, factor };
  if (unit === 'percent' || unit === 'rank') return { family: 'percent', factor };
  if (unit === 'pp' || unit === 'x') return { family: unit, factor };
  if (unit === 'hour/customer' || unit === 'hour/week') return { family: 'time', factor: 3600 };
  if (unit === 'day/release') return { family: 'time', factor: DAY };
  return { family: 'bare', factor };
}

/** An amount in a unit as texts give it. */
export function inUnit(amount: number, unit: Unit, language: Locale): Computed {
  const { family, factor } = familyOf(unit);
  const { figure, unit: symbol } = formatAmount(amount, amount, unit, language);
  // In Chinese a word stands apart from figures, and a sign does not.
  const space = /^\p{Script=Han}/u.test(symbol) ? ' ' : '';
  return { amount: amount * factor, family, found: `${figure}${space}${symbol}` };
}

/** What texts may print of the stated metrics, whose bare figures are in the unit of the metric. */
export function statedFigures({ inputs, knowledge, language }: SectionTask): Computed[] {
  return knowledge.metrics.flatMap((metric) =>
    statedOf(inputs, metric).flatMap(({ value }): Computed[] => {
      const own = unitOf(value, metric.unit);
      return [value.amount, value.max ?? value.amount].map((end) => inUnit(end, own, language));
    }),
  );
}

/**
 * What the targets of a plan come to: their levels in the unit of the metric, and how far each end lies from
 * where it starts, in points, in percent of it and as a multiple.
 */
export function targetFigures(
  value: object,
  { inputs, knowledge, language }: SectionTask,
  skip: ReadonlySet<string> = new Set(),
): Computed[] {
  return targetsWithin(value, knowledge).flatMap((aim): Computed[] => {
    if (skip.has(aim.address)) return [];
    const level = levelOf(aim);
    const baseline = baselineOf(inputs, aim);
    if (level === undefined) return [];
    const own = [level.min, level.max].map((end) => inUnit(end, aim.metric.unit, language));
    if (baseline === undefined) return own;
    const starts = [baseline.amount, baseline.max ?? baseline.amount];
    const steps = starts.flatMap((start) =>
      [level.min, level.max].flatMap((end) => stepsBetween(start, end, aim.metric.unit, language)),
    );
    return [...own, ...starts.map((start) => inUnit(start, aim.metric.unit, language)), ...steps];
  });
}

/** How far two levels lie apart: in points, in percent of the first and as a multiple. */
export function stepsBetween(start: number, end: number, unit: Unit, language: Locale): Computed[] {
  const by = roundAmount(Math.abs(end - start));
  const points = unit === 'percent' ? 'pp' : unit;
  const shares = start === 0 ? [] : rounded((by / Math.abs(start)) * 100);
  const times = start === 0 || end === 0 ? [] : [...rounded(end / start), ...rounded(start / end)];
  return [
    inUnit(by, points, language),
    ...shares.map((share): Computed => ({ amount: share, family: 'percent', found: `${share}%` })),
    ...times.map((factor): Computed => ({ amount: factor, family: 'x', found: `${factor} ×` })),
  ];
}

/** A worked-out figure as it may be written: whole, or with one decimal. */
function rounded(amount: number): number[] {
  return [...new Set([Math.round(amount), Math.round(amount * 10) / 10])];
}

/** How long the horizon, phases and stages take, in whole weeks and months. */
export function spanFigures(value: object, { inputs, language }: SectionTask): Computed[] {
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
  return [...new Set([...lengths, ...ends])].flatMap((days) => wholeUnits(days, language));
}

/** Weeks and months that a stretch comes to; of months within three days. */
function wholeUnits(days: number, language: Locale): Computed[] {
  const months = Math.round((days * DAY) / MONTH);
  const inMonths = months > 0 && Math.abs(months * MONTH - days * DAY) <= 3 * DAY;
  return [
    ...(days % 7 === 0 ? [inUnit(days / 7, 'week', language)] : []),
    ...(inMonths ? [inUnit(months, 'month', language)] : []),
  ];
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
