import type { z } from 'zod';
import { LLM_SECTION_NAMES } from '../../model/llm-section-name.ts';
import { PROFILE_FACTS } from '../../model/profile.ts';
import { jsonSchemaOf } from './json-schema.ts';
import type { ModelPrompt } from './model-call.ts';
import { exampleOf } from './reply-example.ts';
import { NOTATION_SAMPLES, notationsIn, outlineOf } from './reply-outline.ts';
import { replySchemaOf } from './reply-schema.ts';
import type { SectionTask } from './section-task.ts';
import { SECTION_PLANS } from './sections.ts';
import { showBefore } from './show-before.ts';
import { showCandidates } from './show-candidates.ts';
import { showDraft } from './show-draft.ts';
import { showDictionary, showFacts } from './show-facts.ts';
import { showSizes } from './show-sizes.ts';
import { PROMPT_WORDS, type PromptWords } from './words.ts';

/**
 * What a model is asked for one section, in the language of the plan: who it is and what it keeps
 * to, the data of the plan between marks, and the form of the reply. The same task gives the same
 * bytes. Data of any size gives a prompt of bounded size.
 */
export function writeSectionPrompt(task: SectionTask): ModelPrompt {
  const words = PROMPT_WORDS[task.language];
  const schema = replySchemaOf(task.section, task.parts);
  const title = LLM_SECTION_NAMES[task.section][task.language];
  const user = [
    heading(words.headings.data),
    words.dataNote,
    ...showData(task),
    heading(words.taskOf(title)),
    words.purposes[task.section],
    words.draftNote,
    heading(words.headings.parts),
    ...partLines(task, words),
    ...wishes(task, words),
    ...formOf(schema, task, words, words.form(title)),
    words.closing,
  ];
  return {
    system: systemOf(task),
    turns: [{ role: 'user', text: user.join('\n') }],
    reply: { name: task.section, schema: jsonSchemaOf(schema) },
  };
}

/** Who the model is, and what it keeps to. */
export function systemOf({ inputs, language }: Pick<SectionTask, 'inputs' | 'language'>): string {
  const words = PROMPT_WORDS[language];
  const { profile } = inputs;
  const { mostStrategies, tactics } = PROFILE_FACTS[profile];
  const rules = words.rules({ profile, mostStrategies, tactics });
  return [
    words.role(profile),
    heading(words.headings.rules),
    ...rules.map((rule, at) => `${at + 1}. ${rule}`),
  ].join('\n');
}

/** The data that a section is written from, the facts first and the draft last. */
function showData(task: SectionTask): string[] {
  const { section } = task;
  const before = showBefore(task);
  return [
    showFacts(task),
    ...(section === 'summary' || section === 'diagnosis' ? [] : [showDictionary(task)]),
    ...(section === 'goals' ? showSizes(task) : []),
    ...(section === 'strategies' ? [showCandidates(task)] : []),
    ...(before === undefined ? [] : [before]),
    showDraft(task),
  ];
}

/** How the parts of a section are written well, part by part. */
export function partLines(
  { section, parts }: Pick<SectionTask, 'section' | 'parts'>,
  words: PromptWords,
): string[] {
  const texts = parts.includes('narrative') ? (SECTION_PLANS[section].narrative ?? []) : [];
  return [
    ...parts.flatMap((part) => {
      const line = words.parts[part];
      return line === undefined ? [] : [`- ${part}: ${line}`];
    }),
    ...texts.map((field) => `- narrative.${field}: ${words.texts[field]}`),
  ];
}

/** What has to stay, and what alone is wanted. */
function wishes({ kept, again }: SectionTask, words: PromptWords): string[] {
  return [
    ...(kept.length === 0 ? [] : [heading(words.headings.kept), words.kept(kept.join(', '))]),
    ...(again === undefined
      ? []
      : [heading(words.headings.again), words.again(again.items.join(', '))]),
  ];
}

/** The form of a reply: its fields, how values are written, and an example. */
function formOf(
  schema: z.ZodObject,
  { language }: SectionTask,
  words: PromptWords,
  opening: string,
): string[] {
  return [
    heading(words.headings.form),
    opening,
    outlineOf(schema, language),
    ...notationLines(schema, words),
    words.headings.example,
    exampleOf(schema, language),
  ];
}

export function notationLines(schema: z.ZodObject, words: PromptWords): string[] {
  const used = notationsIn(schema);
  if (used.length === 0) return [];
  return [
    words.headings.notations,
    ...used.map((name) => `- <${words.kinds[name]}>: ${NOTATION_SAMPLES[name]}`),
  ];
}

export function heading(text: string): string {
  return `\n## ${text}`;
}
