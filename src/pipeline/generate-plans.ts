import { stringify } from 'yaml';
import { z } from 'zod';
import { contentSchema, type WrittenContent } from '../model/content.ts';
import { digest } from '../model/digest.ts';
import { INPUT_LISTS, type Inputs } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Provenance } from '../model/generated.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { PlanNote } from '../generate/generate-plan.ts';
import { RULES_VERSION } from '../generate/generator.ts';
import { itemKey, joinAddress, type Address } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import type { Text } from '../model/text.ts';

/**
 * Digest of what generated content is made from: inputs, knowledge and the version of the rules. A
 * changed digest means that generating again may give something else.
 */
export function generationDigest(inputs: Inputs, knowledge: Knowledge): string {
  return `sha256:${digest({ version: RULES_VERSION, inputs, knowledge })}`;
}

/** What is said of content that the rules wrote from these inputs. */
export function provenanceOf(
  inputs: Inputs,
  knowledge: Knowledge,
  content: WrittenContent,
): Provenance {
  return {
    generator: 'rules',
    version: RULES_VERSION,
    reads: generationDigest(inputs, knowledge),
    content: contentDigest(content),
  };
}

/** Changes whenever prompts or checks of what a model writes become others. */
export const LLM_VERSION = '1';

/**
 * Digest of the inputs alone: what a model wrote is the team's, and newer knowledge or prompts do not
 * make it out of date.
 */
export function inputsDigest(inputs: Inputs): string {
  return `sha256:${digest(inputs)}`;
}

/** What is said of content that was written, section by section, by a model. */
export function provenanceByModel(
  inputs: Inputs,
  content: WrittenContent,
  sections: NonNullable<Provenance['sections']>,
): Provenance {
  return {
    generator: 'llm',
    version: LLM_VERSION,
    reads: inputsDigest(inputs),
    content: contentDigest(content),
    sections,
    facts: factDigests(inputs),
  };
}

/** Starts of the SHA-256 of every fact that a text may rest on, by address. */
export function factDigests(inputs: Inputs): Record<Address, string> {
  const short = (value: unknown): string => digest(value).slice(0, 16);
  const items = INPUT_LISTS.flatMap((name) =>
    inputs[name].map((item) => [joinAddress(name, itemKey(item) ?? ''), short(item)] as const),
  );
  const { horizon } = inputs;
  return Object.fromEntries([
    ...(horizon === undefined ? [] : [['horizon', short(horizon)] as const]),
    ...items,
  ]);
}

/** Whether generated content was made from other inputs, or by rules from other knowledge. */
export function isStale(
  { generator, reads }: Provenance,
  inputs: Inputs,
  knowledge: Knowledge,
): boolean {
  return (
    reads !== (generator === 'llm' ? inputsDigest(inputs) : generationDigest(inputs, knowledge))
  );
}

/** Digest of content by its values: layout and comments of the file do not count. */
export function contentDigest(content: WrittenContent): string {
  return `sha256:${digest(z.encode(contentSchema, z.decode(contentSchema, content)))}`;
}

const HEADER = `# Written by \`planpress generate\`. Do not edit: corrections belong in overrides.yaml.
`;

/**
 * The text of `generated.yaml`: stable order, wrapped by nobody, so that differences stay small.
 *
 * @param schema the JSON Schema as seen from the folder of the plan.
 */
export function writeGenerated(
  provenance: Provenance,
  content: WrittenContent,
  schema = '../../schemas/generated.schema.json',
): string {
  return (
    `# yaml-language-server: $schema=${schema}\n` +
    HEADER +
    stringify({ format: 1, provenance, content }, { lineWidth: 0, aliasDuplicateObjects: false })
  );
}

/** What the generator could not do, as findings at the inputs that it is about. */
export function noteFindings(
  plan: string,
  notes: readonly Pick<PlanNote, 'at' | 'message'>[],
  places: Readonly<Record<Address, Place>>,
): Diagnostic[] {
  return notes.map(({ at, message }) =>
    diagnostic('generated/note', {
      plan,
      path: at,
      place: places[at] ?? places[`#${at}`],
      values: { note: withoutStop(message), plan },
    }),
  );
}

/** The sentence as a part of another one. */
function withoutStop(text: Text): Text {
  const cut = (sentence: string): string => sentence.replace(/[。.]$/, '');
  if (typeof text === 'string') return cut(text);
  return {
    ...(text['zh-CN'] === undefined ? {} : { 'zh-CN': cut(text['zh-CN']) }),
    ...(text.en === undefined ? {} : { en: cut(text.en) }),
  };
}
