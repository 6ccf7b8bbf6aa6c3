import { printTarget } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { isWellAfter } from './days.ts';
import { deliveriesOf, listDeliveries, covers } from './deliveries.ts';
import { printMoment, printSpan } from './print-time.ts';

/**
 * Work that is planned with all that a later stage shall reach, and done before that stage begins.
 * What milestones and phases reach is no matter of this rule: those are targets, and compared as such.
 */
export const datesDiffer = rule('deadline/dates-differ', (plan): Finding[] => {
  const deliveries = listDeliveries(plan);
  const told = new Set<string>();
  // Of several stages the last one asks for most: it is the one that the work forestalls.
  return plan.stages.toReversed().flatMap((stage) =>
    stage.targets.flatMap((target): Finding[] => {
      const start = target.dueFrom ?? stage.dates.start;
      const enough = deliveriesOf(target, deliveries, plan).filter((one) => covers(one, target));
      const [work] = enough;
      if (work === undefined || !enough.every(({ to }) => isWellAfter(start, to))) return [];
      const key = `${work.side.at} ${target.metric}`;
      if (told.has(key)) return [];
      told.add(key);
      return [
        finding(
          'deadline/dates-differ',
          { at: work.side.at, field: 'parameters' },
          {
            values: {
              work: work.label,
              metric: target.label,
              target: printTarget(target),
              when: printMoment(plan, work.to, work.written),
              stage: stage.label,
              span: printSpan(plan, stage.dates, stage.span),
            },
          },
          [
            {
              at: target.address,
              field: 'target',
              label: { 'zh-CN': '阶段目标', en: 'the stage goal' },
            },
          ],
        ),
      ];
    }),
  );
});
