import type { Moment } from '../../../model/time.ts';
import { inEach } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { spanOf } from './print-time.ts';

/**
 * A phase that ends with a week and is followed by one that begins with a month, or the other way
 * round. Whether the two meet depends on the day the plan starts, for no month is so many weeks. A
 * phase that changes over within itself, `W14..M12`, meets its neighbours in their own units.
 */
export const unitsMixed = rule('schedule/units-mixed', (plan) => {
  const ordered = [...plan.phases].sort((a, b) => (a.dates.start < b.dates.start ? -1 : 1));
  return ordered.flatMap((phase, at): Finding[] => {
    const before = ordered[at - 1];
    if (before === undefined) return [];
    const [left, right] = [familyOf(before.span.to), familyOf(phase.span.from)];
    if (left === undefined || right === undefined || left === right) return [];
    // One that lies within the other meets it in no way.
    if (phase.dates.end <= before.dates.end) return [];
    return [
      finding(
        'schedule/units-mixed',
        { at: phase.address, field: 'span' },
        {
          values: {
            phase: before.label,
            other: phase.label,
            end: printFamily(left),
            start: printFamily(right),
          },
        },
        [spanOf(before.address, { 'zh-CN': '前一个阶段', en: 'the phase before' })],
      ),
    ];
  });
});

type Family = 'weeks' | 'months';

/** Units that are multiples of each other; undefined for a date, which needs no conversion. */
function familyOf(moment: Moment): Family | undefined {
  if (moment.kind !== 'period') return undefined;
  return moment.unit === 'day' || moment.unit === 'week' ? 'weeks' : 'months';
}

function printFamily(family: Family) {
  const words = {
    weeks: { 'zh-CN': '周', en: 'weeks' },
    months: { 'zh-CN': '月', en: 'months' },
  };
  return inEach((locale) => words[family][locale]);
}
