import type { Duration } from '../../../model/duration.ts';
import type { Dates, Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { convertAmount, type Unit } from '../../../model/unit.ts';
import { printAmount, printQuantity, quoted } from '../../print.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';
import { daysBetween } from './days.ts';
import { firstPhase, lastPhase } from './last-phase.ts';
import { printDates, printSpan, spanOf } from './print-time.ts';

/**
 * A length that is announced and another that the dates make: of the plan, from its first phase to its
 * last with the time to prepare, or of one phase.
 */
export const lengthDiffers = rule('schedule/length-differs', (plan) => [
  ...planLength(plan),
  ...plan.phases.flatMap((phase) =>
    phase.lasts === undefined
      ? []
      : judge(
          { at: phase.address, field: 'lasts' },
          quoted(phase.label, plan),
          phase.lasts,
          { days: daysOf(phase.dates), when: printSpan(plan, phase.dates, phase.span) },
          [spanOf(phase.address, { 'zh-CN': '它的起止时间', en: 'its dates' })],
        ),
  ),
]);

function planLength(plan: Resolved): Finding[] {
  const { horizon } = plan.plan;
  if (horizon?.lasts === undefined) return [];
  const [first, last] = [firstPhase(plan.phases), lastPhase(plan.phases)];
  const dates = {
    start: first?.dates.start ?? horizon.dates.start,
    end: last?.dates.end ?? horizon.dates.end,
  };
  // Time to prepare that is no phase of its own comes on top.
  const apart = dates.start >= horizon.dates.start ? horizon.prepare : undefined;
  const [least, most] = daysOf(dates);
  const [before, longest] = apart === undefined ? [0, 0] : stretchOf(apart);
  return judge(
    { at: 'horizon', field: 'lasts' },
    { 'zh-CN': '方案', en: 'The plan' },
    horizon.lasts,
    { days: [least + before, most + longest], when: printDates(dates) },
    [
      ...(first === undefined
        ? []
        : [spanOf(first.address, { 'zh-CN': '第一个阶段', en: 'its first phase' })]),
      ...(last === undefined || last === first
        ? []
        : [spanOf(last.address, { 'zh-CN': '最后一个阶段', en: 'its last phase' })]),
      ...(apart === undefined
        ? []
        : [
            {
              at: 'horizon',
              field: 'prepare',
              label: { 'zh-CN': '准备时间', en: 'its time to prepare' },
            },
          ]),
    ],
  );
}

type Stretch = [least: number, most: number];

function judge(
  where: { at: string; field: string },
  item: Text,
  stated: Duration,
  { days, when }: { days: Stretch; when: Text },
  related: readonly Side[],
): Finding[] {
  const [least, most] = stretchOf(stated);
  const slack = SLACK[stated.unit] ?? daysIn(0.5, 'month');
  if (days[0] <= 0 || (days[1] >= least - slack && days[0] <= most + slack)) return [];
  const unit = stated.unit === 'week' || stated.unit === 'day' ? stated.unit : 'month';
  const [low, high] = days.map((count) => Math.round((10 * count) / daysIn(1, unit)) / 10);
  return [
    finding(
      'schedule/length-differs',
      where,
      {
        values: {
          item,
          stated: printQuantity(stated),
          actual: printAmount(low ?? 0, high ?? 0, unit),
          dates: when,
        },
      },
      related,
    ),
  ];
}

/** How far a length may be off that is told in whole units, in days. Half a month where not named. */
const SLACK: Partial<Record<Unit, number>> = { hour: 1, day: 3.5, week: 3.5 };

/** Shortest and longest number of days that a duration allows. */
function stretchOf({ amount, max = amount, unit, bound }: Duration): Stretch {
  return [
    bound === '<' || bound === '<=' ? 0 : daysIn(amount, unit),
    bound === '>' || bound === '>=' ? Infinity : daysIn(max, unit),
  ];
}

/** Days of months as the calendar has them on average, so that twenty years are twenty years. */
function daysIn(amount: number, unit: Unit): number {
  const isShort = unit === 'week' || (convertAmount(1, unit, 'day') ?? 0) <= 1;
  return isShort
    ? (convertAmount(amount, unit, 'day') ?? 0)
    : ((convertAmount(amount, unit, 'month') ?? 0) * 365.25) / 12;
}

function daysOf({ start, end }: Pick<Dates, 'start' | 'end'>): Stretch {
  const days = daysBetween(start, end) + 1;
  return [days, days];
}
