import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { SectionTask } from '../section-task.ts';
import { givenFor } from './given/given.ts';
import { ownFigures } from './given/own-figures.ts';
import { groundingOf } from './grounding.ts';
import type { Reply } from './reply.ts';
import { FORM_RULES, TEXT_RULES, VALUE_RULES } from './rules.ts';

/**
 * Holds a reply to what the plan bears out. Every finding has the address of its field, such as
 * `goals/satisfaction/targets/nps#target`, and no place: the caller knows where the reply was read.
 * The form of the reply and its references are judged before, by its schema, and dates, loads and all
 * else that takes the whole plan after, by the checks.
 *
 * @param reply decoded by `replySchemaOf`.
 */
export function groundSection(task: SectionTask, reply: Reply): Diagnostic[] {
  const grounding = groundingOf(task, reply);
  const ofValues = VALUE_RULES.flatMap((rule) => rule(grounding));
  const failed = new Set(ofValues.map(({ path = '' }) => path.replace(/#.*$/u, '')));
  const wrong = grounding.items.filter(({ address }) => failed.has(address));
  const withGiven = {
    ...grounding,
    given: givenFor(task, reply, wrong),
    own: ownFigures(task, reply, failed),
  };
  return [
    ...ofValues,
    ...FORM_RULES.flatMap((rule) => rule(grounding)),
    ...TEXT_RULES.flatMap((rule) => rule(withGiven)),
  ];
}
