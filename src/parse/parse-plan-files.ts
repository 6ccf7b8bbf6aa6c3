import { configSchema, type Config } from '../model/config.ts';
import { CONTENT_LISTS } from '../model/content.ts';
import { generatedSchema, type Generated } from '../model/generated.ts';
import { inputsSchema, type Inputs } from '../model/inputs.ts';
import { knowledgeFileSchema, type KnowledgeFile } from '../model/knowledge.ts';
import { overridesSchema, type Overrides } from '../model/overrides.ts';
import type { Source } from '../model/place.ts';
import { checkOverrideValues } from './check-override-values.ts';
import type { Known } from './check-ids.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';

/**
 * Reads `inputs.yaml`. What it states is only part of the content, so references into the content
 * are judged once all layers are together, or here when `known` has them.
 */
export function parseInputs(source: Source, known: Known = {}, plan?: string): ParsedFile<Inputs> {
  return parseFile(source, inputsSchema, { known, plan, open: CONTENT_LISTS });
}

/** Reads `overrides.yaml`. Its entries have no ids: their addresses are `overrides/<index>`. */
export function parseOverrides(source: Source, plan?: string): ParsedFile<Overrides> {
  return parseFile(source, overridesSchema, { plan, also: checkOverrideValues });
}

/** Reads `generated.yaml`. Addresses are those of the content: `goals/satisfaction`. */
export function parseGenerated(
  source: Source,
  known: Known = {},
  plan?: string,
): ParsedFile<Generated> {
  return parseFile(source, generatedSchema, {
    known,
    plan,
    open: CONTENT_LISTS,
    root: ['content'],
  });
}

/** Reads a file of `knowledge/`. */
export function parseKnowledgeFile(source: Source, known: Known = {}): ParsedFile<KnowledgeFile> {
  return parseFile(source, knowledgeFileSchema, { known });
}

/** Reads `planpress.config.yaml`. */
export function parseConfig(source: Source): ParsedFile<Config> {
  return parseFile(source, configSchema);
}
