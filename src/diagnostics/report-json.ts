import { readText } from '../model/text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { locate, type Region, type Sources } from './locate.ts';
import type { Place } from '../model/place.ts';
import { neutraliseJson } from './neutralise.ts';
import type { ReportOptions } from './report-options.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';
import { summarise } from './summary.ts';
import { word } from './word.ts';

/** The report for programs. What does not apply is null; the order of keys never changes. */
export function reportJson(
  diagnostics: readonly Diagnostic[],
  { sources, locale }: ReportOptions,
): string {
  const sorted = sortDiagnostics(diagnostics);
  const report = {
    diagnostics: sorted.map((diagnostic) => {
      const { message, hint } = word(diagnostic, locale);
      return {
        plan: diagnostic.plan ?? null,
        code: diagnostic.code,
        severity: diagnostic.severity,
        message,
        hint,
        ...position(diagnostic.place, sources),
        path: diagnostic.path ?? null,
        field: diagnostic.field ?? null,
        playbook: diagnostic.playbook ?? null,
        waived: diagnostic.waived !== undefined,
        known: diagnostic.known ?? null,
        related: diagnostic.related.map(({ label, place, path, playbook }) => ({
          message: readText(label, locale, locale).text,
          ...position(place, sources),
          path: path ?? null,
          playbook: playbook ?? null,
        })),
      };
    }),
    summary: summarise(sorted),
  };
  return neutraliseJson(JSON.stringify(report, undefined, 2));
}

type Positioned = { file: string | null } & { [Key in keyof Region]: number | null };

function position(place: Place | undefined, sources: Sources): Positioned {
  if (!place) return { file: null, line: null, column: null, endLine: null, endColumn: null };
  return { file: place.file, ...locate(place, sources) };
}
