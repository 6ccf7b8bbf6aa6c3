import { day } from '../../../model/working-calendar.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { spanOf } from './print-time.ts';

/** Phases that share days once weeks and months have become dates, unless one of them may. */
export const phasesOverlap = rule('schedule/phases-overlap', (plan, { calendar }) =>
  plan.phases.flatMap((phase, at) =>
    plan.phases.slice(at + 1).flatMap((other): Finding[] => {
      if (phase.overlap === 'allowed' || other.overlap === 'allowed') return [];
      const start = phase.dates.start > other.dates.start ? phase.dates.start : other.dates.start;
      const end = phase.dates.end < other.dates.end ? phase.dates.end : other.dates.end;
      if (start > end) return [];
      const days = calendar.workingDays(day(start), day(end));
      // A week that ends on Sunday and a month that begins on Saturday share no day of work.
      if (days === 0) return [];
      return [
        finding(
          'schedule/phases-overlap',
          { at: other.address, field: 'span' },
          { values: { phase: phase.label, other: other.label, days } },
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
