import { contentSchema, type WrittenContent } from '../model/content.ts';
import { plannable, type Inputs } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { PROFILE_FACTS } from '../model/profile.ts';
import type { GenerationNote } from './generator.ts';
import { keepKnownReferences } from './keep-known-references.ts';
import { generateByRules } from './rules/generate-by-rules.ts';

/**
 * What the rules write for a plan: the parts that its inputs leave to them. Undefined when they leave
 * none, for then the plan is what is stated.
 */
export function generatePlan(
  inputs: Inputs,
  knowledge: Knowledge,
): { content: WrittenContent; notes: GenerationNote[] } | undefined {
  const { generate: wanted, profile } = inputs;
  const planned = plannable(inputs);
  if (planned === undefined || wanted?.length === 0) return undefined;
  if (wanted === undefined && !PROFILE_FACTS[profile].generates) return undefined;
  const { content, notes } = generateByRules(planned, knowledge);
  if (wanted === undefined) return { content, notes };
  const kept = Object.fromEntries(
    Object.entries(content).filter(([part]) => wanted.some((name) => name === part)),
  ) as WrittenContent;
  return {
    content: keepKnownReferences(kept, contentSchema, { ...inputs, ...merged(kept, inputs) }),
    notes,
  };
}

/** Every list with what is stated in it beside what is generated. */
function merged(content: WrittenContent, inputs: Inputs): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).map(([part, value]) => {
      const stated = inputs[part as keyof Inputs];
      return [
        part,
        [...(Array.isArray(value) ? value : []), ...(Array.isArray(stated) ? stated : [])],
      ];
    }),
  );
}
