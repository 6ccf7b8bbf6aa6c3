import type { Condition } from '../../../model/plan/segmentation.ts';
import type { TargetValue } from '../../../model/target.ts';
import { convertAmount, currencyOf, type Unit } from '../../../model/unit.ts';

/**
 * A place between two figures where a test begins or ends: before `value`, so that it belongs to what
 * follows, or after it. `<5` ends before 5 and `<=5` after it.
 */
export interface Limit {
  value: number;
  after: boolean;
  /** As it was written, which may be in another unit. Sample: 3 months for 91 days. */
  written?: { amount: number; after: boolean; unit: Unit | undefined };
}

/** The figures from one limit to the next. */
export interface Range {
  from: Limit;
  to: Limit;
}

export const NO_LIMITS: Range = {
  from: { value: -Infinity, after: false },
  to: { value: Infinity, after: true },
};

export function compareLimits(a: Limit, b: Limit): number {
  if (a.value === b.value) return Number(a.after) - Number(b.after);
  return a.value < b.value ? -1 : 1;
}

/** What both ranges hold; it ends before it begins when that is nothing. */
export function shared(a: Range, b: Range): Range {
  return {
    from: compareLimits(a.from, b.from) >= 0 ? a.from : b.from,
    to: compareLimits(a.to, b.to) <= 0 ? a.to : b.to,
  };
}

export function isEmpty({ from, to }: Range): boolean {
  return compareLimits(from, to) >= 0;
}

/** A test as a range of figures of one kind: those of different kinds cannot be compared. */
export interface Test {
  kind: 'level' | 'change' | 'rank';
  unit: Unit | undefined;
  range: Range;
}

/**
 * Reads a test as a range; undefined where it says nothing of figures. A fall counts below zero, so
 * that `down <50%` and `down >=50%` meet without a gap; a bare `down 50%` is a fall of at least that.
 * A figure without a unit is one of `bare`.
 */
export function readTest({ is }: Condition, bare: Unit | undefined): Test | undefined {
  if (is.kind === 'rank') {
    const range = { from: { value: 0, after: false }, to: { value: is.top, after: true } };
    return { kind: 'rank', unit: 'percent', range };
  }
  if (is.kind === 'change') return readChange(is);
  if (is.kind !== 'level') return undefined;
  const range = readBounds(is);
  const unit = is.unit === 'count' ? undefined : (is.unit ?? bare);
  return range === undefined ? undefined : { kind: 'level', unit, range };
}

type Bounds = Pick<Extract<TargetValue, { kind: 'level' }>, 'comparator' | 'min' | 'max'>;

function readBounds({ comparator, min, max }: Bounds): Range | undefined {
  if (comparator === undefined) {
    return { from: { value: min, after: false }, to: { value: max, after: true } };
  }
  // A bound that is a range is unclear by itself.
  if (min !== max) return undefined;
  const limit = { value: min, after: comparator === '>' || comparator === '<=' };
  return comparator.startsWith('>')
    ? { from: limit, to: NO_LIMITS.to }
    : { from: NO_LIMITS.from, to: limit };
}

function readChange(is: Extract<TargetValue, { kind: 'change' }>): Test | undefined {
  const isBare = is.comparator === undefined && is.min === is.max;
  const range = readBounds(isBare ? { ...is, comparator: '>=' } : is);
  if (range === undefined) return undefined;
  const mirrored: Range = { from: mirror(range.to), to: mirror(range.from) };
  return { kind: 'change', unit: is.unit, range: is.direction === 'up' ? range : mirrored };
}

function mirror({ value, after }: Limit): Limit {
  return { value: value === 0 ? 0 : -value, after: !after };
}

/** The range of a test in `unit`; undefined when it does not convert, or only one names a unit. */
export function inUnit(test: Test, unit: Unit | undefined): Range | undefined {
  const convert = ({ value, after }: Limit): Limit | undefined => {
    if (!Number.isFinite(value)) return { value, after };
    const written = { amount: value, after, unit: test.unit };
    if (test.unit === unit) return { value, after, written };
    if (test.unit === undefined || unit === undefined) return undefined;
    const converted = convertAmount(value, test.unit, unit);
    return converted === undefined ? undefined : { value: converted, after, written };
  };
  const [from, to] = [convert(test.range.from), convert(test.range.to)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The unit that all figures of a measure are compared in: days for times, one of them for money. */
export function commonUnit(unit: Unit | undefined): Unit | undefined {
  if (unit === undefined) return undefined;
  return convertAmount(1, unit, 'day') === undefined ? (currencyOf(unit) ?? unit) : 'day';
}

/** Months are no exact number of days: 90 days and 3 months are meant to be the same. */
const NEAR = 0.04;

/** Limits in different units of time that can only be meant to be the same, each with its figure. */
export function joinNear(limits: readonly Limit[]): Map<Limit, number> {
  const joined = new Map<Limit, number>();
  let head: Limit | undefined;
  for (const limit of limits
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value)) {
    const isNear =
      head !== undefined &&
      head.written?.unit !== limit.written?.unit &&
      limit.value - head.value <= Math.abs(limit.value) * NEAR;
    if (!isNear || head === undefined) head = limit;
    joined.set(limit, head.value);
  }
  return joined;
}

/** After 5 is before 6 where only whole figures occur. */
export function toWhole(limit: Limit): Limit {
  return limit.after && Number.isFinite(limit.value)
    ? { ...limit, value: limit.value + 1, after: false }
    : limit;
}
