import { joinAddress } from '../../model/item-key.ts';
import type { RulesContent } from '../generator.ts';
import { answerCapacity } from './answer-capacity.ts';
import type { Draft } from './draft.ts';
import { fillText } from './fill-text.ts';
import { bilingual, label, say } from './wording.ts';

/** What the plan does about every constraint, by its kind. */
export function writeResponses(draft: Draft): RulesContent['responses'] {
  const { inputs, knowledge, selections, frames } = draft;
  return inputs.constraints.flatMap((constraint) => {
    const ofTeam = answerCapacity(constraint, draft);
    const [answered] = knowledge.answers.flatMap((template) => {
      const { kind, industries } = template;
      if (kind !== constraint.kind || industries?.includes(inputs.industry) === false) return [];
      const answer = fillText(template.answer, draft, constraint);
      return answer === undefined ? [] : [{ template, answer: ofTeam ?? answer }];
    });
    if (answered === undefined) return [];
    const { template, answer } = answered;
    const strategies = selections
      .map(({ playbook }) => playbook.id)
      .filter((id) => template.playbooks?.includes(id));
    const phases = frames
      .filter((frame) => frame.steps.some((step) => template.steps?.includes(step)))
      .map(({ id }) => id);
    return {
      constraint: constraint.id,
      answer,
      ...(phases.length > 0 ? { phases } : {}),
      ...(strategies.length > 0 ? { strategies } : {}),
      origin: { rule: 'answer-template', because: [joinAddress('constraints', constraint.id)] },
      why: bilingual((locale) => {
        const name = label(constraint.label, locale, inputs.language);
        return say(
          locale,
          `约束“${name}”必须有应对。`,
          `The constraint “${name}” needs an answer.`,
        );
      }),
    };
  });
}
