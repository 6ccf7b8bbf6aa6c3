import { CHAPTER_CODES } from './catalogue/chapter.ts';
import { DIRECTION_CODES } from './catalogue/direction.ts';
import type { Entry } from './catalogue/entry.ts';
import { GENERATED_CODES } from './catalogue/generated.ts';
import { NOTATION_CODES } from './catalogue/notation.ts';
import { OUTPUT_CODES } from './catalogue/output.ts';
import { OVERRIDE_CODES } from './catalogue/override.ts';
import { PROFILE_CODES } from './catalogue/profile.ts';
import { REFERENCE_CODES } from './catalogue/reference.ts';
import { SCHEDULE_CODES } from './catalogue/schedule.ts';
import { SCHEMA_CODES } from './catalogue/schema.ts';
import { STRUCTURE_CODES } from './catalogue/structure.ts';
import { TEXT_CODES } from './catalogue/text.ts';
import { TRACE_CODES } from './catalogue/trace.ts';
import { WORKSPACE_CODES } from './catalogue/workspace.ts';
import { YAML_CODES } from './catalogue/yaml.ts';

/** Every finding there is, with its severity and its wording in both languages. */
export const CATALOGUE = {
  ...YAML_CODES,
  ...SCHEMA_CODES,
  ...NOTATION_CODES,
  ...TEXT_CODES,
  ...REFERENCE_CODES,
  ...OVERRIDE_CODES,
  ...GENERATED_CODES,
  ...DIRECTION_CODES,
  ...TRACE_CODES,
  ...PROFILE_CODES,
  ...STRUCTURE_CODES,
  ...SCHEDULE_CODES,
  ...CHAPTER_CODES,
  ...OUTPUT_CODES,
  ...WORKSPACE_CODES,
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof CATALOGUE;

/** The names between braces in a sentence. */
type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Wordings<C extends Code> =
  (typeof CATALOGUE)[C]['message']['en'] | (typeof CATALOGUE)[C]['hint']['en'];

/**
 * The values that a finding with this code must carry; `nearest` of a suggestion is optional.
 * Where the code is only known to be one of several, nothing can be asked for.
 */
export type ValueNames<C extends Code, Each extends Code = C> = Each extends Code
  ? [C] extends [Each]
    ? Placeholders<Wordings<Each>>
    : never
  : never;
