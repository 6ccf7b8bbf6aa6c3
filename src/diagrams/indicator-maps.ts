import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { labelReader } from './label-reader.ts';
import { metricLabels } from './metric-labels.ts';
import { leavesOf, mindmap, type Branch } from './mindmap.ts';

const WORDS = {
  'zh-CN': {
    dimensions: '目标维度与指标',
    dimensionsText: (groups: number, metrics: number) =>
      `思维导图：${groups} 个目标维度，由 ${metrics} 项指标衡量。`,
    indicators: '指标体系',
    indicatorsText: (groups: number, metrics: number) =>
      `思维导图：${groups} 组指标，共 ${metrics} 项。`,
  },
  en: {
    dimensions: 'Dimensions of the goals',
    dimensionsText: (groups: number, metrics: number) =>
      `Mind map: ${groups} dimensions of the goals, measured by ${metrics} metrics.`,
    indicators: 'Indicators',
    indicatorsText: (groups: number, metrics: number) =>
      `Mind map: ${groups} groups of indicators, ${metrics} in all.`,
  },
} as const;

/** Mind map dimension → metrics; undefined when the plan does not know the name of each metric. */
export function goalDimensions(plan: Resolved, locale: Locale): Diagram | undefined {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const labels = metricLabels(plan);
  if (plan.dimensions.some(({ metrics }) => metrics.some((id) => !labels.has(id)))) {
    return undefined;
  }
  const branches = plan.dimensions.map(({ label, metrics }): Branch => ({
    label: read(label),
    children: metrics.map((id) => ({ label: read(labels.get(id) ?? id) })),
  }));
  const source = mindmap(words.dimensions, branches);
  return source === undefined
    ? undefined
    : {
        id: 'goal-dimensions',
        title: words.dimensions,
        description: words.dimensionsText(branches.length, leavesOf(branches)),
        locale,
        source,
      };
}

/** Mind map group → indicators. */
export function indicatorMap(plan: Resolved, locale: Locale): Diagram | undefined {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const branches = plan.indicators.map(({ label, items }): Branch => ({
    label: read(label),
    children: items.map((item) => ({
      label:
        item.scope === undefined
          ? read(item.label)
          : scoped(read(item.label), read(item.scope), locale),
    })),
  }));
  const source = mindmap(words.indicators, branches);
  return source === undefined
    ? undefined
    : {
        id: 'indicator-map',
        title: words.indicators,
        description: words.indicatorsText(branches.length, leavesOf(branches)),
        locale,
        source,
      };
}

/** One metric may be watched for several groups of customers. */
function scoped(label: string, scope: string, locale: Locale): string {
  return locale === 'zh-CN' ? `${label}（${scope}）` : `${label} (${scope})`;
}
