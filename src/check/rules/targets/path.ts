import type { Resolved } from '../../../model/resolved.ts';
import { compareRequirements } from '../../required-level.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { contradict, meet, measures, type Measure, type PlacedTarget } from './measures.ts';
import { END_OF_PLAN, otherTarget, printDue, printWithLevel } from './print.ts';

/**
 * A level that is weaker than the one before it: 90% in year 3, and 80% in the end. Where a target of the
 * same day asks for what was reached before, the two contradict each other, and nothing falls.
 */
export const fallingLevels = rule('target/not-monotonic', (plan) =>
  measures(plan).flatMap((one) => {
    const path = pathOf(one);
    // Each fall once, even where goal and milestone both stand at its foot.
    const told = new Set<PlacedTarget>();
    return path.flatMap((placed, at): Finding[] => {
      const before = path.slice(0, at).findLast((earlier) => isStepTo(earlier, placed, one));
      if (before === undefined || compareRequirements(placed.asks, before.asks) !== -1) return [];
      if (told.has(before) || isContradicted(placed, before, one)) return [];
      told.add(before);
      return [tellFall(placed, before, one, plan)];
    });
  }),
);

/** Whether the level that `before` reached is asked for again, at the moment of the weaker target. */
function isContradicted(weaker: PlacedTarget, before: PlacedTarget, one: Measure): boolean {
  return one.targets.some(
    (other) =>
      contradict(weaker, other, one) && (compareRequirements(other.asks, before.asks) ?? -1) >= 0,
  );
}

function tellFall(
  placed: PlacedTarget,
  before: PlacedTarget,
  one: Measure,
  plan: Resolved,
): Finding {
  return finding(
    'target/not-monotonic',
    { at: placed.target.address, field: 'target' },
    {
      values: {
        metric: one.label,
        target: printWithLevel(placed.target, placed.asks),
        day: placed.day === undefined ? END_OF_PLAN : printDue(placed.target, plan),
        before: printWithLevel(before.target, before.asks),
        beforeDay: printDue(before.target, plan),
      },
    },
    [otherTarget(before.target)],
  );
}

/** What has no day of its own comes at the end; a goal without one is due when the plan ends. */
const AT_THE_END = '9999';

function orderDay({ kind, day }: PlacedTarget, { planEnd }: Measure): string {
  return day ?? (kind === 'goal' ? planEnd : undefined) ?? AT_THE_END;
}

/** Everything that has its day, in order; then the goal, or the first of what stands in for it. */
function pathOf(one: Measure): PlacedTarget[] {
  const undated = one.targets.filter(({ day }) => day === undefined);
  const hasGoal = one.targets.some(({ kind }) => kind === 'goal');
  const ends = hasGoal ? undated.filter(({ kind }) => kind === 'goal') : undated.slice(0, 1);
  const dated = one.targets.filter(({ day }) => day !== undefined);
  return [...dated, ...ends]
    .map((placed) => ({ placed, day: orderDay(placed, one) }))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))
    .map(({ placed }) => placed);
}

function isStepTo(earlier: PlacedTarget, later: PlacedTarget, one: Measure): boolean {
  if (orderDay(earlier, one) >= orderDay(later, one) || meet(earlier, later, one)) return false;
  return compareRequirements(earlier.asks, later.asks) !== undefined;
}

/** Milestones prove steps on the way, and nothing proves that the end is reached. */
export const unprovenEnds = rule('target/final-level-unproven', (plan) =>
  measures(plan).flatMap((one): Finding[] => {
    const end = finalOf(one);
    if (end === undefined || end.target.unknown !== undefined || isCount(end)) return [];
    const proofs = one.targets.filter(
      ({ kind }) => kind === 'milestone' || (kind === 'phase' && end.kind !== 'phase'),
    );
    if (proofs.some((proof) => (compareRequirements(proof.asks, end.asks) ?? -1) >= 0)) return [];
    const step = strongest(
      proofs.filter(
        ({ kind, asks }) => kind === 'milestone' && compareRequirements(asks, end.asks) === -1,
      ),
    );
    if (step === undefined) return [];
    return [
      finding(
        'target/final-level-unproven',
        { at: end.target.address, field: 'target' },
        {
          values: {
            metric: one.label,
            target: printWithLevel(end.target, end.asks),
            proven: printWithLevel(step.target, step.asks),
            day: printDue(step.target, plan),
          },
        },
        [{ ...otherTarget(step.target), label: THE_MILESTONE }],
      ),
    ];
  }),
);

/** A goal that counts things is held against all that the schedule brings, work included. */
function isCount({ kind, target }: PlacedTarget): boolean {
  return kind === 'goal' && target.unit === 'count' && target.target.kind === 'level';
}

const THE_MILESTONE = { 'zh-CN': '证明到这一步的里程碑', en: 'the milestone that gets furthest' };

/** The last goal; without one, the phase that gets furthest, or else the stage. */
function finalOf(one: Measure): PlacedTarget | undefined {
  const goals = one.targets
    .filter(({ kind }) => kind === 'goal')
    .sort((a, b) => (orderDay(a, one) < orderDay(b, one) ? -1 : 1));
  const of = (kind: 'phase' | 'stage') => one.targets.filter((placed) => placed.kind === kind);
  return goals.at(-1) ?? strongest(of('phase')) ?? strongest(of('stage'));
}

/** The first of those that ask for most. */
function strongest(list: readonly PlacedTarget[]): PlacedTarget | undefined {
  const [head, ...others] = list;
  if (head === undefined) return undefined;
  return others.reduce(
    (best, one) => (compareRequirements(one.asks, best.asks) === 1 ? one : best),
    head,
  );
}
