import { day } from '../../../model/working-calendar.ts';
import { printDay } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';

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
