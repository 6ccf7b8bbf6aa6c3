import type { ResolvedTarget } from '../../../model/resolved.ts';
import { timeStretch } from '../../../model/stretch.ts';
import type { Text } from '../../../model/text.ts';
import type { TimeValue } from '../../../model/time.ts';
import { day } from '../../../model/working-calendar.ts';
import { printDay } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { printDates } from './print-time.ts';

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
  for (const { targets } of plan.stages) judge(targets);
  for (const { items } of plan.indicators) judge(items);
  for (const { kpis } of plan.strategies) judge(kpis);
  for (const { results } of plan.outcomes) judge(results);
  for (const phase of plan.phases) {
    judge(phase.targets);
    const late = [phase.dates.start, phase.dates.end].find(isOutside);
    if (late !== undefined) findings.push(outside(phase.address, 'span', phase.label, late));
    for (const { address, label, dates } of phase.work) {
      const day = [dates.start, dates.end].find(isOutside);
      if (day !== undefined) findings.push(outside(address, 'span', label, day));
    }
    for (const { address, label, date, targets } of phase.milestones) {
      if (isOutside(date)) findings.push(outside(address, 'at', label, date));
      judge(targets);
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
