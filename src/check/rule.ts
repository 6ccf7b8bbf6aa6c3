import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic, type DiagnosticFields } from '../diagnostics/word.ts';
import type { Address } from '../model/item-key.ts';
import type { Locale } from '../model/locale.ts';
import type { Resolved } from '../model/resolved.ts';
import type { Text } from '../model/text.ts';
import type { WorkingCalendar } from '../model/working-calendar.ts';

/** What a rule found, by address; the runner adds the places. */
export interface Finding {
  finding: Diagnostic;
  at: Address;
  /** The field of the item that is wrong; the whole item when absent. */
  field?: string | undefined;
  /** The other side of a contradiction. */
  related: readonly Side[];
}

export interface Side {
  at: Address;
  field?: string;
  /** What stands there. Sample: the phase it overlaps. */
  label: Text;
}

export interface CheckContext {
  /** Languages the plan is published in. */
  locales: readonly Locale[];
  calendar: WorkingCalendar;
}

/** One small, pure question put to a resolved plan. */
export type Rule = (plan: Resolved, context: CheckContext) => Finding[];

/** Makes a finding at an item or one of its fields; the values are those its wording asks for. */
export function finding<C extends Code>(
  code: C,
  at: Address | { at: Address; field: string },
  fields: Pick<DiagnosticFields<C>, 'values'>,
  related: readonly Side[] = [],
): Finding {
  const where = typeof at === 'string' ? { at } : at;
  return { ...where, finding: diagnostic(code, fields as DiagnosticFields<C>), related };
}
