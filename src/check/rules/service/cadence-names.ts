import { joinAddress, type Address } from '../../../model/item-key.ts';
import type { Frequency } from '../../../model/plan/cadence.ts';
import type { Resolved } from '../../../model/resolved.ts';
import type { Text } from '../../../model/text.ts';
import { readings } from '../../readings.ts';
import { finding, rule, type Finding } from '../../rule.ts';

/** Words in a name that say how often something takes place. */
const NAMED: readonly (readonly [Frequency, RegExp])[] = [
  ['daily', /每日|每天|日报|日会|\bdaily\b/iu],
  ['biweekly', /双周|每两周|半月|\b(?:bi-?weekly|fortnightly)\b/iu],
  ['weekly', /每周|周报|周例会|(?<!双)周会|(?<!双)周度|\b(?<!bi-)weekly\b/iu],
  ['bimonthly', /双月|每两个?月|\bbi-?monthly\b/iu],
  ['monthly', /每月|月报|月例会|(?<!双)月会|(?<!双)月度|\b(?<!bi-)monthly\b/iu],
  ['quarterly', /每季|季度|季报|季会|\bquarterly\b/iu],
  ['yearly', /每年|年报|年会|(?<!半)年度|\b(?:yearly|annual(?:ly)?)\b/iu],
];

const NAMES: Record<Frequency, Text> = {
  realtime: { 'zh-CN': '实时', en: 'in real time' },
  daily: { 'zh-CN': '每日', en: 'daily' },
  weekly: { 'zh-CN': '每周', en: 'weekly' },
  biweekly: { 'zh-CN': '每两周', en: 'every two weeks' },
  monthly: { 'zh-CN': '每月', en: 'monthly' },
  bimonthly: { 'zh-CN': '每两个月', en: 'every two months' },
  quarterly: { 'zh-CN': '每季度', en: 'quarterly' },
  yearly: { 'zh-CN': '每年', en: 'yearly' },
  once: { 'zh-CN': '一次', en: 'once' },
};

interface Recurring {
  at: Address;
  label: Text;
  frequency?: Frequency | undefined;
}

/** A name that says how often, and a frequency that says otherwise. Each language is read for itself. */
export const cadenceContradictsName = rule('cadence/contradicts-name', (plan) =>
  recurring(plan).flatMap(({ at, label, frequency }): Finding[] => {
    if (frequency === undefined) return [];
    const wrong = readings(label)
      .map((text) => NAMED.filter(([, pattern]) => pattern.test(text)).map(([named]) => named))
      .find((named) => named.length > 0 && !named.includes(frequency));
    const [named] = wrong ?? [];
    if (named === undefined) return [];
    return [
      finding(
        'cadence/contradicts-name',
        { at, field: 'frequency' },
        { values: { item: label, named: NAMES[named], frequency: NAMES[frequency] } },
        [{ at, field: 'label', label: { 'zh-CN': '名称', en: 'the name' } }],
      ),
    ];
  }),
);

/** Meetings, reports, loops and the like; what work is called may be the period that it is about. */
function recurring(plan: Resolved): Recurring[] {
  const lists = [plan.cadences, plan.reports, plan.loops, plan.communities];
  const channels = plan.positioning?.channels ?? [];
  return [
    ...lists.flat().map(({ address, label, frequency }) => ({ at: address, label, frequency })),
    ...channels.map(({ id, label, frequency }) => ({
      at: joinAddress('positioning', 'channels', id),
      label,
      frequency,
    })),
  ];
}
