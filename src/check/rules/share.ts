import type { Share } from '../../model/quantity.ts';
import { roundAmount } from '../../model/unit.ts';
import { finding, type Finding, type Rule } from '../rule.ts';

/** Shares of a whole that do not add up to 100 %: budgets, and segments that divide all customers. */
export const shareSums: Rule = (plan) => [
  ...(plan.budget === undefined
    ? []
    : judge('budget', { 'zh-CN': '预算', en: 'the budget' }, plan.budget.items)),
  ...plan.segmentations
    .filter(({ exclusive }) => exclusive !== false)
    .flatMap(({ address, label, segments }) => judge(address, label, segments)),
  ...plan.causeShares
    // The rest of causes is shown as other; only more than a whole is wrong.
    .filter(({ items }) => sumOf(items).min > 100)
    .flatMap(({ address, label, items }) => judge(address, label, items)),
];

interface Part {
  share?: Share | undefined;
}

/** Too little is judged only where every part states its share; too much is wrong in any case. */
function judge(
  at: string,
  whole: Parameters<typeof finding<'share/sum'>>[2]['values']['whole'],
  parts: readonly Part[],
): Finding[] {
  const { min, max } = sumOf(parts);
  const complete = parts.every(({ share }) => share !== undefined);
  if (min <= 100 && (max >= 100 || !complete)) return [];
  return [finding('share/sum', at, { values: { whole, sum: min } })];
}

function sumOf(parts: readonly Part[]): { min: number; max: number } {
  const sum = (end: 'min' | 'max'): number =>
    roundAmount(parts.reduce((total, { share }) => total + (share?.[end] ?? 0), 0));
  return { min: sum('min'), max: sum('max') };
}
