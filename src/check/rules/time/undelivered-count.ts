import { formatNumber } from '../../../model/format.ts';
import type { ResolvedTarget } from '../../../model/resolved.ts';
import { inEach, printTarget } from '../../print.ts';
import { finding, type Finding, rule } from '../../rule.ts';
import { amountOf, deliveriesOf, listDeliveries, type Delivery } from './deliveries.ts';

/** A goal that asks for a number of things of which the schedule brings only some. */
export const undeliveredCount = rule('deadline/undelivered-count', (plan): Finding[] => {
  const deliveries = listDeliveries(plan);
  return plan.goals.flatMap((goal) =>
    goal.targets.flatMap((target): Finding[] => {
      if (target.unit !== 'count' || target.direction !== 'up') return [];
      const wanted = target.target.kind === 'level' ? target.level?.min : undefined;
      const best = mostOf(deliveriesOf(target, deliveries, plan), target);
      if (wanted === undefined || best === undefined || best.amount >= wanted) return [];
      return [
        finding(
          'deadline/undelivered-count',
          { at: target.address, field: 'target' },
          {
            values: {
              goal: goal.label,
              metric: target.label,
              target: printTarget(target),
              most: inEach(() => formatNumber(best.amount)),
              by: best.delivery.label,
            },
          },
          [best.delivery.side],
        ),
      ];
    }),
  );
});

/** The delivery that brings most; undefined where none says how much, or where one cannot be compared. */
function mostOf(
  deliveries: readonly Delivery[],
  wanted: ResolvedTarget,
): { delivery: Delivery; amount: number } | undefined {
  let most: { delivery: Delivery; amount: number } | undefined;
  for (const delivery of deliveries) {
    const amount = amountOf(delivery, wanted);
    if (amount === undefined) return undefined;
    if (most === undefined || amount > most.amount) most = { delivery, amount };
  }
  return most;
}
