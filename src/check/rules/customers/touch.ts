import type { Condition } from '../../../model/plan/segmentation.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { metricsById } from '../../metrics-by-id.ts';
import { finding, rule } from '../../rule.ts';
import { readSpace, type Space } from './axes.ts';
import { compareLimits, isEmpty, shared, type Range } from './limits.ts';
import { axisName, printSingle } from './print-range.ts';
import { isPossible } from './possible.ts';

/**
 * Personas whose ranges meet in a single figure that both count. Personas may overlap, but nobody means
 * them to do so in one figure: one of the two limits is a slip.
 */
export const personasTouch = rule('persona/rules-touch', (plan, { knowledge }) => {
  const metrics = metricsById(knowledge);
  return plan.personas.flatMap((later, at) =>
    plan.personas.slice(0, at).flatMap((persona) => {
      const [one, other] = [persona.when ?? [], later.when ?? []];
      const space = isLadder(one, other) ? readSpace([one, other], metrics) : undefined;
      const found = space === undefined ? undefined : findTouch(plan, space);
      if (found === undefined) return [];
      const values = { persona: later.label, other: persona.label, ...found };
      return [
        finding('persona/rules-touch', { at: later.address, field: 'when' }, { values }, [
          {
            at: persona.address,
            field: 'when',
            label: { 'zh-CN': '另一类典型客户', en: 'the other persona' },
          },
        ]),
      ];
    }),
  );
});

/** Only who tests the same can meet there. */
function isLadder(a: readonly Condition[], b: readonly Condition[]): boolean {
  return a.some(({ measure }) => b.some((other) => other.measure === measure));
}

function findTouch(plan: Resolved, { axes, boxes: [left = [], right = []] }: Space) {
  const box = left.map((range, at) => shared(range, right[at] ?? range));
  if (box.some(isEmpty) || !isPossible(axes, box)) return undefined;
  for (const [at, axis] of axes.entries()) {
    const [a, b, meet] = [left[at], right[at], box[at]];
    if (a === undefined || b === undefined || meet === undefined) continue;
    if (!isOne(meet, axis.whole)) continue;
    // One ends where the other begins; neither lies within the other.
    const isEnd = compareLimits(a.from, b.from) * compareLimits(a.to, b.to) > 0;
    if (isEnd) return { measure: axisName(plan, axis), figure: printSingle(axis, meet) };
  }
  return undefined;
}

/** Whether a range holds a single figure. */
function isOne({ from, to }: Range, whole: boolean): boolean {
  return from.value === (whole ? to.value - 1 : to.value) && !from.after;
}
