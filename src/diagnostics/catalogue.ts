import { CHAPTER_CODES } from './catalogue/chapter.ts';
import { CONFIG_CODES } from './catalogue/config.ts';
import { CUSTOMER_CODES } from './catalogue/customers.ts';
import { DIRECTION_CODES } from './catalogue/direction.ts';
import { DOCUMENT_CODES } from './catalogue/document.ts';
import type { Entry } from './catalogue/entry.ts';
import { EVIDENCE_CODES } from './catalogue/evidence.ts';
import { GENERATED_CODES } from './catalogue/generated.ts';
import { MEASURE_CODES } from './catalogue/measure.ts';
import { MONEY_CODES } from './catalogue/money.ts';
import { NOTATION_CODES } from './catalogue/notation.ts';
import { OUTPUT_CODES } from './catalogue/output.ts';
import { PRINT_CODES } from './catalogue/print.ts';
import { OVERRIDE_CODES } from './catalogue/override.ts';
import { PEOPLE_CODES } from './catalogue/people.ts';
import { PORTFOLIO_CODES } from './catalogue/portfolio.ts';
import { PROFILE_CODES } from './catalogue/profile.ts';
import { REFERENCE_CODES } from './catalogue/reference.ts';
import { RELEASE_CODES } from './catalogue/release.ts';
import { REPLY_CODES } from './catalogue/reply.ts';
import { REPLY_FORM_CODES } from './catalogue/reply-form.ts';
import { RISK_CODES } from './catalogue/risk.ts';
import { SCHEDULE_CODES } from './catalogue/schedule.ts';
import { SCHEMA_CODES } from './catalogue/schema.ts';
import { SERVICE_CODES } from './catalogue/service.ts';
import { STRUCTURE_CODES } from './catalogue/structure.ts';
import { TARGET_CODES } from './catalogue/target.ts';
import { TEXT_CODES } from './catalogue/text.ts';
import { TIMING_CODES } from './catalogue/timing.ts';
import { TRACE_CODES } from './catalogue/trace.ts';
import { TRANSLATION_CODES } from './catalogue/translation.ts';
import { WORKSPACE_CODES } from './catalogue/workspace.ts';
import { YAML_CODES } from './catalogue/yaml.ts';

/** Every finding there is, with its severity and its wording in both languages. */
export const CATALOGUE = {
  ...YAML_CODES,
  ...SCHEMA_CODES,
  ...NOTATION_CODES,
  ...TEXT_CODES,
  ...TRANSLATION_CODES,
  ...REFERENCE_CODES,
  ...OVERRIDE_CODES,
  ...GENERATED_CODES,
  ...REPLY_CODES,
  ...DIRECTION_CODES,
  ...TRACE_CODES,
  ...PROFILE_CODES,
  ...STRUCTURE_CODES,
  ...SCHEDULE_CODES,
  ...TARGET_CODES,
  ...MEASURE_CODES,
  ...TIMING_CODES,
  ...PEOPLE_CODES,
  ...MONEY_CODES,
  ...CUSTOMER_CODES,
  ...SERVICE_CODES,
  ...EVIDENCE_CODES,
  ...RISK_CODES,
  ...DOCUMENT_CODES,
  ...PORTFOLIO_CODES,
  ...CHAPTER_CODES,
  ...OUTPUT_CODES,
  ...PRINT_CODES,
  ...RELEASE_CODES,
  ...REPLY_FORM_CODES,
  ...WORKSPACE_CODES,
  ...CONFIG_CODES,
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
