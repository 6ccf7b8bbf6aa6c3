import { roundAmount } from '../../../model/unit.ts';
import { sumOfShares } from '../../share-sum.ts';
import { finding, rule, type Finding } from '../../rule.ts';

/** Causes whose shares are more than the whole. What they leave to 100 % is shown as other. */
export const causeShares = rule('cause/shares-over-100', (plan) =>
  plan.causeShares.flatMap(({ address, label, items }): Finding[] => {
    const { min } = sumOfShares(items);
    if (min <= 100) return [];
    const at = { at: address, field: 'items' };
    return [finding('cause/shares-over-100', at, { values: { causes: label, sum: min } })];
  }),
);

/** Shares that leave a part of the whole without saying what it is. */
export const restUnnamed = rule('cause/rest-unnamed', (plan) =>
  plan.causeShares.flatMap(({ address, label, items, rest, unknown }): Finding[] => {
    const { max } = sumOfShares(items);
    if (max >= 99.9 || rest !== undefined || unknown !== undefined) return [];
    return [
      finding(
        'cause/rest-unnamed',
        { at: address, field: 'items' },
        { values: { causes: label, sum: max, rest: roundAmount(100 - max) } },
      ),
    ];
  }),
);
