import { joinAddress } from '../../../model/item-key.ts';
import type { Condition, Segment } from '../../../model/plan/segmentation.ts';
import { convertAmount, type Unit } from '../../../model/unit.ts';
import { finding, type Finding, rule } from '../../rule.ts';

/**
 * Segments of an exclusive segmentation that a customer may belong to at once: whatever both of them
 * test, some figure passes both tests. Judged only where every measure that both name can be compared;
 * a rank or a change says nothing of where the other one ends.
 */
export const segmentsOverlap = rule('segment/rules-overlap', (plan) =>
  plan.segmentations
    .filter(({ exclusive }) => exclusive === true)
    .flatMap(({ address, segments }) =>
      segments.flatMap((segment, at) =>
        segments.slice(at + 1).flatMap((later): Finding[] => {
          const shared = sharedTest(segment, later);
          if (shared === undefined) return [];
          const [one, other] = shared;
          return [
            finding(
              'segment/rules-overlap',
              { at: joinAddress(address, 'segments', later.id), field: 'when' },
              {
                values: {
                  segment: later.label,
                  other: segment.label,
                  measure: one.measure,
                  test: other.is.raw,
                  otherTest: one.is.raw,
                },
              },
              [
                {
                  at: joinAddress(address, 'segments', segment.id),
                  field: 'when',
                  label: { 'zh-CN': '与它重叠的客群', en: 'the segment it overlaps' },
                },
              ],
            ),
          ];
        }),
      ),
    ),
);

/** Tests of both segments that the same customer passes; undefined when something keeps them apart. */
function sharedTest(a: Segment, b: Segment): [Condition, Condition] | undefined {
  const pairs = (a.when ?? []).flatMap((one) =>
    (b.when ?? [])
      .filter(({ measure }) => measure === one.measure)
      .map((other): [Condition, Condition] => [one, other]),
  );
  return pairs.every(([one, other]) => meet(one, other)) ? pairs[0] : undefined;
}

/** Whether some figure passes both tests; false as well where they cannot be compared. */
function meet(one: Condition, other: Condition): boolean {
  if (lookBack(one) !== lookBack(other)) return false;
  const [a, b] = [intervalOf(one), intervalOf(other)];
  if (a === undefined || b === undefined) return false;
  const inUnit = (amount: number): number | undefined =>
    a.unit === b.unit
      ? amount
      : a.unit === undefined || b.unit === undefined
        ? undefined
        : Number.isFinite(amount)
          ? convertAmount(amount, b.unit, a.unit)
          : amount;
  const [min, max] = [inUnit(b.min), inUnit(b.max)];
  if (min === undefined || max === undefined) return false;
  const low = Math.max(a.min, min);
  const high = Math.min(a.max, max);
  if (low < high) return true;
  // They only touch: both must count the figure itself.
  const open = [a.min === low && a.openMin, a.max === high && a.openMax];
  open.push(min === low && b.openMin, max === high && b.openMax);
  return low === high && !open.includes(true);
}

interface Interval {
  min: number;
  max: number;
  openMin: boolean;
  openMax: boolean;
  unit: Unit | undefined;
}

function intervalOf({ measure, is }: Condition): Interval | undefined {
  if (is.kind !== 'level') return undefined;
  const unit = is.unit ?? (measure.startsWith('days-since-') ? 'day' : undefined);
  const { comparator, min, max } = is;
  if (comparator === undefined) return { min, max, openMin: false, openMax: false, unit };
  if (min !== max) return undefined;
  const rises = comparator.startsWith('>');
  const open = comparator.length === 1;
  return rises
    ? { min, max: Infinity, openMin: open, openMax: true, unit }
    : { min: -Infinity, max, openMin: true, openMax: open, unit };
}

/** How far the count looks back, in days. `12 months` and `1 year` are the same. */
function lookBack({ within }: Condition): number | undefined {
  return within === undefined ? undefined : convertAmount(within.amount, within.unit, 'day');
}
