import { finding, rule, type Finding } from '../../rule.ts';

/**
 * A result that is told as reached before the plan has begun. A lesson that rests on evidence was learnt
 * elsewhere; without a day of the check, the plan is taken as still to come.
 */
export const lessonsBeforeTheFact = rule('lesson/before-the-fact', (plan, { today }) => {
  const { horizon } = plan.plan;
  if (horizon === undefined || (today !== undefined && today >= horizon.dates.start)) return [];
  return plan.lessons
    .filter(({ figure, effect }) => figure !== undefined || effect !== undefined)
    .filter(({ unknown, evidence = [] }) => unknown === undefined && evidence.length === 0)
    .map(({ address, label, figure }): Finding =>
      finding(
        'lesson/before-the-fact',
        { at: address, field: figure === undefined ? 'effect' : 'figure' },
        { values: { lesson: label } },
        [
          {
            at: 'horizon',
            field: 'start',
            label: { 'zh-CN': '方案从这一天开始', en: 'the day on which the plan begins' },
          },
        ],
      ),
    );
});
