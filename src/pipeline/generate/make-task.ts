import type { OpenSection } from '../../generate/llm/open-sections.ts';
import type { SectionTask } from '../../generate/llm/section-task.ts';
import type { WrittenContent } from '../../model/content.ts';
import type { LlmSection } from '../../model/llm.ts';
import { layStated } from '../../resolve/lay-stated.ts';
import { layCorrections } from './lay-corrections.ts';
import { keptAddresses } from './kept-addresses.ts';
import { baseContent, type Run } from './run-state.ts';
import { joinSections, pickSection, sectionOf } from './section-content.ts';
import { sectionsBefore } from './section-order.ts';

/**
 * What is asked for a section as the run stands. It sees the sections that it builds on and no others, so
 * that its prompt does not depend on what happened to be finished.
 */
export function makeTask(run: Run, open: OpenSection): SectionTask {
  const { planned: inputs, knowledge, shownDraft: draft, request } = run;
  const before = joinSections(sectionsBefore(open.section).map((one) => sectionContent(run, one)));
  const items = request.items?.filter((at) => sectionOf(at) === open.section);
  return {
    section: open.section,
    parts: open.parts,
    inputs,
    knowledge,
    draft,
    before: layCorrections(layStated(before, run.stated).content, request.plan),
    language: inputs.language,
    kept: keptAddresses(run, open),
    ...(items && { again: { content: pickSection(baseContent(run), open), items } }),
  };
}

/**
 * What a section holds as the run stands; nothing while it is still to be written. Two sections share the
 * origin of the narrative: it is left out, or a prompt would depend on one that comes later.
 */
function sectionContent(run: Run, section: LlmSection): WrittenContent {
  const { narrative, ...lists } = run.states.get(section)?.content ?? {};
  if (narrative === undefined) return lists;
  const { origin: _, why: __, ...texts } = narrative;
  return { ...lists, narrative: texts };
}
