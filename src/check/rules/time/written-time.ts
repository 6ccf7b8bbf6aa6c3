import type { Text } from '../../../model/text.ts';
import type { TimeValue } from '../../../model/time.ts';
import { finding, type Finding, rule } from '../../rule.ts';

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
  const judge = (
    item: { address: string; label: Text },
    field: string,
    time: TimeValue,
  ): Finding[] =>
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
