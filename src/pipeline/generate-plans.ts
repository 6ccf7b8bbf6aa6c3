import { stringify } from 'yaml';
import { z } from 'zod';
import { contentSchema, type WrittenContent } from '../model/content.ts';
import { digest } from '../model/digest.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Provenance } from '../model/generated.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { PlanNote } from '../generate/generate-plan.ts';
import { RULES_VERSION } from '../generate/generator.ts';
import type { Address } from '../model/item-key.ts';
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
