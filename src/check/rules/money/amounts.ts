import { formatQuantity, formatShare, printed } from '../../../model/format.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { roundAmount } from '../../../model/unit.ts';
import { inEach, printAmount, printQuantity } from '../../print.ts';
import { finding, rule, type Finding } from '../../rule.ts';
import { wrongSum } from '../../share-sum.ts';
import { apart, moneyOf, sumOf, times, type Money } from './money.ts';

type Budget = NonNullable<Resolved['budget']>;
type Item = Budget['items'][number];

/** Part of the total that rounding may leave. */
const ROUNDING = 0.005;
/** Spending so far above its plan is more than a slip. */
const TOLERATED = 1.2;

/** Money stated twice that does not agree: an item with its share, or the items with the total. */
export const amountsDiffer = rule('budget/amounts-differ', ({ budget }): Finding[] => {
  const total = moneyOf(budget?.total);
  if (budget?.total === undefined || total === undefined) return [];
  const slack = total.max === Infinity ? 0 : total.max * ROUNDING;
  const items = budget.items.flatMap((item) => itemDiffers(item, budget, total, slack));
  // Where the shares or a single item are wrong, so is the sum: that is one flaw.
  if (items.length > 0 || wrongSum(budget.items) !== undefined) return items;
  return sumDiffers(budget, total, slack);
});

function itemDiffers(
  item: Item,
  { address, total: written }: Budget,
  total: Money,
  slack: number,
): Finding[] {
  const { amount, share, label } = item;
  const stated = moneyOf(amount);
  if (amount === undefined || share === undefined || stated === undefined) return [];
  const expected = times(total, share.min / 100, share.max / 100);
  if (!apart(stated, expected, slack)) return [];
  return [
    finding(
      'budget/amounts-differ',
      { at: `${address}/items/${item.id}`, field: 'amount' },
      {
        values: {
          item: label,
          stated: printQuantity(amount),
          basis: inEach((locale) => {
            const [all, part] = [
              printed(formatQuantity(written, locale)),
              printed(formatShare(share)),
            ];
            return locale === 'zh-CN' ? `总额 ${all}的 ${part} 折算` : `${part} of ${all}`;
          }),
          expected: printMoney(expected),
        },
      },
      [{ at: address, field: 'total', label: { 'zh-CN': '预算总额', en: 'the total' } }],
    ),
  ];
}

function sumDiffers({ address, items, total }: Budget, all: Money, slack: number): Finding[] {
  const amounts = items.map(({ amount }) => moneyOf(amount));
  const sum = sumOf(amounts.filter((amount) => amount !== undefined));
  if (total === undefined || sum === undefined) return [];
  const isComplete = amounts.every((amount) => amount !== undefined);
  const isMore = sum.currency === all.currency && sum.min > all.max + slack;
  if (isComplete ? !apart(sum, all, slack) : !isMore) return [];
  return [
    finding(
      'budget/amounts-differ',
      { at: address, field: 'total' },
      {
        values: {
          item: { 'zh-CN': '预算总额', en: 'Total' },
          stated: printQuantity(total),
          basis: { 'zh-CN': '各项金额之和', en: 'the sum of the items' },
          expected: printMoney(sum),
        },
      },
      [{ at: address, field: 'items', label: { 'zh-CN': '各项金额', en: 'the amounts' } }],
    ),
  ];
}

/** An item that has taken, or will take, a fifth more than was planned for it. */
export const overrun = rule('budget/overrun', ({ budget }) => {
  if (budget === undefined) return [];
  const total = moneyOf(budget.total);
  return budget.items.flatMap((item): Finding[] => {
    const { id, label, amount, share, spent } = item;
    const taken = moneyOf(spent);
    const byShare = total && share && times(total, share.min / 100, share.max / 100);
    const planned = moneyOf(amount) ?? byShare;
    if (spent === undefined || taken === undefined || planned === undefined) return [];
    if (taken.currency !== planned.currency) return [];
    const most = roundAmount(planned.max * TOLERATED);
    if (taken.min <= most) return [];
    const own = `${budget.address}/items/${id}`;
    const isStated = amount !== undefined;
    return [
      finding(
        'budget/overrun',
        { at: own, field: 'spent' },
        {
          values: {
            item: label,
            spent: printQuantity(spent),
            planned: isStated ? printQuantity(amount) : printMoney(planned),
          },
        },
        [
          {
            at: isStated ? own : budget.address,
            field: isStated ? 'amount' : 'total',
            label: { 'zh-CN': '计划金额', en: 'what was planned' },
          },
        ],
      ),
    ];
  });
});

function printMoney({ min, max, currency }: Money): Text {
  return printAmount(min, max, currency);
}
