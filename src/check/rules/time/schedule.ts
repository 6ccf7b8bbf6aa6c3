import { formatDate, formatDates } from '../../../model/format.ts';
import type { Dates, ResolvedTarget } from '../../../model/resolved.ts';
import { timeStretch } from '../../../model/stretch.ts';
import type { Text } from '../../../model/text.ts';
import type { TimeValue } from '../../../model/time.ts';
import { day } from '../../../model/working-calendar.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';

/** Phases that share days once weeks and months have become dates. */
export const phasesOverlap = rule('schedule/phases-overlap', (plan, { calendar }) =>
  plan.phases.flatMap((phase, at) =>
    plan.phases.slice(at + 1).flatMap((other): Finding[] => {
      const start = phase.dates.start > other.dates.start ? phase.dates.start : other.dates.start;
      const end = phase.dates.end < other.dates.end ? phase.dates.end : other.dates.end;
      if (start > end) return [];
      return [
        finding(
          'schedule/phases-overlap',
          { at: other.address, field: 'span' },
          {
            values: {
              phase: phase.label,
              other: other.label,
              days: calendar.workingDays(day(start), day(end)),
            },
          },
          [spanOf(phase.address, { 'zh-CN': '与它重叠的阶段', en: 'the phase it overlaps' })],
        ),
      ];
    }),
  ),
);

/** Worked days between two phases on which nothing is planned. */
export const phaseGaps = rule('schedule/phase-gap', (plan, { calendar }) => {
  const ordered = [...plan.phases].sort((a, b) => (a.dates.start < b.dates.start ? -1 : 1));
  let furthest = ordered[0];
  return ordered.flatMap((phase): Finding[] => {
    const before = furthest;
    if (before === undefined) return [];
    if (phase.dates.end > before.dates.end) furthest = phase;
    if (before.dates.end >= phase.dates.start) return [];
    const days = calendar.workingDays(
      day(before.dates.end).add({ days: 1 }),
      day(phase.dates.start).subtract({ days: 1 }),
    );
    if (days === 0) return [];
    return [
      finding(
        'schedule/phase-gap',
        { at: phase.address, field: 'span' },
        { values: { phase: before.label, other: phase.label, days } },
        [spanOf(before.address, { 'zh-CN': '前一个阶段', en: 'the phase before' })],
      ),
    ];
  });
});

export const milestoneOutsidePhase = rule('schedule/milestone-outside-phase', (plan) =>
  plan.phases.flatMap((phase) =>
    phase.milestones
      .filter(({ date }) => date < phase.dates.start || date > phase.dates.end)
      .map((milestone) =>
        finding(
          'schedule/milestone-outside-phase',
          { at: milestone.address, field: 'at' },
          {
            values: {
              milestone: milestone.label,
              when: printDay(milestone.date),
              phase: phase.label,
              span: printDates(phase.dates),
            },
          },
          [spanOf(phase.address, { 'zh-CN': '所属阶段', en: 'its phase' })],
        ),
      ),
  ),
);

export const workOutsidePhase = rule('schedule/work-outside-phase', (plan) =>
  plan.phases.flatMap((phase) =>
    phase.work
      .filter(({ dates }) => dates.start < phase.dates.start || dates.end > phase.dates.end)
      .map((item) =>
        finding(
          'schedule/work-outside-phase',
          { at: item.address, field: 'span' },
          {
            values: {
              work: item.label,
              when: printDates(item.dates),
              phase: phase.label,
              span: printDates(phase.dates),
            },
          },
          [spanOf(phase.address, { 'zh-CN': '所属阶段', en: 'its phase' })],
        ),
      ),
  ),
);

/** A plan that ends before it starts, or before its first results are due. */
export const horizonOrder = rule('schedule/horizon-order', (plan) => {
  const { horizon } = plan.plan;
  if (horizon === undefined) return [];
  const { dates, firstResults } = horizon;
  const values = { end: printDay(dates.end) };
  if (dates.end < dates.start) {
    return [
      finding(
        'schedule/horizon-order',
        { at: 'horizon', field: 'to' },
        { values: { ...values, earlier: printDay(dates.start) } },
        [{ at: 'horizon', field: 'start', label: { 'zh-CN': '开始日期', en: 'its start' } }],
      ),
    ];
  }
  if (firstResults <= dates.end) return [];
  return [
    finding(
      'schedule/horizon-order',
      { at: 'horizon', field: 'to' },
      { values: { ...values, earlier: printDay(firstResults) } },
      [{ at: 'horizon', field: 'from', label: { 'zh-CN': '首批成果', en: 'the first results' } }],
    ),
  ];
});

/** Phases, work, milestones and deadlines that lie before the start or after the end of the plan. */
export const beyondHorizon = rule('schedule/outside-horizon', (plan) => {
  const { horizon } = plan.plan;
  if (horizon === undefined) return [];
  const { end } = horizon.dates;
  const start = horizon.prepareFrom ?? horizon.dates.start;
  // Everything lies outside a plan that ends before it starts; that is reported once.
  if (end < start) return [];
  const isOutside = (date: string | undefined): date is string =>
    date !== undefined && (date < start || date > end);
  const outside = (at: string, field: string, item: Text, date: string): Finding =>
    finding(
      'schedule/outside-horizon',
      { at, field },
      { values: { item, when: printDay(date), horizon: printDates(horizon.dates) } },
      [{ at: 'horizon', label: { 'zh-CN': '规划周期', en: 'the horizon of the plan' } }],
    );
  const findings: Finding[] = [];
  const judge = (targets: readonly ResolvedTarget[]): void => {
    for (const { address, label, due, inheritsBy } of targets) {
      // A target without a deadline of its own inherits one that is reported where it is written.
      if (!inheritsBy && isOutside(due)) findings.push(outside(address, 'by', label, due));
    }
  };
  for (const goal of plan.goals) {
    if (isOutside(goal.due)) findings.push(outside(goal.address, 'by', goal.label, goal.due));
    judge(goal.targets);
  }
  for (const { kpis } of plan.strategies) judge(kpis);
  for (const { results } of plan.outcomes) judge(results);
  for (const phase of plan.phases) {
    const late = [phase.dates.start, phase.dates.end].find(isOutside);
    if (late !== undefined) findings.push(outside(phase.address, 'span', phase.label, late));
    for (const { address, label, dates } of phase.work) {
      const day = [dates.start, dates.end].find(isOutside);
      if (day !== undefined) findings.push(outside(address, 'span', label, day));
    }
    for (const { address, label, date } of phase.milestones) {
      if (isOutside(date)) findings.push(outside(address, 'at', label, date));
    }
  }
  return findings;
});

/** Repairs, experiments, trainings and pilots that lie before the start or after the end of the plan. */
export const detailsBeyondHorizon = rule('schedule/item-outside-horizon', (plan) => {
  const { horizon } = plan.plan;
  if (horizon === undefined || horizon.dates.end < horizon.dates.start) return [];
  const { end } = horizon.dates;
  const start = horizon.prepareFrom ?? horizon.dates.start;
  const judge = (field: string, item: Detail, time: TimeValue | undefined): Finding[] => {
    if (time === undefined) return [];
    const whole = timeStretch(time, day(horizon.dates.start));
    const dates = { start: whole.start.toString(), end: whole.end.toString() };
    if (dates.start >= start && dates.end <= end) return [];
    return [
      finding(
        'schedule/item-outside-horizon',
        { at: item.address, field },
        {
          values: {
            item: item.label,
            when: printDates(dates),
            horizon: printDates(horizon.dates),
            field,
          },
        },
        [{ at: 'horizon', label: { 'zh-CN': '规划周期', en: 'the horizon of the plan' } }],
      ),
    ];
  };
  return [
    ...plan.touchpoints.flatMap((item) => judge('at', item, item.at)),
    ...[plan.experiments, plan.trainings, plan.pilots].flatMap((items: readonly Timed[]) =>
      items.flatMap((item) => judge('span', item, item.span)),
    ),
  ];
});

interface Detail {
  address: string;
  label: Text;
}

interface Timed extends Detail {
  span?: TimeValue | undefined;
}

/** Times of different units whose end lies before their start: `M6..W5`. */
export const spansReversed = rule('schedule/span-reversed', (plan) =>
  [...plan.phases, ...plan.phases.flatMap(({ work }) => work), ...plan.stages]
    .filter(({ dates }) => dates.end < dates.start)
    .map(({ address, label, span }) =>
      finding(
        'schedule/span-reversed',
        { at: address, field: 'span' },
        { values: { item: label, span: span.raw } },
      ),
    ),
);

/** Calendar dates in a plan that has no calendar. */
export const datesInGuide = rule('schedule/date-in-guide', (plan) => {
  if (plan.plan.horizon !== undefined) return [];
  const dated = ({ from, to }: TimeValue): boolean =>
    [from, to].some(({ kind }) => kind !== 'period');
  const judge = (item: Detail, field: string, time: TimeValue): Finding[] =>
    dated(time)
      ? [
          finding(
            'schedule/date-in-guide',
            { at: item.address, field },
            { values: { item: item.label, span: time.raw } },
          ),
        ]
      : [];
  return plan.phases.flatMap((phase) => [
    ...judge(phase, 'span', phase.span),
    ...phase.work.flatMap((item) => judge(item, 'span', item.span)),
    ...phase.milestones.flatMap((item) => judge(item, 'at', item.at)),
  ]);
});

/** A milestone fixed to a day on which nobody works. */
export const statedDateOnHoliday = rule('schedule/on-holiday', (plan, { calendar }) =>
  plan.phases.flatMap((phase) =>
    phase.milestones.flatMap(({ address, label, at }): Finding[] => {
      if (at.to.kind !== 'date' || calendar.isWorkingDay(day(at.to.date))) return [];
      const free = calendar.onOrBefore(day(at.to.date)).toString();
      return [
        finding(
          'schedule/on-holiday',
          { at: address, field: 'at' },
          {
            values: { item: label, date: printDay(at.to.date), nearest: printDay(free) },
          },
        ),
      ];
    }),
  ),
);

function spanOf(at: string, label: Text): Side {
  return { at, field: 'span', label };
}

function printDay(date: string): Text {
  return { 'zh-CN': formatDate(date, 'zh-CN'), en: formatDate(date, 'en') };
}

function printDates({ start, end }: Pick<Dates, 'start' | 'end'>): Text {
  return { 'zh-CN': formatDates(start, end, 'zh-CN'), en: formatDates(start, end, 'en') };
}
