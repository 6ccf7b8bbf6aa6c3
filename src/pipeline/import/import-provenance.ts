import type { OpenSection } from '../../generate/llm/open-sections.ts';
import type { WrittenContent } from '../../model/content.ts';
import { digest } from '../../model/digest.ts';
import type { Provenance } from '../../model/generated.ts';
import type { Inputs } from '../../model/inputs.ts';
import { provenanceByModel, isStale } from '../generate-plans.ts';
import { sectionDigest } from '../generate/section-content.ts';
import type { ImportRequest } from './import-reply.ts';

/** What is said of a plan that a reply was taken into: who wrote each section that it holds. */
export function importProvenance(
  { plan, workspace, model }: ImportRequest,
  {
    content,
    held,
    open,
    inputs,
  }: {
    content: WrittenContent;
    held: readonly OpenSection[];
    open: readonly OpenSection[];
    inputs: Inputs;
  },
): Provenance {
  const then = plan.written?.provenance;
  const records = open.flatMap((each) => {
    const { section } = each;
    if (!held.some((one) => one.section === section)) {
      const record = then?.sections?.[section];
      return record === undefined ? [] : [[section, record] as const];
    }
    const record = {
      by: 'chat' as const,
      ...(model !== undefined && { model }),
      // Nobody knows what was asked in a chat; what it was asked about is known.
      prompt: `sha256:${digest({ section, inputs })}`,
      content: sectionDigest(content, each),
    };
    return [[section, record] as const];
  });
  const made = provenanceByModel(inputs, content, Object.fromEntries(records));
  // Where only a part was brought, the rest is as old as it was.
  const isWhole = held.length === open.length;
  if (isWhole || then?.generator !== 'llm') return made;
  if (!isStale(then, inputs, workspace.knowledge)) return made;
  return { ...made, reads: then.reads, ...(then.facts && { facts: then.facts }) };
}
