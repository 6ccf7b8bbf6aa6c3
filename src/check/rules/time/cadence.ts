import type { Frequency } from '../../../model/plan/cadence.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { printAmount } from '../../print.ts';
import { finding, type Finding, rule, type Side } from '../../rule.ts';
import { daysBetween } from './days.ts';

/** What takes place again and again. */
interface Recurring {
  address: string;
  label: Text;
  frequency?: Frequency | undefined;
}

/** Something that recurs so rarely that it comes at most once in the whole plan. */
export const cadenceDoesNotFit = rule('cadence/does-not-fit', (plan) => {
  const { horizon } = plan.plan;
  if (horizon === undefined || horizon.dates.end < horizon.dates.start) return [];
  const days = daysBetween(horizon.dates.start, horizon.dates.end) + 1;
  const side: Side = {
    at: 'horizon',
    field: 'to',
    label: { 'zh-CN': '规划周期', en: 'the end of the plan' },
  };
  const length = printAmount(horizon.months, horizon.months, 'month');
  return recurring(plan).flatMap(({ address, label, frequency }): Finding[] => {
    const rhythm = frequency && RARE[frequency];
    // 26 weeks are two quarters, although a day or two are missing.
    if (rhythm === undefined || days * NEAR >= 2 * rhythm.days) return [];
    return [
      finding(
        'cadence/does-not-fit',
        { at: address, field: 'frequency' },
        { values: { item: label, frequency: rhythm.label, length } },
        [side],
      ),
    ];
  });
});

const NEAR = 1.03;

/** Rhythms that may be too slow for a plan, and their length. */
const RARE: Partial<Record<Frequency, { days: number; label: Text }>> = {
  weekly: { days: 7, label: { 'zh-CN': '每周', en: 'every week' } },
  biweekly: { days: 14, label: { 'zh-CN': '每两周', en: 'every two weeks' } },
  monthly: { days: 30.4, label: { 'zh-CN': '每月', en: 'every month' } },
  bimonthly: { days: 60.9, label: { 'zh-CN': '每两个月', en: 'every two months' } },
  quarterly: { days: 91.3, label: { 'zh-CN': '每季度', en: 'every quarter' } },
  yearly: { days: 365.25, label: { 'zh-CN': '每年', en: 'every year' } },
};

function recurring(plan: Resolved): Recurring[] {
  const channels = (plan.positioning?.channels ?? []).map((channel) => ({
    ...channel,
    address: `positioning/channels/${channel.id}`,
  }));
  return [
    ...channels,
    ...plan.indicators,
    ...plan.strategies.flatMap(({ tactics }) => tactics),
    ...plan.loops,
    ...plan.communities,
    ...plan.reports,
    ...plan.cadences,
  ];
}
