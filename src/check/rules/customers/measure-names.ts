import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';

const named = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** What a finding calls the measures that are no metrics. */
const NAMES: ReadonlyMap<string, Text> = new Map([
  ['orders', named('下单次数', 'orders')],
  ['spend', named('消费额', 'spend')],
  ['visits', named('到访次数', 'visits')],
  ['logins', named('登录次数', 'logins')],
  ['contacts', named('互动次数', 'contacts')],
  ['complaints', named('投诉次数', 'complaints')],
  ['points', named('积分', 'points')],
  ['activity', named('活跃度', 'activity')],
  ['age', named('年龄', 'age')],
  ['average-order-value', named('客单价', 'order value')],
  ['purchase-frequency', named('购买频次', 'purchase frequency')],
  ['order-frequency', named('下单频次', 'order frequency')],
  ['days-since-order', named('距上次下单', 'time since the last order')],
  ['days-since-first-order', named('距首次下单', 'time since the first order')],
  ['days-since-visit', named('距上次到访', 'time since the last visit')],
  ['days-since-login', named('距上次登录', 'time since the last login')],
  ['days-since-contact', named('距上次互动', 'time since the last contact')],
]);

/** The name of a measure: its own, else that of its metric, else its id. */
export function measureName({ metricNames }: Resolved, measure: string): Text {
  const metric = Object.hasOwn(metricNames, measure) ? metricNames[measure] : undefined;
  return NAMES.get(measure) ?? metric ?? measure;
}
