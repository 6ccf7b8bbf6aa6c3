import type { Segment } from '../../../model/plan/segmentation.ts';
import type { Text } from '../../../model/text.ts';
import { readings, says } from '../../readings.ts';
import { coreNames } from './group-names.ts';

const OFFER_ZH = '(?:礼包|礼|优惠|券|折|减|红包|特惠|福利)';
const OFFER_EN = '(?:offers?|discounts?|coupons?|vouchers?|packs?|packages?|gifts?|bonus)';

/** An offer that only a first order or a new customer can take up. */
const NEWCOMER_OFFER = new RegExp(
  `(?:首单|首购|新人|新客户?|迎新|新手|首次(?:下单|购买|消费|成交))[^，。；、（）,;()]{0,6}${OFFER_ZH}` +
    `|\\b(?:first[- ](?:order|purchase)|newcomers?|new[- ](?:customers?|members?)|welcome) ${OFFER_EN}\\b` +
    `|\\boff (?:the|their|your|a|an) first (?:order|purchase)\\b`,
  'iu',
);

/** What friends of customers get, which existing customers pass on. */
const REFERRAL =
  /老带新|裂变|转介|好友|朋友|推荐(?:人|官|有礼|新)|\b(?:refer|refers|referrals?|referred|friends?|advocates?)\b/iu;

/** Whether a text offers something that is only for customers who have not bought yet, or just once. */
export function isNewcomerOffer(...texts: readonly (Text | undefined)[]): boolean {
  return readings(...texts).some((text) => NEWCOMER_OFFER.test(text) && !REFERRAL.test(text));
}

const NEWCOMER =
  /首单|首购|新客|新人|新手|迎新|新会员|首次(?:下单|购买|消费|成交|签收)|\b(?:first (?:order|purchase)|newcomers?|new (?:customers?|members?))\b/iu;

/** Whether a text is about customers who have just begun. Sample: `The first order is signed for`. */
export function speaksOfNewcomers(...texts: readonly (Text | undefined)[]): boolean {
  return readings(...texts).some((text) => NEWCOMER.test(text) && !REFERRAL.test(text));
}

/** Whether the customers of a segment have just begun, by its name. */
export function isNewcomerSegment({
  label,
  rule: words,
}: Pick<Segment, 'label' | 'rule'>): boolean {
  return (
    speaksOfNewcomers(label, words) || coreNames(label).some((name) => /^(?:new|新)$/u.test(name))
  );
}

const PROSPECT = /潜在|意向|线索|未成交|未下单|\b(?:prospects?|leads?|trial)\b/iu;
const EXISTING =
  /老客|流失|沉睡|沉默|忠诚|成熟|衰退|复购|回头|挽回|\b(?:lapsed|dormant|at risk|lost|loyal|returning|mature|declining|existing|churn\w*|repeat)\b/iu;

const LEVELS = {
  high: { 'zh-CN': '高', en: 'high' },
  mid: { 'zh-CN': '中', en: 'mid' },
  low: { 'zh-CN': '低', en: 'low' },
};

/** What shows that customers of a segment have bought before; undefined when nothing does. */
export function proofOfOrders(segment: Segment): Text | undefined {
  const { label, rule: words, codes, when = [] } = segment;
  if (isNewcomerSegment(segment) || says(PROSPECT, label, words)) return undefined;
  const frequency = codes?.frequency;
  if (frequency === 'high' || frequency === 'mid') {
    const level = LEVELS[frequency];
    return { 'zh-CN': `购买频次为${level['zh-CN']}`, en: `frequency is ${level.en}` };
  }
  const test = when.find(({ measure, is }) => {
    if (is.kind !== 'level' || is.comparator?.startsWith('<') === true) return false;
    if (measure === 'orders') return is.min > (is.comparator === '>' ? 0 : 1);
    return (measure === 'days-since-first-order' || measure === 'days-since-order') && is.min > 0;
  });
  if (test !== undefined) {
    const written = `\`${test.measure}\` ${test.is.raw}`;
    return { 'zh-CN': written, en: written };
  }
  return says(EXISTING, label) ? label : undefined;
}
