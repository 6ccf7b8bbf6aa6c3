import type { Resolved } from '../../../model/resolved.ts';
import { compareRequirements } from '../../required-level.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { daysBetween, DAYS_OF_CONVERSION, isWellAfter } from '../time/days.ts';
import { measures, type Measure, type PlacedTarget } from './measures.ts';
import { otherTarget, printDue, printWithLevel } from './print.ts';

/**
 * One level that is due at two times: by the deadlines of goals, KPIs, indicators and outcomes, in a stage
 * that gets there after its goal, or in a phase that gets there before the stage begins. Whether
 * phases and milestones are in time for their goal is another question.
 */
export const differentDueDays = rule('target/due-differs', (plan) => {
  const starts = stageStarts(plan);
  return measures(plan).flatMap((one) =>
    pairs(one, starts).map(([placed, other]) => tell(placed, other, one, plan)),
  );
});

type Pair = readonly [PlacedTarget, PlacedTarget];

function pairs(one: Measure, starts: ReadonlyMap<string, string>): Pair[] {
  const dated = one.targets.filter(isDeadline);
  const stated = dated.flatMap((placed, at): Pair[] => {
    const other = dated
      .slice(0, at)
      .find((earlier) => isSame(earlier, placed) && !isSameTime(earlier, placed));
    return other === undefined ? [] : [[placed, other]];
  });
  const staged = firstStages(one).flatMap((stage): Pair[] => {
    const goal = dated.find(
      (other) => other.kind === 'goal' && isSame(stage, other) && isAfter(stage, other.day),
    );
    if (goal !== undefined) return [[stage, goal]];
    const begins = starts.get(stage.target.address);
    const step = one.targets.find(
      (other) =>
        (other.kind === 'phase' || other.kind === 'milestone') &&
        isSame(stage, other) &&
        begins !== undefined &&
        other.day !== undefined &&
        other.day < begins,
    );
    return step === undefined ? [] : [[step, stage]];
  });
  return [...stated, ...staged];
}

function tell(placed: PlacedTarget, other: PlacedTarget, one: Measure, plan: Resolved): Finding {
  return finding(
    'target/due-differs',
    { at: placed.target.address, field: placed.target.inheritsBy ? 'target' : 'by' },
    {
      values: {
        metric: one.label,
        target: printWithLevel(placed.target, placed.asks),
        day: printDue(placed.target, plan),
        other: printDue(other.target, plan),
      },
    },
    [otherTarget(other.target)],
  );
}

/** A day that is stated for the target itself or for its goal; steps end when they end. */
function isDeadline({ kind, target, day }: PlacedTarget): boolean {
  if (day === undefined || kind === 'phase' || kind === 'milestone') return false;
  return kind !== 'stage' || target.inheritsBy !== true;
}

/** The stages that reach a level first: later ones may keep it. */
function firstStages(one: Measure): PlacedTarget[] {
  const stages = one.targets
    .filter(({ kind, target }) => kind === 'stage' && target.inheritsBy === true)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
  return stages.filter((stage, at) => {
    const before = stages.slice(0, at);
    return before.every((other) => compareRequirements(other.asks, stage.asks) === -1);
  });
}

function isSame(a: PlacedTarget, b: PlacedTarget): boolean {
  return compareRequirements(a.asks, b.asks) === 0;
}

function isAfter({ day }: PlacedTarget, other: string | undefined): boolean {
  return day !== undefined && other !== undefined && isWellAfter(day, other);
}

/** The same day, a day within the window of the other, or weeks here and months there. */
function isSameTime({ target: a }: PlacedTarget, { target: b }: PlacedTarget): boolean {
  const [dueA = '', dueB = ''] = [a.due, b.due];
  if (dueA >= (b.dueFrom ?? dueB) && dueB >= (a.dueFrom ?? dueA)) return true;
  const counted = [a, b].map(({ by }) => (by?.to.kind === 'period' ? by.to.unit : by?.to.kind));
  if (counted[0] === counted[1]) return false;
  return Math.abs(daysBetween(dueA, dueB)) <= DAYS_OF_CONVERSION;
}

/** First day of the stage of each of its targets. */
function stageStarts({ stages }: Resolved): Map<string, string> {
  return new Map(
    stages.flatMap(({ dates, targets }) =>
      targets.map(({ address }) => [address, dates.start] as const),
    ),
  );
}
