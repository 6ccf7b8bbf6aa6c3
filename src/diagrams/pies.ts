import type { Locale } from '../model/locale.ts';
import type { Share } from '../model/quantity.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';
import { wantsBars } from './budget-bars.ts';
import type { Diagram } from './diagram.ts';
import { escapeLabel } from './escape-label.ts';
import { labelReader, type LabelReader } from './label-reader.ts';
import { shortenLabel } from './shorten-label.ts';

const WORDS = {
  'zh-CN': {
    budget: '预算分配',
    budgetText: (parts: string) => `饼图，各项占预算的比例：${parts}。`,
    segmentation: (label: string) => `${label}：客户占比`,
    segmentationText: (parts: string) => `饼图，各层客户的占比：${parts}。`,
    causes: (label: string) => `${label}：原因占比`,
    causesText: (parts: string) => `饼图，各项原因的占比：${parts}。`,
    other: '其他',
    unstated: '未说明',
    between: '，',
  },
  en: {
    budget: 'Budget by share',
    budgetText: (parts: string) => `Pie chart, shares of the budget: ${parts}.`,
    segmentation: (label: string) => `${label}: share of customers`,
    segmentationText: (parts: string) => `Pie chart, shares of the customers: ${parts}.`,
    causes: (label: string) => `${label}: share of each cause`,
    causesText: (parts: string) => `Pie chart, shares of the causes: ${parts}.`,
    other: 'Other',
    unstated: 'Not stated',
    between: ', ',
  },
} as const;

/** Pie of the budget; undefined when a part of it states no share, or bars show it better. */
export function budgetPie(plan: Resolved, locale: Locale): Diagram | undefined {
  const { budgetText: text, budget: title, unstated: rest } = WORDS[locale];
  const { budget } = plan;
  if (budget === undefined || wantsBars(budget)) return undefined;
  return pie(budget.items, labelReader(plan, locale), locale, { id: 'budget', title, text, rest });
}

/** A pie for each segmentation all of whose segments carry a share. */
export function segmentationPies(plan: Resolved, locale: Locale): Diagram[] {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  return plan.segmentations.flatMap(({ key, label, segments }) => {
    const about = { id: `segmentation-${key}`, title: words.segmentation(read(label)) };
    const rest = words.unstated;
    return pie(segments, read, locale, { ...about, text: words.segmentationText, rest }) ?? [];
  });
}

/** A pie for each set of causes. */
export function causePies(plan: Resolved, locale: Locale): Diagram[] {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  return plan.causeShares.flatMap(({ key, label, items, rest }) => {
    const other = rest === undefined ? words.other : read(rest);
    const about = { id: `causes-${key}`, title: words.causes(read(label)), rest: other };
    return pie(items, read, locale, { ...about, text: words.causesText }) ?? [];
  });
}

interface Part {
  label: Text;
  share?: Share | undefined;
}

/** More parts than there are colours to tell them apart. */
const MOST_PARTS = 12;
/** Widest label of the legend in ems: the whole stays within the width of a page. */
const WIDEST = 26;

/**
 * Pie of exact shares with what is left to 100 as a part of its own. Undefined for fewer than two
 * parts, for a part without a share or with a range, and for shares that are more than the whole.
 */
function pie(
  parts: readonly Part[],
  read: LabelReader,
  locale: Locale,
  about: { id: string; title: string; text: (parts: string) => string; rest: string },
): Diagram | undefined {
  const words = WORDS[locale];
  const slices = parts.flatMap(({ label, share }) =>
    share === undefined || share.min !== share.max
      ? []
      : [{ label: shortenLabel(read(label), WIDEST), percent: share.min }],
  );
  const left = round(100 - slices.reduce((sum, { percent }) => sum + percent, 0));
  if (slices.length < parts.length || parts.length < 2 || left < 0) return undefined;
  const rest = { label: shortenLabel(about.rest, WIDEST), percent: left };
  const all = [...slices, rest].filter(({ percent }) => percent > 0);
  if (all.length > MOST_PARTS) return undefined;
  // Mermaid keeps one part of each name.
  const named = all.map(({ label, percent }, at) => {
    const before = all.slice(0, at).filter((one) => one.label === label).length;
    return { percent, label: before === 0 ? label : `${label} ${before + 1}` };
  });
  return {
    id: about.id,
    title: about.title,
    description: about.text(
      named.map(({ label, percent }) => `${label} ${percent}%`).join(words.between),
    ),
    locale,
    source: [
      'pie',
      ...named.map(
        ({ label, percent }) => `  "${escapeLabel(`${label} ${percent}%`)}" : ${percent}`,
      ),
      '',
    ].join('\n'),
  };
}

function round(percent: number): number {
  return Number(percent.toFixed(4));
}
