import { wrongSum } from '../../share-sum.ts';
import { finding, rule, type Finding } from '../../rule.ts';

/** Segments that divide all customers, whose shares do not add up to all of them. */
export const segmentShares = rule('segment/shares-not-100', (plan) =>
  plan.segmentations
    .filter(({ exclusive }) => exclusive !== false)
    .flatMap(({ address, label, segments }): Finding[] => {
      const sum = wrongSum(segments);
      if (sum === undefined) return [];
      const at = { at: address, field: 'segments' };
      return [finding('segment/shares-not-100', at, { values: { segmentation: label, sum } })];
    }),
);
