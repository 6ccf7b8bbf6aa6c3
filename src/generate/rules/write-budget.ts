import type { WrittenContent } from '../../model/content.ts';
import { joinAddress } from '../../model/item-key.ts';
import { SPENDS, type Spend } from '../../model/knowledge.ts';
import type { Draft } from './draft.ts';
import { bilingual, label, quoteList, say, type Bilingual } from './wording.ts';

/** Part of the money that is kept back; published plans keep 7 to 10 percent. */
const RESERVE = 10;
/** What every plan spends whatever it chooses: someone runs it, and something is measured. */
const BASE: Partial<Record<Spend, number>> = { people: 3, research: 1 };

const LABELS: Record<Spend, Bilingual> = {
  people: { 'zh-CN': '人员与外部支持', en: 'People and outside help' },
  technology: { 'zh-CN': '系统与数据', en: 'Systems and data' },
  benefits: { 'zh-CN': '客户权益与补偿', en: 'Customer benefits and compensation' },
  content: { 'zh-CN': '内容与触达', en: 'Content and messages' },
  training: { 'zh-CN': '培训与推广', en: 'Training and roll-out' },
  research: { 'zh-CN': '调研与测量', en: 'Research and measurement' },
};

/**
 * The money of the plan in shares of whole percent: what the strategies spend by their weights, and a
 * reserve. They always add up to 100. Amounts stay open unless a budget is stated.
 */
export function writeBudget(draft: Draft): NonNullable<WrittenContent['budget']> {
  const { inputs, selections } = draft;
  const weights = SPENDS.map((spend) => ({
    spend,
    weight:
      (BASE[spend] ?? 0) +
      selections.reduce((sum, { playbook }) => sum + (playbook.spend[spend] ?? 0), 0),
  })).filter(({ weight }) => weight > 0);
  const shares = sharesOf(
    weights.map(({ weight }) => weight),
    100 - RESERVE,
  );
  const limit = inputs.constraints.find(({ kind }) => kind === 'budget');
  const total = limit?.value?.unit === undefined ? undefined : limit.value.raw;
  const because =
    limit === undefined ? ['horizon'] : [joinAddress('constraints', limit.id), 'horizon'];
  return {
    ...(total === undefined ? {} : { total }),
    control: {
      'zh-CN': '按阶段验收结果分批拨付；单项超出份额 10% 先报批，动用预备金要写明原因。',
      en: 'Paid phase by phase after acceptance. A part that exceeds its share by 10% needs approval first, and use of the reserve needs a reason.',
    },
    items: [
      ...weights.map(({ spend }, at) => ({
        id: spend,
        label: LABELS[spend],
        share: `${shares[at] ?? 0}%`,
        covers: covers(spend, draft),
        origin: { rule: 'budget-weights', because },
        why: whyShare(spend, draft),
      })),
      {
        id: 'reserve',
        label: { 'zh-CN': '预备金', en: 'Reserve' },
        share: `${RESERVE}%`,
        reserve: true,
        covers: {
          'zh-CN': '范围变更、涨价和紧急采购',
          en: 'Changes of scope, higher prices and rush purchases',
        },
        origin: { rule: 'budget-weights', because },
        why: {
          'zh-CN': '已发布的同类方案留 7%–10%，这里取上限。',
          en: 'Published plans of this kind keep 7–10% back; this takes the upper end.',
        },
      },
    ],
    origin: { rule: 'budget-weights', because },
    why: {
      'zh-CN': '份额按所选策略的投入权重折算，权重是估计值，立项时按报价校正。',
      en: 'Shares follow the weights of the chosen strategies; the weights are estimates, to be corrected by quotations.',
    },
  };
}

/** Whole shares of a total by weight; the largest remainders get what rounding leaves. */
function sharesOf(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (weight / sum) * total);
  const shares = exact.map(Math.floor);
  const open = total - shares.reduce((all, share) => all + share, 0);
  const order = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { at } of order.slice(0, open)) shares[at] = (shares[at] ?? 0) + 1;
  return shares;
}

const MOST_NAMED = 3;

/** The strategies that spend most on it, by name. */
function covers(spend: Spend, draft: Draft): Bilingual {
  const spending = draft.selections
    .filter(({ playbook }) => playbook.spend[spend] !== undefined)
    .sort((a, b) => (b.playbook.spend[spend] ?? 0) - (a.playbook.spend[spend] ?? 0));
  return bilingual((locale) => {
    const names = quoteList(
      spending
        .slice(0, MOST_NAMED)
        .map(({ playbook }) => label(playbook.label, locale, draft.inputs.language)),
      locale,
    );
    if (names === '')
      return say(locale, '推进方案本身的开支', 'What running the plan itself costs');
    const further = spending.length - MOST_NAMED;
    return further > 0
      ? say(locale, `${names}等 ${spending.length} 项策略`, `${names} and ${further} more`)
      : say(locale, `策略${names}`, names);
  });
}

function whyShare(spend: Spend, { selections }: Draft): Bilingual {
  const spending = selections.filter(({ playbook }) => playbook.spend[spend] !== undefined).length;
  return bilingual((locale) =>
    spending === 0
      ? say(locale, '任何方案都有这笔开支。', 'Every plan spends on this.')
      : say(
          locale,
          `所选策略中有 ${spending} 项要花这笔钱，按权重折算（估计值）。`,
          `${spending} of the chosen strategies spend on it, counted by weight (an estimate).`,
        ),
  );
}
