import { generatePlan } from '../../generate/generate-plan.ts';
import { openSections } from '../../generate/llm/open-sections.ts';
import type { SectionTask } from '../../generate/llm/section-task.ts';
import { suitIndustry } from '../../generate/rules/suit-industry.ts';
import { plannable } from '../../model/inputs.ts';
import type { LlmSection } from '../../model/llm.ts';
import { layStated } from '../../resolve/lay-stated.ts';
import { writtenInputs } from '../../resolve/layered-content.ts';
import { correctedItems } from '../generate/kept-addresses.ts';
import { laySetValues } from '../generate/lay-corrections.ts';
import { joinSections, pickSection } from '../generate/section-content.ts';
import { contentToKeep, type ImportRequest } from './import-reply.ts';

/**
 * What a chat is asked for: the sections that are wanted of those that are open, all of them when
 * none is named. They see what stays of the plan: what the inputs state, and the sections that are
 * not asked for, as they are.
 *
 * @returns none where nothing that is wanted is open.
 */
export function chatTasks(
  { plan, workspace }: Pick<ImportRequest, 'plan' | 'workspace'>,
  wanted?: readonly LlmSection[],
): SectionTask[] {
  const { inputs, places = {} } = plan;
  const planned = inputs && plannable(inputs);
  const draft = inputs && generatePlan(inputs, workspace.knowledge)?.content;
  if (inputs === undefined || planned === undefined || draft === undefined) return [];
  const open = openSections(inputs);
  const isWanted = (section: LlmSection): boolean => wanted?.includes(section) ?? true;
  const base = contentToKeep(plan, inputs, workspace) ?? draft;
  const staying = open.filter(({ section }) => !isWanted(section));
  const before = layStated(
    joinSections(staying.map((one) => pickSection(base, one))),
    writtenInputs({ inputs: { file: '', value: inputs, places } }),
  ).content;
  const own = new Set(open.filter(({ section }) => isWanted(section)).flatMap((one) => one.parts));
  return open
    .filter(({ section }) => isWanted(section))
    .map(({ section, parts }) => ({
      section,
      parts,
      inputs: planned,
      knowledge: suitIndustry(workspace.knowledge, inputs.industry),
      draft: laySetValues(draft, plan),
      before,
      language: inputs.language,
      kept: correctedItems(plan, base).filter((at) =>
        own.has(at.split('/')[0] as (typeof parts)[0]),
      ),
    }));
}
