import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { labelReader } from './label-reader.ts';
import { multiline } from './path-chart.ts';

const WORDS = {
  'zh-CN': {
    title: '何时启动',
    root: '出现以下任一情形？',
    step: (label: string) => `第 1 步：${label}`,
    description: (count: number) => `流程图：${count} 种启动情形及相应的第一步。`,
  },
  en: {
    title: 'When to start',
    root: 'Does one of these apply?',
    step: (label: string) => `Step 1: ${label}`,
    description: (count: number) =>
      `Flowchart: ${count} situations to start in, and what to do first.`,
  },
} as const;

const MOST_TRIGGERS = 8;
const SPACING = { flowchart: { nodeSpacing: 12, padding: 9 } } as const;

/**
 * Flowchart question → trigger → first action. A trigger that names none leads to the first step of
 * the procedure. Undefined unless two to eight triggers lead anywhere.
 */
export function triggerChart(plan: Resolved, locale: Locale): Diagram | undefined {
  const { triggers, steps } = plan;
  const [first] = steps;
  const leading = triggers.filter(({ action }) => (action ?? first) !== undefined);
  if (leading.length < 2 || triggers.length > MOST_TRIGGERS) return undefined;
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  const isShared = triggers.some(({ action }) => action === undefined) && first !== undefined;
  return {
    id: 'triggers',
    title: words.title,
    description: words.description(triggers.length),
    locale,
    source: [
      `%%{init: ${JSON.stringify(SPACING)}}%%`,
      'flowchart LR',
      `  start["${multiline([words.root])}"]:::muted`,
      ...(isShared ? [`  step["${multiline([words.step(read(first.label))])}"]:::goal`] : []),
      ...triggers.flatMap(({ label, action }, at) => [
        `  t${at}["${multiline([read(label)])}"]:::challenge`,
        `  start --> t${at}`,
        ...(action === undefined
          ? isShared
            ? [`  t${at} --> step`]
            : []
          : [`  a${at}["${multiline([read(action)])}"]:::goal`, `  t${at} --> a${at}`]),
      ]),
      '',
    ].join('\n'),
  };
}
