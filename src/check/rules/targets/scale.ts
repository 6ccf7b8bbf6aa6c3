import { printQuantity } from '../../print.ts';
import { finding, rule } from '../../rule.ts';

/**
 * A score whose scale is not stated: 3.6 is good on a scale of 5 and poor on one of 10. Asked of scores
 * and of metrics whose better direction each plan states for itself; `3.6/5` says it.
 */
export const undeclaredScale = rule('metric/scale-undeclared', (plan, { knowledge }) => {
  const scores = new Set(
    knowledge.metrics
      .filter(({ unit, direction }) => unit === 'score5' || direction === 'declare')
      .map(({ id }) => id),
  );
  return plan.observations.flatMap(({ address, metric, label, value, unit, scale, unknown }) => {
    if (!scores.has(metric) && unit !== 'score5') return [];
    if (value === undefined || scale !== undefined || unknown !== undefined) return [];
    // A figure with a unit of its own is no bare score: 3.6/5 and 72% say what they are out of.
    if (value.unit !== undefined) return [];
    return [
      finding(
        'metric/scale-undeclared',
        { at: address, field: 'value' },
        { values: { metric: label, figure: printQuantity(value, 'count') } },
      ),
    ];
  });
});
