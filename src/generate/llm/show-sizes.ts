import { readText, type Text } from '../../model/text.ts';
import { horizonMonths } from '../rules/frame-phases.ts';
import { sizeTargets } from '../rules/size-targets.ts';
import type { SectionTask } from './section-task.ts';
import { fence, showText } from './show-text.ts';
import { PROMPT_WORDS } from './words.ts';

/** How far each stated figure usually moves within the horizon, in the words of the rules. */
export function showSizes({
  inputs,
  knowledge,
  language,
}: Pick<SectionTask, 'inputs' | 'knowledge' | 'language'>): string[] {
  const words = PROMPT_WORDS[language];
  const { targets } = sizeTargets(inputs, knowledge, horizonMonths(inputs));
  const read = (text: Text): string => showText(readText(text, language, language).text, 240);
  const lines = [...targets.values()]
    .filter(({ observation }) => observation !== undefined)
    .map(({ metric, target, why }) => `- ${metric.id}: ${target} | ${read(why)}`);
  return lines.length === 0 ? [] : [fence(words.marks.sizes, lines)];
}
