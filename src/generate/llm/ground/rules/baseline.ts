import { convertQuantity, type Quantity } from '../../../../model/quantity.ts';
import type { Metric } from '../../../../model/metric.ts';
import { finding, type GroundRule } from '../rule.ts';
import { statedOf, targetsWithin } from '../targets.ts';

/** Where a target starts is what the inputs state, in whatever unit; where they state nothing, it is open. */
export const baseline: GroundRule = ({ task: { inputs, knowledge, before }, reply }) => {
  const settled = [inputs, before].flatMap((one) => targetsWithin(one, knowledge));
  return targetsWithin(reply, knowledge).flatMap(({ address, metric, from }) => {
    if (from === undefined) return [];
    const stated = [
      ...statedOf(inputs, metric).map(({ value }) => value),
      ...settled.flatMap((one) => (one.metric === metric && one.from ? [one.from] : [])),
    ];
    const at = `${address}#from`;
    const values = { metric: metric.label, found: from.raw };
    const [first] = stated;
    if (first === undefined) return [finding('reply/no-baseline', at, values)];
    return stated.some((one) => agrees(from, one, metric))
      ? []
      : [finding('reply/baseline', at, { ...values, stated: first.raw })];
  });
};

/** Whether two figures may be one: a range and an open figure hold every amount within them. */
function agrees(one: Quantity, other: Quantity, { unit }: Metric): boolean {
  const [a, b] = [convertQuantity(one, unit), convertQuantity(other, unit)];
  if (a === undefined || b === undefined) return false;
  const [own, stated] = [extent(a), extent(b)];
  return own.min <= stated.max + NOISE && stated.min <= own.max + NOISE;
}

const NOISE = 1e-9;

function extent({ amount, max = amount, bound }: Quantity): { min: number; max: number } {
  if (bound === undefined) return { min: amount, max };
  return bound.startsWith('>') ? { min: amount, max: Infinity } : { min: -Infinity, max };
}
