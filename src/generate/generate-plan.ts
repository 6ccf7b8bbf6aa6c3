import { contentSchema, type WrittenContent } from '../model/content.ts';
import { plannable, type Inputs } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { PROFILE_FACTS } from '../model/profile.ts';
import { RULES_LISTS, type GenerationNote } from './generator.ts';
import { keepKnownReferences } from './keep-known-references.ts';
import { generateByRules } from './rules/generate-by-rules.ts';

/** A note of the rules, or that they write nothing of a part that `generate` names. */
export type PlanNote = Pick<GenerationNote, 'at' | 'message'> & {
  kind: GenerationNote['kind'] | 'not-written';
};

/** The parts that the rules know how to write. */
const WRITTEN_PARTS: readonly string[] = ['narrative', ...RULES_LISTS];

/** Notes about how phases and their work were laid out. */
const PHASE_NOTES: ReadonlySet<string> = new Set<GenerationNote['kind']>([
  'unusual-horizon',
  'work-left-out',
]);

/** Whether the inputs leave any part to a generator. A guide has no dates to plan for. */
export function leavesOpen({ generate, horizon, profile }: Inputs): boolean {
  if (horizon === undefined || generate?.length === 0) return false;
  return generate !== undefined || PROFILE_FACTS[profile].generates;
}

/**
 * What the rules write for a plan: the parts that its inputs leave to them. Stated phases close that
 * part, for generated ones beside them would only overlap. Undefined when nothing is left to the
 * rules, for then the plan is what is stated.
 */
export function generatePlan(
  inputs: Inputs,
  knowledge: Knowledge,
): { content: WrittenContent; notes: PlanNote[] } | undefined {
  const { generate: wanted } = inputs;
  const planned = plannable(inputs);
  if (planned === undefined || !leavesOpen(inputs)) return undefined;
  const parts = new Set<string>(wanted ?? WRITTEN_PARTS);
  if (isStated(inputs.phases)) parts.delete('phases');
  const made = generateByRules(planned, knowledge);
  const notes: PlanNote[] = [
    ...made.notes.filter(({ kind }) => parts.has('phases') || !PHASE_NOTES.has(kind)),
    ...(wanted ?? []).flatMap((part) =>
      WRITTEN_PARTS.includes(part) || isStated(inputs[part]) ? [] : [notWritten(part)],
    ),
  ];
  if (WRITTEN_PARTS.every((part) => parts.has(part))) return { content: made.content, notes };
  const kept = Object.fromEntries(
    Object.entries(made.content).filter(([part]) => parts.has(part)),
  ) as WrittenContent;
  return {
    content: keepKnownReferences(kept, contentSchema, { ...inputs, ...merged(kept, inputs) }),
    notes,
  };
}

function isStated(part: unknown): boolean {
  return Array.isArray(part) ? part.length > 0 : part !== undefined;
}

function notWritten(part: string): PlanNote {
  return {
    kind: 'not-written',
    at: 'generate',
    message: {
      'zh-CN': `规则不会写 \`${part}\`，请自己写明。`,
      en: `The rules write no \`${part}\`; state them.`,
    },
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
