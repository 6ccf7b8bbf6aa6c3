import type { WrittenContent } from '../../model/content.ts';
import type { PlannableInputs } from '../../model/inputs.ts';
import type { Address } from '../../model/item-key.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { LlmSection } from '../../model/llm.ts';
import type { Locale } from '../../model/locale.ts';
import type { WrittenPart } from '../../model/profile.ts';

/** Everything that asking for one section, and judging the reply, depends on. */
export interface SectionTask {
  section: LlmSection;
  /** Parts of the section that the inputs leave open, `narrative` among them. */
  parts: readonly WrittenPart[];
  inputs: PlannableInputs;
  /** The dictionary, made for the industry of the plan. */
  knowledge: Knowledge;
  /** The whole plan as the rules would write it: candidates, sizes and dates to choose from. */
  draft: WrittenContent;
  /** What is settled: the sections before, with what the inputs state laid over them. */
  before: WrittenContent;
  /** Language that the texts are to be in. */
  language: Locale;
  /** Items of the section that people corrected: their ids have to stay. */
  kept: readonly Address[];
  /**
   * The section as it stands, when only some of it is written anew: `items` names what to write,
   * by address, and the rest stays as it is.
   */
  again?: { content: WrittenContent; items: readonly Address[] };
}
