import type { PlannableInputs } from '../../model/inputs.ts';
import { joinAddress } from '../../model/item-key.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { PROFILE_FACTS } from '../../model/profile.ts';
import type { Text } from '../../model/text.ts';
import type { GenerationNote } from '../generator.ts';
import type { Match } from './match-inputs.ts';
import { nearestTags } from './nearest-tags.ts';
import { roleName } from './role-name.ts';
import type { Schedule } from './schedule-work.ts';
import type { Selected } from './select-playbooks.ts';
import { bilingual, joinList, label, quoteList, say } from './wording.ts';

/** What the choice of playbooks leaves to the planner. */
export function selectionNotes(
  { selections, unanswered, refusedButRequired }: Selected,
  inputs: PlannableInputs,
  knowledge: Knowledge,
): GenerationNote[] {
  const { mostStrategies } = PROFILE_FACTS[inputs.profile];
  const count = selections.length + unanswered.length;
  return [
    ...unanswered.map((match) => unansweredNote(match, inputs, knowledge)),
    ...selections
      .flatMap(({ answers }) => answers)
      .filter((match, at, all) => all.indexOf(match) === at)
      .flatMap((match) => unsureNote(match, inputs, knowledge)),
    ...refusedButRequired.map(({ playbook, by }): GenerationNote => ({
      kind: 'refused-but-required',
      at: joinAddress('playbooks', playbook.id),
      message: bilingual((locale) => {
        const [own, other] = [playbook.label, by.label].map((text) =>
          label(text, locale, inputs.language),
        );
        return say(
          locale,
          `“${own}”已被排除，但“${other}”离不开它；请改变其中一项决定。`,
          `“${own}” is ruled out, but “${other}” cannot work without it; change one of the decisions.`,
        );
      }),
    })),
    ...(count > mostStrategies ? [manyStrategies(count, mostStrategies)] : []),
  ];
}

function unansweredNote(
  match: Match,
  inputs: PlannableInputs,
  knowledge: Knowledge,
): GenerationNote {
  const known = match.recognised.length > 0;
  const near = nearestTags(match.label, knowledge, 3);
  return {
    kind: known ? 'no-industry-playbook' : 'unmatched',
    at: match.address,
    message: bilingual((locale) => {
      const name = label(match.label, locale, inputs.language);
      const ids = joinList(
        near.map((tag) => `${label(tag.label, locale, inputs.language)} (${tag.id})`),
        locale,
      );
      const zhIds = ids.replaceAll(' (', '（').replaceAll(')', '）');
      return known
        ? say(
            locale,
            `知识库里没有适合本行业和本周期的做法来回应“${name}”，先写了一项待定策略。`,
            `No playbook for this industry and horizon answers “${name}”; a strategy to be settled stands in.`,
          )
        : say(
            locale,
            `从“${name}”的文字认不出问题类型，先写了一项待定策略；最接近的是${zhIds}，如果是其中之一，请写进 tags。`,
            `The wording of “${name}” does not reveal a kind of problem; a strategy to be settled stands in. The nearest are ${ids}; if it is one of them, state it in tags.`,
          );
    }),
  };
}

/** Below this a planner had better look whether the problem was understood. */
const UNSURE = 0.5;

function unsureNote(
  { address, label: text, recognised }: Match,
  { language }: PlannableInputs,
  { tags }: Knowledge,
): GenerationNote[] {
  const [first, second] = recognised;
  if (first === undefined || first.confidence >= UNSURE) return [];
  const percent = Math.round(first.confidence * 100);
  return [
    {
      kind: 'unsure',
      at: address,
      message: bilingual((locale) => {
        const name = label(text, locale, language);
        const kind = (id: string): string => {
          const known = tags.find((tag) => tag.id === id)?.label ?? id;
          return say(
            locale,
            `“${label(known, locale, language)}”（${id}）`,
            `“${label(known, locale, language)}” (${id})`,
          );
        };
        const other =
          second === undefined
            ? ''
            : say(locale, `，也可能是${kind(second.tag)}`, `, or perhaps for ${kind(second.tag)}`);
        return say(
          locale,
          `“${name}”按${kind(first.tag)}处理，把握只有 ${percent}%${other}；不对的话请写明 tags。`,
          `“${name}” was taken for ${kind(first.tag)}, only ${percent}% sure${other}; if that is wrong, state its tags.`,
        );
      }),
    },
  ];
}

function manyStrategies(count: number, most: number): GenerationNote {
  return {
    kind: 'many-strategies',
    at: 'challenges',
    message: bilingual((locale) =>
      say(
        locale,
        `要回应全部问题需要 ${count} 项策略，这类文件一般不超过 ${most} 项；可以合并或去掉不重要的问题。`,
        `Answering every problem takes ${count} strategies; a document of this kind seldom carries more than ${most}. Merge problems or drop the less important ones.`,
      ),
    ),
  };
}

/** What the horizon or the team has no room for, one note for each reason. */
export function scheduleNotes(
  leftOut: Schedule['leftOut'],
  inputs: PlannableInputs,
  knowledge: Knowledge,
): GenerationNote[] {
  const named = (text: Text, locale: 'zh-CN' | 'en'): string =>
    label(text, locale, inputs.language);
  return leftOut.map(({ task, lacks }): GenerationNote => ({
    kind: 'work-left-out',
    at: lacks === 'time' ? 'horizon' : lacks.constraint,
    message: bilingual((locale) => {
      const name = quoteList([named(task.label, locale)], locale);
      if (lacks === 'time') {
        return say(
          locale,
          `规划周期内排不下${name}，没有写进方案。`,
          `The horizon has no room for ${name}, so it is left out.`,
        );
      }
      const who = roleName(lacks.role, { inputs, knowledge }, locale);
      return say(
        locale,
        `${who}没有时间做${name}，没有写进方案；可增加人手、延长周期，或去掉一项策略。`,
        `${who} has no time for ${name}, so it is left out. Add people, take longer, or drop a strategy.`,
      );
    }),
  }));
}
