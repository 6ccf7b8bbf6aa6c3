import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import { PROFILE_FACTS } from '../../../../model/profile.ts';
import { SECTION_PLANS } from '../../sections.ts';
import type { Grounding } from '../grounding.ts';
import { excerpt, finding, type GroundRule } from '../rule.ts';

/** Parts that no plan is one without, whatever its kind. */
const CORE = ['goals', 'strategies', 'phases', 'outcomes', 'risks'];

/** A part that the plan needs and the rules could write, and that the reply leaves out. */
export const emptyParts: GroundRule = (grounding) =>
  grounding.task.again === undefined
    ? [...missingLists(grounding), ...missingTexts(grounding)]
    : [];

function missingLists({ task: { parts, draft, inputs }, reply }: Grounding): Diagnostic[] {
  const needed = new Set<string>([...PROFILE_FACTS[inputs.profile].requires, ...CORE]);
  return parts.flatMap((part): Diagnostic[] => {
    if (part === 'narrative' || !needed.has(part)) return [];
    return isEmpty(reply[part]) && !isEmpty(draft[part]) && isEmpty(inputs[part])
      ? [finding('reply/empty', part, { part })]
      : [];
  });
}

function missingTexts({ task: { parts, draft, inputs, section }, reply }: Grounding): Diagnostic[] {
  if (!parts.includes('narrative')) return [];
  const written = (reply['narrative'] ?? {}) as Record<string, unknown>;
  return (SECTION_PLANS[section].narrative ?? []).flatMap((field): Diagnostic[] =>
    written[field] === undefined &&
    draft.narrative?.[field] !== undefined &&
    inputs.narrative?.[field] === undefined
      ? [finding('reply/empty', `narrative#${field}`, { part: `narrative.${field}` })]
      : [],
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Words that only hold a place, as the whole of a text. One without a letter or a digit says nothing at all. */
const WHOLE =
  /^(?:待定|待补充|待完善|待确认|暂无|暂缺|无|略|同上|示例|占位符?|文字|文本|string|text|none|null|n\/?a|tb[dac]|to be (?:determined|defined|added|confirmed)|placeholder|example|same as above)[。.]?$/iu;
/** Marks of a template that was not filled in, anywhere. */
const ANYWHERE =
  /lorem ipsum|(?<![a-z])(?:todo|tbd|fixme)(?![a-z])|待补充|此处(?:填写|补充|插入)|(?<![a-z\d])x{2,}(?![a-z\d])|_{3,}|\[(?:insert|your|company|name|date|number)[^\]]{0,40}\]|【(?:请|待|此处)[^】]{0,40}】/iu;

export const placeholders: GroundRule = ({ texts }) =>
  texts.flatMap(({ path, text }): Diagnostic[] => {
    const whole = text.trim();
    const found =
      !/[\p{L}\p{N}]/u.test(whole) || WHOLE.test(whole) ? whole : ANYWHERE.exec(whole)?.[0];
    return found === undefined
      ? []
      : [finding('reply/placeholder', path, { found: excerpt(found) })];
  });
