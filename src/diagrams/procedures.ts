import { formatQuantity, printed } from '../model/format.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { labelReader } from './label-reader.ts';
import { pathChart } from './path-chart.ts';
import { widthOf } from './shorten-label.ts';

const WORDS = {
  'zh-CN': {
    loopText: (count: number) => `闭环流程图：${count} 个步骤，最后一步回到起点。`,
    steps: '操作步骤',
    stepsText: (count: number) => `流程图：${count} 个步骤，完成后回到第一步复盘改进。`,
    between: '，',
  },
  en: {
    loopText: (count: number) =>
      `Flowchart of a loop: ${count} steps, the last of which leads back to the first.`,
    steps: 'The steps',
    stepsText: (count: number) => `Flowchart: ${count} steps; after the last, begin again.`,
    between: ', ',
  },
} as const;

/** Widest name of an owner that still stands beside the limit, in ems. */
const SHORT_OWNER = 9;

/** A ring for each loop; each step with its limit and, where short, its owner. */
export function loopCharts(plan: Resolved, locale: Locale): Diagram[] {
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  return plan.loops.map(({ key, label, steps }) => ({
    id: `loop-${key}`,
    title: read(label),
    description: words.loopText(steps.length),
    locale,
    source: pathChart(
      steps.map((step) => {
        const role = step.owner === undefined ? undefined : plan.roles[step.owner];
        const owner = role === undefined ? '' : read(role);
        const remarks = [
          ...(step.limit === undefined ? [] : [printed(formatQuantity(step.limit, locale))]),
          ...(owner !== '' && widthOf(owner) <= SHORT_OWNER ? [owner] : []),
        ];
        return [read(step.label), ...(remarks.length === 0 ? [] : [remarks.join(words.between)])];
      }),
      'ring',
    ),
  }));
}

/** A ring of the steps of a guide; undefined for fewer than three. */
export function stepChart(plan: Resolved, locale: Locale): Diagram | undefined {
  if (plan.steps.length < 3) return undefined;
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  return {
    id: 'steps',
    title: words.steps,
    description: words.stepsText(plan.steps.length),
    locale,
    source: pathChart(
      plan.steps.map(({ label }, at) => [`${at + 1} ${read(label)}`]),
      'ring',
    ),
  };
}
