import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { convertAmount } from '../../../model/unit.ts';
import { oncePer } from '../../once-per.ts';
import {
  compareRequirements,
  plainAmount,
  requirementOf,
  type Requirement,
} from '../../required-level.ts';
import { figureKey } from '../../same-scope.ts';
import { daysBetween, DAYS_OF_CONVERSION } from '../time/days.ts';

/** Where a target stands. The last three are steps: each ends on a day of its own. */
export type PlaceKind = 'goal' | 'kpi' | 'indicator' | 'outcome' | 'stage' | 'phase' | 'milestone';

export interface PlacedTarget {
  kind: PlaceKind;
  target: ResolvedTarget;
  /** What it asks for, its baseline taken from another place of the measure if need be. */
  asks: Requirement;
  /** The day it is due when its place says so itself; absent where the plan's end stands in. */
  day?: string;
}

/** All targets of one metric that count the same: same scope, same average, same window. */
export interface Measure {
  metric: string;
  label: Text;
  /** Tells measures apart; `keyOf` with another metric gives that of its complement. */
  key: string;
  /** Goals first, then KPIs, indicators, outcomes, stages, phases and milestones. */
  targets: PlacedTarget[];
  /** True when a baseline is stated somewhere, be it a range or an open figure. */
  hasBaseline: boolean;
  /** Days of the goals that state one, in order. */
  goalDays: readonly string[];
  planEnd?: string;
}

/** Every measure of the plan with its targets; what is open or merely done asks for no level. */
export const measures = oncePer((plan: Resolved): readonly Measure[] => {
  const groups = new Map<string, Omit<PlacedTarget, 'asks'>[]>();
  for (const placed of placedTargets(plan)) {
    const { kind } = placed.target.target;
    if (kind === 'open' || kind === 'done') continue;
    const key = keyOf(placed.target.metric, placed.target, plan);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [placed]);
    else group.push(placed);
  }
  return [...groups].flatMap(([key, group]) => {
    const [head] = group;
    return head === undefined ? [] : [measure(key, head.target, group, plan)];
  });
});

function measure(
  key: string,
  { metric, label }: ResolvedTarget,
  group: readonly Omit<PlacedTarget, 'asks'>[],
  plan: Resolved,
): Measure {
  const stated = group.flatMap(({ target }) => target.baseline ?? []);
  const starts = new Set(stated.map(plainAmount));
  const [only] = starts;
  const goalDays = group.flatMap(({ kind, day }) => (kind === 'goal' && day ? [day] : []));
  const planEnd = plan.plan.horizon?.dates.end;
  return {
    metric,
    label,
    key,
    targets: group.map((placed) => ({
      ...placed,
      asks: requirementOf(placed.target, starts.size === 1 ? only : undefined),
    })),
    hasBaseline: stated.length > 0,
    goalDays: [...new Set(goalDays)].sort(),
    ...(planEnd === undefined ? {} : { planEnd }),
  };
}

/** What a target counts: metric, scope, average and window. */
export function keyOf(
  metric: string,
  { scope, statistic, window, windowDays }: ResolvedTarget,
  plan: Resolved,
): string {
  const days = window && convertAmount(window.amount, window.unit, 'day');
  const figure = figureKey({ metric, scope }, plan);
  return JSON.stringify([figure, statistic, rounded(days ?? windowDays)]);
}

/** Three months are 90 days to most: from two weeks on, windows are told apart by weeks. */
function rounded(days: number | undefined): number | undefined {
  return days === undefined || days < 14 ? days : Math.round(days / 7) * 7;
}

function placedTargets(plan: Resolved): Omit<PlacedTarget, 'asks'>[] {
  const milestones = plan.phases.flatMap((phase) => phase.milestones);
  return [
    ...plan.goals.flatMap(({ targets }) => placed('goal', targets)),
    ...plan.strategies.flatMap(({ kpis }) => placed('kpi', kpis)),
    ...plan.indicators.flatMap(({ items }) => placed('indicator', items)),
    ...plan.outcomes.flatMap(({ results }) => placed('outcome', results)),
    ...plan.stages.flatMap(({ targets }) => placed('stage', targets)),
    ...plan.phases.flatMap(({ targets }) => placed('phase', targets)),
    ...milestones.flatMap(({ targets }) => placed('milestone', targets)),
  ];
}

/** KPIs, indicators and outcomes take over a day that may not be meant for them. */
const TAKES_OVER: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['kpi', 'indicator', 'outcome']);

function placed(kind: PlaceKind, targets: readonly ResolvedTarget[]): Omit<PlacedTarget, 'asks'>[] {
  return targets.map((target) => {
    const { due: day, inheritsBy = false } = target;
    const own = day !== undefined && !(inheritsBy && TAKES_OVER.has(kind));
    return { kind, target, ...(own ? { day } : {}) };
  });
}

/**
 * Whether two targets of a measure speak of the same moment, so that they must agree. What is due
 * before the other is a step on the way to it.
 */
export function meet(a: PlacedTarget, b: PlacedTarget, within: Measure): boolean {
  if (a.day !== undefined && b.day !== undefined) return a.day === b.day;
  if (a.day === undefined && b.day === undefined) return true;
  return a.day === undefined ? isAimOf(b, a, within) : isAimOf(a, b, within);
}

/** Whether two targets of a measure ask for different levels at the same moment. */
export function contradict(a: PlacedTarget, b: PlacedTarget, within: Measure): boolean {
  const order = compareRequirements(a.asks, b.asks);
  return order !== undefined && order !== 0 && meet(a, b, within);
}

/** Whether an undated target speaks of the moment of a dated one. */
function isAimOf(dated: PlacedTarget, undated: PlacedTarget, within: Measure): boolean {
  const day = dated.day ?? '';
  if (dated.kind === 'goal') {
    // It speaks of the goal whose day it took over, else of the last one.
    const { due = '' } = undated.target;
    const own = within.goalDays.includes(due) ? due : within.goalDays.at(-1);
    return day === own;
  }
  // A goal without a day is due when the plan ends; all else comes after every step.
  return undated.kind === 'goal' && within.planEnd !== undefined && isAtEnd(day, within.planEnd);
}

/** Weeks and months end on different days: the last step of a plan may end some days before it. */
function isAtEnd(day: string, planEnd: string): boolean {
  return daysBetween(day, planEnd) <= DAYS_OF_CONVERSION;
}
