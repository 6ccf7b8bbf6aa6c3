import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { CONTENT_LISTS, type WrittenContent } from '../../model/content.ts';
import { inputsSchema, plannable, type Inputs } from '../../model/inputs.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { LlmSection } from '../../model/llm.ts';
import { generatePlan } from '../generate-plan.ts';
import { suitIndustry } from '../rules/suit-industry.ts';
import { knowledge, readPlan } from '../rules/sample-plan.test-support.ts';
import { openSections, type OpenSection } from './open-sections.ts';
import { replySchemaOf } from './reply-schema.ts';
import type { SectionTask } from './section-task.ts';
import { SECTION_PLANS } from './sections.ts';
import { toReply } from './to-reply.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);

/** A horizon for plans that state none. */
const YEAR = { start: '2026-03-02', from: 'M6', to: 'M12' };

/**
 * Inputs that plans are generated from in tests, with other fields: the sample plan, and each of the
 * fixtures. All have a horizon, so that they serve for every profile.
 */
export function sampleInputs(
  fields: Record<string, unknown> = {},
): { name: string; inputs: Inputs }[] {
  const fixtures = readdirSync(FIXTURES).filter((file) => file !== 'held-out.yaml');
  return [
    { name: 'retail-crm', inputs: retailInputs(fields) },
    ...fixtures.map((file) => {
      const written = parse(readFileSync(new URL(file, FIXTURES), 'utf8')) as object;
      return { name: file, inputs: inputsSchema.parse({ horizon: YEAR, ...written, ...fields }) };
    }),
  ];
}

/** The sample plan with other fields. */
export function retailInputs(fields: Record<string, unknown> = {}): Inputs {
  return inputsSchema.parse({ ...(readPlan('inputs.yaml') as object), ...fields });
}

/** What is asked for each open section, the sections before being those of the rules. */
export function sampleTasks(inputs: Inputs, known: Knowledge = knowledge): SectionTask[] {
  const planned = plannable(inputs);
  const draft = generatePlan(inputs, known)?.content;
  if (planned === undefined || draft === undefined) throw new Error('nothing is open');
  const suited = suitIndustry(known, inputs.industry);
  const open = openSections(inputs);
  return open.map(({ section, parts }) => ({
    section,
    parts,
    inputs: planned,
    knowledge: suited,
    draft,
    before: withStated(writtenBefore(section, open, draft), inputs),
    language: inputs.language,
    kept: [],
  }));
}

/** The draft of the sections that one builds on. */
function writtenBefore(
  section: LlmSection,
  open: readonly OpenSection[],
  draft: WrittenContent,
): WrittenContent {
  const needed = new Set<LlmSection>();
  const need = (one: LlmSection): void => {
    for (const other of SECTION_PLANS[one].after) need(other);
    for (const other of SECTION_PLANS[one].after) needed.add(other);
  };
  need(section);
  const before = open.filter((one) => needed.has(one.section));
  return partsOf(before, draft);
}

function partsOf(sections: readonly OpenSection[], draft: WrittenContent): WrittenContent {
  const before: WrittenContent = {};
  for (const { section, parts } of sections) {
    for (const part of parts) {
      if (part !== 'narrative') Object.assign(before, { [part]: draft[part] });
    }
    for (const field of parts.includes('narrative')
      ? (SECTION_PLANS[section].narrative ?? [])
      : []) {
      before.narrative = { ...before.narrative, [field]: draft.narrative?.[field] };
    }
  }
  return before;
}

export function sampleTask(
  section: LlmSection,
  inputs: Inputs = retailInputs(),
  fields: Partial<SectionTask> = {},
): SectionTask {
  const task = sampleTasks(inputs).find((one) => one.section === section);
  if (task === undefined) throw new Error(`${section} is not open`);
  return { ...task, ...fields };
}

/** What a model would have replied that writes as the rules do. */
export function rulesReply({ section, parts, draft, language }: SectionTask) {
  return toReply(draft, replySchemaOf(section, parts), language);
}

function withStated(content: WrittenContent, inputs: Inputs): WrittenContent {
  const stated = CONTENT_LISTS.flatMap((part) => {
    const list: readonly unknown[] = inputs[part] ?? [];
    const own: readonly unknown[] = content[part] ?? [];
    return list.length === 0 ? [] : [[part, [...own, ...list]] as const];
  });
  return { ...content, ...(Object.fromEntries(stated) as WrittenContent) };
}
