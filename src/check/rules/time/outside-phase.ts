import { finding, rule } from '../../rule.ts';
import { printMoment, printSpan, spanOf } from './print-time.ts';

const ITS_PHASE = { 'zh-CN': '所属阶段', en: 'its phase' };

/** A milestone that is due before its phase begins or after it ends. */
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
              when: printMoment(plan, milestone.date, milestone.at),
              phase: phase.label,
              span: printSpan(plan, phase.dates, phase.span),
            },
          },
          [spanOf(phase.address, ITS_PHASE)],
        ),
      ),
  ),
);

/** Work that begins before its phase or goes on after it. */
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
              when: printSpan(plan, item.dates, item.span),
              phase: phase.label,
              span: printSpan(plan, phase.dates, phase.span),
            },
          },
          [spanOf(phase.address, ITS_PHASE)],
        ),
      ),
  ),
);
