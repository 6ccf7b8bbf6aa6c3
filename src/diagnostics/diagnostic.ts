import type { Address } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import type { Code } from './catalogue.ts';
import type { Severity } from './severity.ts';

/** A value that a message is filled with. Texts appear in the language of the reader. */
export type MessageValue = string | number | Text;

/** Another place that belongs to the finding. */
export interface Related {
  /** What stands there, for the reader. Sample: the other phase. */
  label: Text;
  path?: Address;
  place?: Place;
  /** The playbook that the generator took it from, where it stands as generated. */
  playbook?: string;
}

/**
 * A finding about a plan: plain data, worded and positioned only when it is reported. Line and
 * column come from `place` and the sources at print time.
 */
export interface Diagnostic {
  code: Code;
  severity: Severity;
  /** Id of the plan it is about; absent for the workspace itself. */
  plan?: string;
  /** Address of the item. */
  path?: Address;
  /** The field of the item that is wrong; the whole item when absent. */
  field?: string;
  place?: Place;
  /** The playbook that the generator took the item from, where it stands as generated. */
  playbook?: string;
  /** Fills the placeholders of the message and the hint. */
  values: Record<string, MessageValue>;
  related: Related[];
  /** Why the team accepts it, when it does. */
  waived?: Text;
  /** How grave it would be, were it not in the baseline: it was there when the plan was taken over. */
  known?: Severity;
}
