import type { Inputs } from '../../model/inputs.ts';
import { LLM_SECTIONS, type LlmSection } from '../../model/llm.ts';
import type { WrittenPart } from '../../model/profile.ts';
import { leavesOpen } from '../generate-plan.ts';
import { openParts } from '../open-parts.ts';
import { SECTION_PLANS, type NarrativeField } from './sections.ts';

export interface OpenSection {
  section: LlmSection;
  /** What is written in it, in the order of its plan; `narrative` stands last. */
  parts: WrittenPart[];
}

/** The sections in which the inputs leave anything open, in the order in which they are written. */
export function openSections(inputs: Inputs): OpenSection[] {
  if (!leavesOpen(inputs)) return [];
  const open = new Set(openParts(inputs));
  return LLM_SECTIONS.flatMap((section) => {
    const { parts, narrative = [] } = SECTION_PLANS[section];
    const own: WrittenPart[] = parts.filter((part) => open.has(part));
    if (open.has('narrative') && narrative.some((field) => isOpenText(inputs, field))) {
      own.push('narrative');
    }
    return own.length === 0 ? [] : [{ section, parts: own }];
  });
}

/** A text that the inputs state is not asked for. */
function isOpenText({ narrative }: Inputs, field: NarrativeField): boolean {
  return narrative?.[field] === undefined;
}
