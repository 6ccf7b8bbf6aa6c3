import type { PlannableInputs } from '../../model/inputs.ts';
import { joinAddress } from '../../model/item-key.ts';
import type { GoalTemplate } from '../../model/knowledge.ts';
import { LOCALES } from '../../model/locale.ts';
import type { Text } from '../../model/text.ts';
import type { RulesContent } from '../generator.ts';
import type { Draft } from './draft.ts';
import { planGoals } from './plan-goals.ts';
import { bilingual, label, quoteList, say } from './wording.ts';
import { writeTarget } from './write-target.ts';

/** The goals that the directions of management and the chosen strategies call for. */
export function writeGoals(draft: Draft): RulesContent['goals'] {
  const { inputs } = draft;
  return planGoals(draft).map(({ template, targets }) => {
    const directions = inputs.orientation.filter((item) => serves(template, item.label));
    const because = [
      ...directions.map(({ id }) => joinAddress('orientation', id)),
      ...new Set(
        targets.flatMap((target) => target.because.filter((at) => at.startsWith('metrics/'))),
      ),
    ];
    return {
      id: template.id,
      label: template.label,
      statement: template.statement,
      by: deadline(inputs),
      ...(directions.length > 0 ? { orientation: directions.map(({ id }) => id) } : {}),
      targets: targets.map((target) => writeTarget(target, 'goal', draft)),
      origin: { rule: 'goal-template', ...(because.length > 0 ? { because } : {}) },
      why: bilingual((locale) => {
        const names = directions.map((item) => label(item.label, locale, inputs.language));
        return names.length > 0
          ? say(
              locale,
              `管理层定下了${quoteList(names, locale)}的方向，由这个目标落实。`,
              `Management has set the direction${names.length > 1 ? 's' : ''} ${quoteList(names, locale)}.`,
            )
          : because.length > 0
            ? say(
                locale,
                '已有现状值的指标需要一个目标。',
                'Metrics with a current figure need a goal.',
              )
            : say(
                locale,
                '所选策略推动的指标需要一个目标。',
                'The chosen strategies move metrics that need a goal.',
              );
      }),
    };
  });
}

/** From first results to the end of the plan. Sample: `M6..M12`. */
function deadline({ horizon }: PlannableInputs): string {
  const [from, to] = [horizon.from.raw, horizon.to.raw];
  return from === to || from.includes('..') || to.includes('..') ? to : `${from}..${to}`;
}

function serves({ orientation }: GoalTemplate, text: Text): boolean {
  return LOCALES.some((locale) => {
    const written = (typeof text === 'string' ? text : (text[locale] ?? '')).toLowerCase();
    return orientation[locale].some((word) => written.includes(word.toLowerCase()));
  });
}
