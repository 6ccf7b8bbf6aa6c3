import { readText } from '../model/text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { locate } from './locate.ts';
import { neutralise } from './neutralise.ts';
import type { ReportOptions } from './report-options.ts';
import type { Severity } from './severity.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';
import { word } from './word.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<
  Severity,
  string
>;

/**
 * Workflow commands that GitHub shows beside the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function reportGithub(
  diagnostics: readonly Diagnostic[],
  { sources, locale }: ReportOptions,
): string {
  return sortDiagnostics(diagnostics)
    .filter(({ known }) => known === undefined)
    .map((diagnostic) => {
      const { message, hint } = word(diagnostic, locale);
      const related = diagnostic.related.map(({ label, place }) => {
        const where = place ? `${place.file}:${locate(place, sources).line}  ` : '';
        return `${where}${readText(label, locale, locale).text}`;
      });
      const properties = { ...place(diagnostic, sources), title: diagnostic.code };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
      const text = neutralise([message, ...related, hint].join('\n'));
      return `::${COMMANDS[diagnostic.severity]} ${list.join(',')}::${data(text)}`;
    })
    .join('\n');
}

function place(
  diagnostic: Diagnostic,
  sources: ReportOptions['sources'],
): Record<string, string | number> {
  if (!diagnostic.place) return {};
  const { line, column, endLine, endColumn } = locate(diagnostic.place, sources);
  const { file } = diagnostic.place;
  // GitHub ignores columns of annotations that span lines, and its end column is inclusive.
  return { file, line, col: column, endLine, endColumn: Math.max(column, endColumn - 1) };
}

/** Escapes the message of a workflow command. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Escapes a property of a workflow command. */
function property(value: string | number): string {
  return data(neutralise(String(value)))
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C');
}
