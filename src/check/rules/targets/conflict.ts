import { compareRequirements } from '../../required-level.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { contradict, measures, type Measure, type PlacedTarget } from './measures.ts';
import { otherTarget, printWithLevel } from './print.ts';

/**
 * One metric that shall reach different levels at one time: in goals, KPIs, indicators and outcomes, and
 * in steps that are due when the goal is. Compared is what each asks for at the least: 36 and >=36
 * agree, 2.5 h and 150 min agree, >=40% and 30..40% do not.
 */
export const targetConflicts = rule('target/conflict', (plan) =>
  measures(plan).flatMap((one) =>
    one.targets.flatMap((placed, at): Finding[] => {
      const others = contradicted(placed, one.targets.slice(0, at), one);
      const [other] = others;
      if (other === undefined) return [];
      return [
        finding(
          'target/conflict',
          { at: placed.target.address, field: 'target' },
          {
            values: {
              metric: one.label,
              target: printWithLevel(placed.target, placed.asks),
              other: printWithLevel(other.target, other.asks),
            },
          },
          others.map(({ target }) => otherTarget(target)),
        ),
      ];
    }),
  ),
);

/** Places that ask for yet another level are worth naming; more than these help nobody. */
const MOST = 4;

/** The first place of each level that `placed` contradicts. */
function contradicted(
  placed: PlacedTarget,
  earlier: readonly PlacedTarget[],
  within: Measure,
): PlacedTarget[] {
  const found: PlacedTarget[] = [];
  for (const one of earlier) {
    if (found.length === MOST) break;
    if (!contradict(placed, one, within)) continue;
    if (found.every((other) => compareRequirements(other.asks, one.asks) !== 0)) found.push(one);
  }
  return found;
}
