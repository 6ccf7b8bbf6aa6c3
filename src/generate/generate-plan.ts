import { contentSchema, type WrittenContent } from '../model/content.ts';
import { plannable, type Inputs } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { WRITTEN_PARTS } from '../model/profile.ts';
import type { GenerationNote } from './generator.ts';
import { keepKnownReferences } from './keep-known-references.ts';
import { isStated, openParts } from './open-parts.ts';
import { generateByRules } from './rules/generate-by-rules.ts';

/** A note of the rules, or that they write nothing of a part that `generate` names. */
export type PlanNote = Pick<GenerationNote, 'at' | 'message'> & {
  kind: GenerationNote['kind'] | 'not-written';
};

/** Notes about how phases and their work were laid out. */
const PHASE_NOTES: ReadonlySet<string> = new Set<GenerationNote['kind']>([
  'unusual-horizon',
  'work-left-out',
]);

/** Whether the inputs leave any part to a generator. */
export function leavesOpen({ generate, horizon, profile }: Inputs): boolean {
  return generate?.length !== 0 && (horizon !== undefined || profile === 'guide');
}

/**
 * What the rules write for a plan: the parts that its inputs leave to them. Undefined when nothing is
 * left to the rules.
 */
export function generatePlan(
  inputs: Inputs,
  knowledge: Knowledge,
): { content: WrittenContent; notes: PlanNote[] } | undefined {
  const { generate: wanted } = inputs;
  const planned = plannable(inputs);
  if (planned === undefined || !leavesOpen(inputs)) return undefined;
  const parts = new Set<string>(openParts(inputs));
  const made = generateByRules(planned, knowledge, parts);
  const notes: PlanNote[] = [
    ...made.notes.filter(({ kind }) => parts.has('phases') || !PHASE_NOTES.has(kind)),
    ...(wanted ?? []).flatMap((part) =>
      isWritten(part) || isStated(inputs[part]) ? [] : [notWritten(part)],
    ),
  ];
  const all = { ...inputs, ...merged(made.content, inputs) };
  return { content: keepKnownReferences(made.content, contentSchema, all), notes };
}

const isWritten = (part: string): boolean => WRITTEN_PARTS.some((known) => known === part);

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
