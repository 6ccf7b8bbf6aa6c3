import type { Code } from '../diagnostics/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic, type DiagnosticFields } from '../diagnostics/word.ts';
import type { Address } from '../model/item-key.ts';
import type { Knowledge } from '../model/knowledge.ts';
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
  /** What is known of metrics, roles and playbooks, the team's own included. */
  knowledge: Knowledge;
  /** The day of the check, YYYY-MM-DD; without it nothing is said of what is over. */
  today?: string;
}

/** One small, pure question put to a resolved plan. */
export interface Rule {
  /** The codes of its findings. Each has a wording in the catalogue and a page of its own. */
  codes: readonly Code[];
  /** True for a rule about what is written: it looks at illustrations as well. */
  illustrations?: boolean;
  check: (plan: Resolved, context: CheckContext) => Finding[];
}

/** A rule about what the plan says; illustrations are taken out before it sees the plan. */
export function rule(codes: Code | readonly Code[], check: Rule['check']): Rule {
  return { codes: typeof codes === 'string' ? [codes] : codes, check };
}

/** A rule about what is written, illustrations included. */
export function writingRule(codes: Code | readonly Code[], check: Rule['check']): Rule {
  return { ...rule(codes, check), illustrations: true };
}

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
