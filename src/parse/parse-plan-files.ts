import { approvalsSchema, type Approvals } from '../model/approval.ts';
import { baselineSchema, type Baseline } from '../model/baseline.ts';
import { configSchema, type Config } from '../model/config.ts';
import { CONTENT_LISTS } from '../model/content.ts';
import { generatedSchema, type Generated } from '../model/generated.ts';
import { inputsSchema, type Inputs } from '../model/inputs.ts';
import { knowledgeFileSchema, type KnowledgeFile } from '../model/knowledge.ts';
import { overridesSchema, type Overrides } from '../model/overrides.ts';
import type { Source } from '../model/place.ts';
import { translationsSchema, type Translations } from '../model/translations.ts';
import { checkOverrideValues } from './check-override-values.ts';
import type { Known } from './check-ids.ts';
import { closeLists } from './close-lists.ts';
import { parseFile, type ParsedFile } from './parse-file.ts';

/** The other files of a plan, as far as they are there: they may add to what the inputs state. */
export interface Beside {
  overrides?: Source | undefined;
  generated?: Source | undefined;
}

/**
 * Reads `inputs.yaml`. What it states may be only part of a list of the content: references into one
 * that other layers add to are judged once all layers are together.
 *
 * @param beside without it every list of the content is taken to be open.
 */
export function parseInputs(
  source: Source,
  known: Known = {},
  plan?: string,
  beside?: Beside,
): ParsedFile<Inputs> {
  const judgedBy = (value: unknown) =>
    beside === undefined ? { open: CONTENT_LISTS } : closeLists(value, beside);
  return parseFile(source, inputsSchema, { known, plan, judgedBy });
}

/** Reads `overrides.yaml`. Its entries have no ids: their addresses are `overrides/<index>`. */
export function parseOverrides(source: Source, plan?: string): ParsedFile<Overrides> {
  return parseFile(source, overridesSchema, { plan, also: checkOverrideValues });
}

/** Reads `translations.yaml`. Its entries have no ids: their addresses are `translations/<index>`. */
export function parseTranslations(source: Source, plan?: string): ParsedFile<Translations> {
  return parseFile(source, translationsSchema, { plan });
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

/** Reads `baseline.yaml`. Its entries have no ids: their addresses are `findings/<index>`. */
export function parseBaseline(source: Source, plan?: string): ParsedFile<Baseline> {
  return parseFile(source, baselineSchema, { plan });
}

/** Reads `approvals.yaml`. Its entries have no ids: their addresses are `approvals/<index>`. */
export function parseApprovals(source: Source, plan?: string): ParsedFile<Approvals> {
  return parseFile(source, approvalsSchema, { plan });
}
