import type { Locale } from '../../model/locale.ts';
import type { Severity } from '../severity.ts';

/** A sentence in every language; `{name}` stands for a value of the finding. */
export type Wording = Readonly<Record<Locale, string>>;

/** What a code means to its reader. */
export interface Entry {
  readonly severity: Severity;
  /** What was found, and what was expected. */
  readonly message: Wording;
  /** One next step. */
  readonly hint: Wording;
  /** Takes the place of the hint when the value `nearest` is known: "did you mean". */
  readonly suggestion?: Wording;
}
