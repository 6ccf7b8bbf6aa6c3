import type { Code } from '../../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { diagnostic, type DiagnosticFields } from '../../../diagnostics/word.ts';
import type { Grounding, TextGrounding } from './grounding.ts';

/** One small, pure question put to a reply: does the plan bear it out? Answers carry no place. */
export type GroundRule = (grounding: Grounding) => Diagnostic[];
/** One about words, which rest on what was given and on the values that passed. */
export type TextRule = (grounding: TextGrounding) => Diagnostic[];

/** Makes a finding at an address; `path` may name a field after `#`. */
export function finding<C extends Code>(
  code: C,
  path: string,
  values: DiagnosticFields<C>['values'],
): Diagnostic {
  return diagnostic(code, { path, values } as DiagnosticFields<C>);
}

/** A stretch of text as a message shows it: one line, and no longer than can be taken in. */
export function excerpt(text: string, most = 60): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most)}…`;
}
