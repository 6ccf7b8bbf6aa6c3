import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { printDay } from '../../print.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';
import { isWellAfter } from './days.ts';
import { lastPhase } from './last-phase.ts';
import { printMoment, printSpan, spanOf } from './print-time.ts';

/**
 * Stage goals that are reached after the plan is over, or that begin when its last phase has ended:
 * nobody works on them.
 */
export const stageBeyondSchedule = rule('stage/beyond-schedule', (plan) => {
  const [over, done] = [endOfPlan(plan), endOfWork(plan)];
  return plan.stages.flatMap((stage): Finding[] => {
    const { start, end } = stage.dates;
    if (end < start) return [];
    const isAfterPlan = over !== undefined && isWellAfter(end, over.end);
    const isAfterWork = done !== undefined && start > done.end;
    const limit = isAfterPlan ? over : isAfterWork ? done : undefined;
    if (limit === undefined) return [];
    return [
      finding(
        'stage/beyond-schedule',
        { at: stage.address, field: 'span' },
        {
          values: {
            stage: stage.label,
            span: printSpan(plan, stage.dates, stage.span),
            end: limit.when,
          },
        },
        [limit.side],
      ),
    ];
  });
});

interface Limit {
  end: string;
  when: Text;
  side: Side;
}

/** The day on which the plan is over, where it says. */
function endOfPlan({ plan: { horizon } }: Resolved): Limit | undefined {
  if (horizon === undefined) return undefined;
  const { end } = horizon.dates;
  const label = { 'zh-CN': '规划周期', en: 'the end of the plan' };
  return { end, when: printDay(end), side: { at: 'horizon', field: 'to', label } };
}

/** The day on which its last phase ends. */
function endOfWork(plan: Resolved): Limit | undefined {
  const last = lastPhase(plan.phases);
  if (last === undefined) return undefined;
  const { end } = last.dates;
  const side = spanOf(last.address, { 'zh-CN': '最后一个阶段', en: 'the last phase' });
  return { end, when: printMoment(plan, end, last.span), side };
}
