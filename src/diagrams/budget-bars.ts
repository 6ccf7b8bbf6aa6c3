import { formatNumber, formatQuantity, formatShare, printed } from '../model/format.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Chart } from './chart.ts';
import { labelReader } from './label-reader.ts';
import { shortenLabel } from './shorten-label.ts';

type Budget = NonNullable<Resolved['budget']>;
type Item = Budget['items'][number];

const WORDS = {
  'zh-CN': {
    title: '预算的各个部分',
    most: (first: string, second: string, part: string) =>
      `“${first}”和“${second}”合计占预算的 ${part}%`,
    reserve: (part: string) => `，另留 ${part}% 作预备金。`,
    end: '。',
  },
  en: {
    title: 'Parts of the budget',
    most: (first: string, second: string, part: string) =>
      `“${first}” and “${second}” together take ${part}% of the budget`,
    reserve: (part: string) => `; ${part}% is kept in reserve.`,
    end: '.',
  },
} as const;

/** A pie is taken in at a glance up to here. */
const MOST_SLICES = 6;
const FEWEST_BARS = 3;
const MOST_BARS = 20;
/** Widest label, in ems. */
const WIDEST = 24;

/** Whether bars show the budget better than a pie: amounts, ranges, or too many parts for slices. */
export function wantsBars({ items }: Budget): boolean {
  return (
    items.length > MOST_SLICES ||
    items.some(({ share, amount }) => share === undefined && amount !== undefined) ||
    items.some(({ share }) => share !== undefined && share.min !== share.max)
  );
}

/** Bars of the shares, or of the amounts where no shares are stated; undefined where a pie does it. */
export function budgetBars(plan: Resolved, locale: Locale): Chart | undefined {
  const { budget } = plan;
  if (budget === undefined || !wantsBars(budget)) return undefined;
  const read = labelReader(plan, locale);
  const sized = budget.items.flatMap((item) => {
    const size = sizeOf(item, budget, locale);
    return size === undefined
      ? []
      : [{ ...size, label: read(item.label), reserve: item.reserve === true }];
  });
  if (sized.length < budget.items.length) return undefined;
  if (sized.length < FEWEST_BARS || sized.length > MOST_BARS) return undefined;
  const words = WORDS[locale];
  const bars = sized.toSorted((a, b) => Number(a.reserve) - Number(b.reserve) || b.value - a.value);
  const whole = bars.reduce((sum, { value }) => sum + value, 0);
  const part = (value: number): string => formatNumber(Math.round((value / whole) * 100));
  const [first, second] = bars;
  const reserve = bars.reduce((sum, bar) => (bar.reserve ? sum + bar.value : sum), 0);
  if (first === undefined || second === undefined || whole === 0) return undefined;
  return {
    id: 'budget-bars',
    chart: {
      kind: 'bars',
      bars: bars.map((bar) => ({ ...bar, label: shortenLabel(bar.label, WIDEST) })),
    },
    title: words.title,
    description: [
      words.most(first.label, second.label, part(first.value + second.value)),
      reserve > 0 ? words.reserve(part(reserve)) : words.end,
    ].join(''),
    locale,
  };
}

/** All parts in one measure: shares, or money of one currency. */
function sizeOf(
  { share, amount }: Item,
  { items }: Budget,
  locale: Locale,
): { value: number; text: string } | undefined {
  if (items.every((item) => item.share !== undefined) && share !== undefined)
    return { value: (share.min + share.max) / 2, text: printed(formatShare(share)) };
  const isAlike = items.every((item) => item.amount?.unit === items[0]?.amount?.unit);
  if (amount === undefined || !isAlike) return undefined;
  const { amount: min, max = min } = amount;
  return { value: (min + max) / 2, text: printed(formatQuantity(amount, locale)) };
}
