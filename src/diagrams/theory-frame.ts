import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Diagram } from './diagram.ts';
import { labelReader } from './label-reader.ts';
import { multiline } from './path-chart.ts';

const WORDS = {
  'zh-CN': {
    title: '理论框架',
    description: (count: number) => `流程图：${count} 类理论及其要点，依次排列。`,
  },
  en: {
    title: 'Theories and what frames them',
    description: (count: number) =>
      `Flowchart: ${count} theories, each with its key words in order.`,
  },
} as const;

const SPACING = { flowchart: { nodeSpacing: 14, rankSpacing: 34, padding: 9 } } as const;
/** More words in a row than this would be too small to read on paper. */
const MOST_WORDS = 5;

/** A row theory → its words; undefined unless every theory has some. */
export function theoryFrame(plan: Resolved, locale: Locale): Diagram | undefined {
  const { theories } = plan;
  const isFramed = theories.every(
    ({ frame = [] }) => frame.length > 0 && frame.length <= MOST_WORDS,
  );
  if (theories.length < 2 || !isFramed) return undefined;
  const words = WORDS[locale];
  const read = labelReader(plan, locale);
  return {
    id: 'theory-frame',
    title: words.title,
    description: words.description(theories.length),
    locale,
    source: [
      `%%{init: ${JSON.stringify(SPACING)}}%%`,
      'flowchart LR',
      ...theories.flatMap(({ label, frame = [] }, at) => [
        `  t${at}x0["${multiline([read(label)])}"]:::goal`,
        ...frame.flatMap((word, index) => [
          `  t${at}x${index + 1}["${multiline([read(word)])}"]`,
          `  t${at}x${index} --> t${at}x${index + 1}`,
        ]),
      ]),
      '',
    ].join('\n'),
  };
}
