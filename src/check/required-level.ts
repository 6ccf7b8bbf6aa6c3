import { unitOf, type Quantity } from '../model/quantity.ts';
import type { ResolvedTarget } from '../model/resolved.ts';
import type { TargetValue } from '../model/target.ts';
import { convertAmount, roundAmount, type Unit } from '../model/unit.ts';

/**
 * What a target asks for at the least, in every form that its words and its baseline allow.
 *
 * | target | better | baseline | asks for |
 * | --- | --- | --- | --- |
 * | `>=40%`, `40%` | up | | level 40 |
 * | `30..40%` | up | | level 30 |
 * | `30..45 min` | down | | level 45 |
 * | `down 30%` | down | 10 | change 30 percent, level 7 |
 * | `up 4 pp` | up | 20 | change 4 points, level 24 |
 * | `2x` | up | | change 100 percent |
 * | `top 20%` | | | rank 20 |
 * | `<=40%` | up | | nothing: any level satisfies it |
 */
export interface Requirement {
  direction: 'up' | 'down';
  unit: Unit;
  level?: RequiredLevel;
  change?: RequiredChange;
  rank?: number;
}

/** The worst level that still satisfies a target, in the unit of its metric. */
export interface RequiredLevel {
  amount: number;
  /** What a percentage was taken of: such a level, or the percentage, has been rounded. */
  share?: { percent: number; baseline: number };
  /** True when it is written in months, quarters or years, whose days vary. */
  calendar?: true;
}

/** The least change towards the better that satisfies a target: 25 for `down 25%` of a churn rate. */
export interface RequiredChange {
  by: number;
  unit: 'percent' | 'points';
  baseline?: number;
}

type Facts = Pick<ResolvedTarget, 'target' | 'also' | 'basis' | 'unit' | 'direction' | 'baseline'>;

/**
 * What a target asks for. `baseline`, in the unit of the metric, is where it starts when it does not
 * say so itself. The other form of a target fills in what the target leaves open.
 */
export function requirementOf(facts: Facts, baseline?: number): Requirement {
  const { target, also, direction, unit } = facts;
  const start = plainAmount(facts.baseline) ?? baseline;
  const forms = also === undefined ? [target] : [target, also];
  const change = first(forms, (form) => requiredChange(form, facts));
  const whole: RequiredChange | undefined =
    change && (start === undefined ? change : { ...change, baseline: start });
  const level =
    first(forms, (form) => requiredLevel(form, facts)) ?? (whole && reachedLevel(whole, direction));
  const rank = first(forms, (form) => (form.kind === 'rank' ? form.top : undefined));
  return {
    direction,
    unit,
    ...(level === undefined ? {} : { level }),
    ...(whole === undefined ? {} : { change: whole }),
    ...(rank === undefined ? {} : { rank }),
  };
}

function first<From, To>(
  list: readonly From[],
  read: (one: From) => To | undefined,
): To | undefined {
  for (const one of list) {
    const found = read(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The amount of a single figure; a range and an open figure start nothing that can be compared. */
export function plainAmount(quantity: Quantity | undefined): number | undefined {
  if (quantity === undefined || quantity.max !== undefined) return undefined;
  return quantity.bound === undefined ? quantity.amount : undefined;
}

const CALENDAR: ReadonlySet<Unit | undefined> = new Set<Unit>(['month', 'quarter', 'year']);

function requiredLevel(
  value: TargetValue,
  { direction, unit }: Pick<Facts, 'direction' | 'unit'>,
): RequiredLevel | undefined {
  // Of a metric that counts times something, 2x is a level; of any other, twice its baseline.
  if (value.kind === 'multiple' && unit === 'x') return { amount: value.factor };
  if (value.kind !== 'level') return undefined;
  const open = value.comparator?.startsWith('>') ? 'up' : 'down';
  // A bound that is open towards the worse is satisfied by anything.
  if (value.comparator !== undefined && open !== direction) return undefined;
  const weak = direction === 'up' ? value.min : value.max;
  const amount = convertAmount(weak, unitOf(value, unit), unit);
  if (amount === undefined) return undefined;
  return { amount, ...(CALENDAR.has(value.unit) ? { calendar: true } : {}) };
}

/** Whether a target asks for more than the level it names, by however little. */
export function isStrict({ target, direction }: Pick<Facts, 'target' | 'direction'>): boolean {
  return target.kind === 'level' && target.comparator === (direction === 'up' ? '>' : '<');
}

function requiredChange(
  value: TargetValue,
  { direction, unit, basis }: Pick<Facts, 'direction' | 'unit' | 'basis'>,
): RequiredChange | undefined {
  if (value.kind === 'multiple' && unit !== 'x') {
    const by = roundAmount((value.factor - 1) * 100 * sign(direction));
    return by < 0 ? undefined : { by, unit: 'percent' };
  }
  if (value.kind !== 'change' || value.direction !== direction) return undefined;
  // At most so much is satisfied by no change at all.
  if (value.comparator?.startsWith('<')) return undefined;
  const points = value.unit === 'pp' || basis === 'points';
  return { by: value.min, unit: points ? 'points' : 'percent' };
}

function reachedLevel(
  { by, unit, baseline }: RequiredChange,
  direction: 'up' | 'down',
): RequiredLevel | undefined {
  if (baseline === undefined) return undefined;
  if (unit === 'points') return { amount: roundAmount(baseline + sign(direction) * by) };
  // Percent of nothing, or of less than nothing, say nothing.
  if (baseline <= 0) return undefined;
  const amount = roundAmount(baseline * (1 + (sign(direction) * by) / 100));
  return { amount, share: { percent: by, baseline } };
}

/** 1 when higher is better, -1 when lower is. */
function sign(direction: 'up' | 'down'): 1 | -1 {
  return direction === 'up' ? 1 : -1;
}

/**
 * Orders what two targets of one metric ask for: 1 when the first asks for more, -1 when for less, 0
 * when both come to the same, undefined when they cannot be compared.
 */
export function compareRequirements(a: Requirement, b: Requirement): -1 | 0 | 1 | undefined {
  const levels = a.level && b.level && order(a.level, b.level, a);
  // Two changes of one baseline compare as written; a level and a change only after rounding.
  if (levels !== undefined && !(a.level?.share && b.level?.share)) return levels;
  const same = a.change?.unit === b.change?.unit && sameBaseline(a.change, b.change);
  if (a.change && b.change && same) return compare(a.change.by, b.change.by);
  if (levels !== undefined) return levels;
  return a.rank === undefined || b.rank === undefined ? undefined : compare(b.rank, a.rank);
}

/** Where one place states a baseline and the other none, it is the same metric and the same start. */
function sameBaseline(a: RequiredChange | undefined, b: RequiredChange | undefined): boolean {
  if (a?.baseline === undefined || b?.baseline === undefined) return true;
  return compare(a.baseline, b.baseline) === 0;
}

function order(a: RequiredLevel, b: RequiredLevel, { direction, unit }: Requirement): -1 | 0 | 1 {
  if (isRounded(a, b, direction, unit) || isRounded(b, a, direction, unit)) return 0;
  if (a.calendar !== b.calendar && near(a.amount, b.amount, 0.02)) return 0;
  return direction === 'up' ? compare(a.amount, b.amount) : compare(b.amount, a.amount);
}

/** Whether `worked`, from a percentage, is no further from `stated` than rounding takes it. */
function isRounded(
  stated: RequiredLevel,
  worked: RequiredLevel,
  direction: 'up' | 'down',
  unit: Unit,
): boolean {
  if (worked.share === undefined) return false;
  const { percent, baseline } = worked.share;
  if (near(stated.amount, worked.amount, 0.005)) return true;
  if (stated.share !== undefined) return false;
  const really = (sign(direction) * (stated.amount - baseline) * 100) / baseline;
  if (Math.abs(really - percent) <= 0.5 + NOISE) return true;
  // 57.5% is 57% or 58% to most. Of a small figure that is much; but what is counted has no half.
  const half = 0.5 / 10 ** decimals(stated.amount);
  const most = unit === 'count' ? half : Math.min(half, Math.abs(stated.amount) * 0.05);
  return Math.abs(stated.amount - worked.amount) <= most + NOISE;
}

/** Noise of binary fractions. */
const NOISE = 1e-9;

function near(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * share + NOISE;
}

function compare(a: number, b: number): -1 | 0 | 1 {
  if (near(a, b, NOISE)) return 0;
  return a < b ? -1 : 1;
}

function decimals(amount: number): number {
  return /\.(\d+)$/.exec(String(amount))?.[1]?.length ?? 0;
}

/** Units in which a change of some percent may as well be meant in points. */
const SHARES: ReadonlySet<Unit> = new Set<Unit>(['percent', 'pp', 'score', 'score5', 'points']);

/** Whether `up 5%` of a metric in this unit may mean five points. */
export function mayMeanPoints(unit: Unit): boolean {
  return SHARES.has(unit);
}

/**
 * The baseline from which a change comes to a level. Sample: `up 20%` comes to 70% from 58.33%, or
 * from 50% when points are meant. Undefined where no baseline does.
 */
export function impliedBaseline(
  level: number,
  { by, unit }: RequiredChange,
  direction: 'up' | 'down',
): number | undefined {
  if (unit === 'points') return roundAmount(level - sign(direction) * by);
  const factor = 1 + (sign(direction) * by) / 100;
  return factor > 0 ? roundAmount(level / factor) : undefined;
}
