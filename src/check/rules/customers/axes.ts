import type { Metric } from '../../../model/metric.ts';
import type { Condition } from '../../../model/plan/segmentation.ts';
import { convertAmount, type Unit } from '../../../model/unit.ts';
import {
  commonUnit,
  inUnit,
  joinNear,
  NO_LIMITS,
  readTest,
  shared,
  toWhole,
  type Limit,
  type Range,
  type Test,
} from './limits.ts';

/** One thing that customers are told apart by: a measure over a certain time. */
export interface Axis {
  measure: string;
  kind: Test['kind'];
  /** How far it looks back; all the time when absent. */
  within: Condition['within'];
  windowDays: number | undefined;
  unit: Unit | undefined;
  /** Whether only whole figures occur: orders, or money, days and shares told in whole ones. */
  whole: boolean;
  /** The figures that it can take. */
  all: Range;
}

/** Groups of customers as boxes: one range for each group along each axis. */
export interface Space {
  axes: readonly Axis[];
  boxes: readonly (readonly Range[])[];
}

/**
 * Reads groups of customers, each given by tests that all hold. Undefined where their figures cannot be
 * compared: units that do not convert, ranks beside levels, tests that name no figure.
 */
export function readSpace(
  groups: readonly (readonly Condition[])[],
  metrics: ReadonlyMap<string, Metric>,
): Space | undefined {
  const reads: Read[] = [];
  const kinds = new Map<string, Set<string>>();
  for (const condition of groups.flat()) {
    const read = readOne(condition, metrics);
    if (read === undefined) return undefined;
    const seen = kinds.get(condition.measure) ?? new Set();
    // Who comes after the top is never said: a second test of the same measure may mean them.
    if (seen.has('rank') || (read.test.kind === 'rank' && seen.size > 0)) return undefined;
    kinds.set(condition.measure, seen.add(read.test.kind));
    reads.push(read);
  }
  const axes: Axis[] = [];
  const ranges: Map<Condition, Range>[] = [];
  for (const sameAxis of Map.groupBy(reads, ({ key }) => key).values()) {
    const built = buildAxis(sameAxis, metrics);
    if (built === undefined) return undefined;
    axes.push(built.axis);
    ranges.push(built.ranges);
  }
  const boxes = groups.map((conditions) =>
    axes.map(({ all }, at) =>
      conditions.flatMap((condition) => ranges[at]?.get(condition) ?? []).reduce(shared, all),
    ),
  );
  return { axes, boxes };
}

interface Read {
  /** The same for tests that belong to one axis. */
  key: string;
  condition: Condition;
  test: Test;
  windowDays: number | undefined;
}

function readOne(condition: Condition, metrics: ReadonlyMap<string, Metric>): Read | undefined {
  const { within, measure } = condition;
  const own = metrics.get(measure)?.unit;
  const bare = measure.startsWith('days-since-') ? 'day' : own === 'count' ? undefined : own;
  const test = readTest(condition, bare);
  if (test === undefined || within?.max !== undefined) return undefined;
  const windowDays =
    within === undefined ? undefined : convertAmount(within.amount, within.unit, 'day');
  const unit = test.kind === 'change' ? test.unit : undefined;
  const key = JSON.stringify([measure, test.kind, unit, windowDays]);
  return { key, condition, test, windowDays };
}

function buildAxis(
  reads: readonly Read[],
  metrics: ReadonlyMap<string, Metric>,
): { axis: Axis; ranges: Map<Condition, Range> } | undefined {
  const [first] = reads;
  if (first === undefined) return undefined;
  const { test, windowDays, condition } = first;
  const { measure, within } = condition;
  const { kind } = test;
  const unit = commonUnit(test.unit);
  const read = new Map<Condition, Range>();
  for (const one of reads) {
    const range = inUnit(one.test, unit);
    if (range === undefined) return undefined;
    read.set(one.condition, range);
  }
  const limits = [...read.values()].flatMap(({ from, to }) => [from, to]);
  const joined = joinNear(limits);
  const whole = kind === 'level' && [...joined.values()].every((value) => Number.isInteger(value));
  const place = (limit: Limit): Limit => {
    const near = { ...limit, value: joined.get(limit) ?? limit.value };
    return whole ? toWhole(near) : near;
  };
  const ranges = new Map(
    [...read].map(([key, { from, to }]) => [key, { from: place(from), to: place(to) }]),
  );
  const least = Math.min(...joined.values());
  const all = naturalRange({ measure, kind, within, unit }, least, metrics.get(measure));
  return { axis: { measure, kind, within, windowDays, unit, whole, all }, ranges };
}

/** The figures that a measure can take, as far as that is known. `least` is the lowest one tested. */
function naturalRange(
  { measure, kind, within, unit }: Pick<Axis, 'measure' | 'kind' | 'within' | 'unit'>,
  least: number,
  metric: Metric | undefined,
): Range {
  if (kind === 'change') return NO_LIMITS;
  const stretch = (min: number, max: number): Range => ({
    from: { value: min, after: false },
    to: { value: max, after: true },
  });
  if (kind === 'rank') return stretch(0, 100);
  if (metric?.range !== undefined) return stretch(...metric.range);
  // Whoever is a customer has ordered once, though perhaps not lately.
  const none = measure === 'orders' && within === undefined && least > 0 ? 1 : 0;
  return stretch(least < 0 ? -Infinity : none, unit === 'percent' ? 100 : Infinity);
}
