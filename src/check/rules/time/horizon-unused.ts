import { printAmount, printDay } from '../../print.ts';
import { finding, rule } from '../../rule.ts';
import { daysBetween } from './days.ts';
import { lastPhase } from './last-phase.ts';
import { spanOf } from './print-time.ts';

/** Days at the end of a plan in which nothing is planned that are worth a word, at most. */
const MOST_IDLE_DAYS = 31;
/** The same as a share of the whole. */
const MOST_IDLE_SHARE = 0.1;

/** Phases that are over well before the plan is. */
export const horizonUnused = rule('schedule/horizon-unused', (plan) => {
  const { horizon } = plan.plan;
  const last = lastPhase(plan.phases);
  if (horizon === undefined || last === undefined) return [];
  const { start, end } = horizon.dates;
  const idle = daysBetween(last.dates.end, end);
  if (idle <= Math.min(MOST_IDLE_DAYS, MOST_IDLE_SHARE * daysBetween(start, end))) return [];
  const weeks = Math.max(1, Math.round(idle / 7));
  return [
    finding(
      'schedule/horizon-unused',
      { at: 'horizon', field: 'to' },
      {
        values: {
          phase: last.label,
          phaseEnd: printDay(last.dates.end),
          end: printDay(end),
          idle: printAmount(weeks, weeks, 'week'),
        },
      },
      [spanOf(last.address, { 'zh-CN': '最后一个阶段', en: 'the last phase' })],
    ),
  ];
});
