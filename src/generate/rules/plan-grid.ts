import type { PlannableInputs } from '../../model/inputs.ts';
import { parseTime, type TimeValue } from '../../model/time.ts';
import { planDays } from './plan-days.ts';

/**
 * The grid that a plan is laid out on: weeks, or months where it lasts longer than fifteen, or days
 * where it is over in three weeks. All its times are whole slots of one kind, so that no two of them
 * can overlap by conversion. Slots are counted from 1; the last one ends with the horizon or before.
 */
export interface Grid {
  unit: 'day' | 'week' | 'month';
  slots: number;
}

/** Slots of a piece of work or a phase, both ends included. */
export interface Slots {
  from: number;
  to: number;
}

/** Plans up to this long are laid out in weeks, and shorter ones than that many days in days. */
const LONGEST_IN_WEEKS = 15;
const SHORTEST_IN_WEEKS = 21;
/** Days in a slot, on average. */
const LENGTH = { day: 1, week: 7, month: 365 / 12 } as const;
const LETTER = { day: 'D', week: 'W', month: 'M' } as const;
/** The last month that can be written. */
const LAST_MONTH = 240;

export function planGrid({ horizon }: PlannableInputs, months: number): Grid {
  const start = horizon.start.date;
  const days = planDays(horizon.to, start).to + 1;
  if (days < SHORTEST_IN_WEEKS) return { unit: 'day', slots: Math.max(1, days) };
  if (months <= LONGEST_IN_WEEKS) return { unit: 'week', slots: Math.floor(days / 7) };
  const slots = Math.min(months, LAST_MONTH);
  // Months are rounded: the last one may be less than whole.
  const isWhole = planDays(readTime(`M${slots}`), start).to < days;
  return { unit: 'month', slots: isWhole ? slots : slots - 1 };
}

/** A time of the plan as it is written. Sample: `W5..W10`, `M7`. */
export function spanOf({ from, to }: Slots, { unit }: Grid): string {
  const letter = LETTER[unit];
  return from === to ? `${letter}${from}` : `${letter}${from}..${letter}${to}`;
}

/** The slot at whose end something is due. Sample: `W10`. */
export function endOf({ to }: Slots, grid: Grid): string {
  return spanOf({ from: to, to }, grid);
}

/** What months differ from their average, as a share of a slot. */
const TOLERANCE = 0.1;

/**
 * Whole slots within a time that was stated: any notation, counted from the start of the plan. Where
 * it holds no whole slot, those that it touches.
 */
export function slotsOf(time: TimeValue, start: string, grid: Grid): Slots {
  const counted = countedIn(time, grid);
  if (counted !== undefined) return counted;
  const { from, to } = planDays(time, start);
  const length = LENGTH[grid.unit];
  const first = Math.ceil(Math.max(0, from) / length - TOLERANCE) + 1;
  const last = Math.floor((to + 1) / length + TOLERANCE);
  return first > last || first > grid.slots
    ? slotsTouching(time, start, grid)
    : { from: first, to: Math.min(last, grid.slots) };
}

/** Slots of which a stated time takes at least a part: no other phase can have them. */
export function slotsTouching(time: TimeValue, start: string, grid: Grid): Slots {
  const counted = countedIn(time, grid);
  if (counted !== undefined) return counted;
  const { unit, slots } = grid;
  const { from, to } = planDays(time, start);
  const length = LENGTH[unit];
  const first = Math.floor(Math.max(0, from) / length + TOLERANCE) + 1;
  const last = Math.max(first, Math.ceil((to + 1) / length - TOLERANCE));
  return { from: Math.min(first, slots), to: Math.min(last, slots) };
}

/** The slots of a time that is counted in them; undefined where it is told otherwise. */
function countedIn({ from, to }: TimeValue, { unit, slots }: Grid): Slots | undefined {
  if (from.kind !== 'period' || to.kind !== 'period') return undefined;
  if (from.unit !== unit || to.unit !== unit) return undefined;
  const within = (count: number): number => Math.min(Math.max(1, count), slots);
  return { from: within(from.count), to: within(to.count) };
}

/** How many slots so many weeks take, at least one. */
export function slotsForWeeks(weeks: number, { unit }: Grid): number {
  return Math.max(1, Math.round((weeks * 7) / LENGTH[unit]));
}

/** Whole slots that must pass before so many weeks are over. */
export function slotsPastWeeks(weeks: number, { unit }: Grid): number {
  const slots = unit === 'month' ? weeks / (52 / 12) : (weeks * 7) / LENGTH[unit];
  return Math.ceil(Number(slots.toFixed(3)));
}

/** Reads a time that the rules wrote themselves. */
export function readTime(raw: string): TimeValue {
  const reading = parseTime(raw);
  if (!reading.ok) throw new Error(`not a time: ${raw}`);
  return reading.value;
}
