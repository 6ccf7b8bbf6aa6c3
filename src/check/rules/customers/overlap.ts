import { joinAddress } from '../../../model/item-key.ts';
import type { Metric } from '../../../model/metric.ts';
import type { Condition, Segment } from '../../../model/plan/segmentation.ts';
import { metricsById } from '../../metrics-by-id.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';
import { readSpace } from './axes.ts';
import { isEmpty, shared } from './limits.ts';
import { isPossible } from './possible.ts';

/**
 * Segments of an exclusive segmentation that a customer may belong to at once: some figures pass all
 * tests of both. Judged only where the figures can be compared; see `readSpace` and `isPossible`. What
 * one segment shares with others because they test different things is reported once.
 */
export const segmentsOverlap = rule('segment/rules-overlap', (plan, { knowledge }) => {
  const metrics = metricsById(knowledge);
  return plan.segmentations
    .filter(({ exclusive }) => exclusive === true)
    .flatMap(({ address, segments }) =>
      segments.flatMap((later, at): Finding[] => {
        const meets = segments.slice(0, at).flatMap((segment) => {
          const tests = findMeeting(segment, later, metrics);
          return tests === undefined ? [] : [{ segment, tests }];
        });
        const same = meets.filter(({ tests: [one, other] }) => one.measure === other.measure);
        const unlike = meets.filter((meet) => !same.includes(meet));
        return [...same.map((meet) => [meet] as const), unlike].flatMap((group): Finding[] => {
          const [first] = group;
          if (first === undefined) return [];
          const [one, other] = first.tests;
          const sides = group.map(({ segment }): Side => ({
            at: joinAddress(address, 'segments', segment.id),
            field: 'when',
            label: { 'zh-CN': '与它重叠的客群', en: 'the segment it overlaps' },
          }));
          const values = {
            segment: later.label,
            measure: other.measure,
            test: printTest(other),
            other: first.segment.label,
            otherMeasure: one.measure,
            otherTest: printTest(one),
          };
          const where = { at: joinAddress(address, 'segments', later.id), field: 'when' };
          return [finding('segment/rules-overlap', where, { values }, sides)];
        });
      }),
    );
});

/** A test as it is written. Sample: `>=5, within: 3 months`. */
function printTest({ is, within }: Condition): string {
  return within === undefined ? is.raw : `${is.raw}, within: ${within.raw}`;
}

type Tests = readonly [Condition, Condition];

/** A test of each that the same customer passes; undefined when something keeps the two apart. */
function findMeeting(
  a: Segment,
  b: Segment,
  metrics: ReadonlyMap<string, Metric>,
): Tests | undefined {
  const [ours, theirs] = [a.when ?? [], b.when ?? []];
  const [one, other] = [ours[0], theirs[0]];
  if (one === undefined || other === undefined) return undefined;
  const space = readSpace([ours, theirs], metrics);
  if (space === undefined) return undefined;
  const [left = [], right = []] = space.boxes;
  const box = left.map((range, at) => shared(range, right[at] ?? range));
  if (box.some(isEmpty) || !isPossible(space.axes, box)) return undefined;
  for (const first of ours) {
    const second = theirs.find(({ measure }) => measure === first.measure);
    if (second !== undefined) return [first, second];
  }
  return codesDiffer(a, b) ? undefined : [one, other];
}

/** Whether the codes of two segments keep them apart, whatever else they test. */
function codesDiffer({ codes: a = {} }: Segment, { codes: b = {} }: Segment): boolean {
  const names = ['recency', 'frequency', 'monetary', 'activity'] as const;
  return names.some(
    (name) => a[name] !== undefined && b[name] !== undefined && a[name] !== b[name],
  );
}
