import { printDay } from '../../print.ts';
import { finding, rule } from '../../rule.ts';

/** A plan that ends before it starts, or before its first results are due. */
export const horizonOrder = rule('schedule/horizon-order', (plan) => {
  const { horizon } = plan.plan;
  if (horizon === undefined) return [];
  const { dates, firstResults } = horizon;
  const values = { end: printDay(dates.end) };
  if (dates.end < dates.start) {
    return [
      finding(
        'schedule/horizon-order',
        { at: 'horizon', field: 'to' },
        { values: { ...values, earlier: printDay(dates.start) } },
        [{ at: 'horizon', field: 'start', label: { 'zh-CN': '开始日期', en: 'its start' } }],
      ),
    ];
  }
  if (firstResults <= dates.end) return [];
  return [
    finding(
      'schedule/horizon-order',
      { at: 'horizon', field: 'to' },
      { values: { ...values, earlier: printDay(firstResults) } },
      [{ at: 'horizon', field: 'from', label: { 'zh-CN': '首批成果', en: 'the first results' } }],
    ),
  ];
});
