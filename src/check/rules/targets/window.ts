import type { Duration } from '../../../model/duration.ts';
import { planTargets } from '../../../model/plan-targets.ts';
import type { Resolved, ResolvedTarget } from '../../../model/resolved.ts';
import { momentStretch } from '../../../model/stretch.ts';
import { convertAmount } from '../../../model/unit.ts';
import { day } from '../../../model/working-calendar.ts';
import { printDay, printQuantity } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { figureKey, firstOfEach } from '../../same-scope.ts';
import { firstWork, type Beginning } from './first-work.ts';

/**
 * A figure that looks back further than there is time to change it. A window that the plan states must
 * fit between the first work on the target (or the start of the plan) and the day it is due: otherwise
 * the figure counts days before anything was done. That of the dictionary only says how such figures are
 * usually counted: half of it must fit into the plan, so that a yearly rate is wrong in a quarter and
 * still shows in half a year.
 */
export const windowTooLong = rule('target/window-too-long', (plan) => {
  const { horizon } = plan.plan;
  // A plan that ends before it starts is told once.
  if (horizon === undefined || horizon.dates.end < horizon.dates.start) return [];
  const { start, end } = horizon.dates;
  const planStart: Beginning = {
    date: start,
    side: { at: 'horizon', field: 'start', label: FIRST_DAY },
  };
  const planDays = daysIn(start, end);
  const windows = statedWindows(plan);
  const begun = firstWork(plan);
  const tooLong = planTargets(plan).flatMap((target): TooLong[] => {
    const stated = target.window ?? windows.get(figureKey(target, plan));
    if (stated === undefined) {
      const window: Duration = { amount: target.windowDays ?? 0, unit: 'day', raw: '' };
      return window.amount / 2 > planDays + SLACK
        ? [{ target, window, from: planStart, to: end, days: planDays }]
        : [];
    }
    const from = begun.get(target.address) ?? planStart;
    const to = lastDay(target, start) ?? end;
    const days = daysIn(from.date, to);
    const isLong = days > 0 && daysOf(stated) > days + SLACK;
    return isLong ? [{ target, window: stated, from, to, days }] : [];
  });
  return firstOfEach(tooLong, ({ target }) => figureKey(target, plan)).map(toFinding);
});

/** Months have 28 to 31 days: so many days make no difference between a window and a plan. */
const SLACK = 3;

const FIRST_DAY = { 'zh-CN': '方案的第一天', en: 'the first day of the plan' };

interface TooLong {
  target: ResolvedTarget;
  window: Duration;
  from: Beginning;
  to: string;
  days: number;
}

/** Windows that the stated figures name; a target that names none is measured like its baseline. */
function statedWindows(plan: Resolved): Map<string, Duration> {
  return new Map(
    plan.observations.flatMap((one) =>
      one.window === undefined ? [] : [[figureKey(one, plan), one.window]],
    ),
  );
}

/** The last calendar day of the period it is due in; it may be read on a working day before. */
function lastDay({ by }: ResolvedTarget, start: string): string | undefined {
  return by && momentStretch(by.to, day(start)).end.toString();
}

function daysIn(start: string, end: string): number {
  return day(start).until(day(end)).days + 1;
}

function daysOf(window: Duration): number {
  return convertAmount(window.max ?? window.amount, window.unit, 'day') ?? 0;
}

function toFinding({ target, window, from, to, days }: TooLong): Finding {
  return finding(
    'target/window-too-long',
    { at: target.address, field: target.window === undefined ? 'target' : 'window' },
    {
      values: {
        metric: target.label,
        window: printQuantity(window),
        days,
        start: printDay(from.date),
        due: printDay(to),
      },
    },
    [from.side],
  );
}
