import { digest } from '../model/digest.ts';
import { readText } from '../model/text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fingerprint } from './fingerprint.ts';
import { locate } from './locate.ts';
import { neutraliseJson } from './neutralise.ts';
import type { ReportOptions } from './report-options.ts';
import type { Severity } from './severity.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';
import { word } from './word.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Record<
  Severity,
  string
>;

/**
 * A code quality report, which GitLab shows in merge requests. Known and accepted findings are left out:
 * it has no word for them.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function reportGitlab(
  diagnostics: readonly Diagnostic[],
  { sources, locale }: ReportOptions,
): string {
  const seen = new Map<string, number>();
  const report = sortDiagnostics(diagnostics)
    .filter(({ known, waived }) => known === undefined && waived === undefined)
    .map((diagnostic) => {
      const { message, hint } = word(diagnostic, locale);
      const related = diagnostic.related.map(({ label }) => readText(label, locale, locale).text);
      const print = fingerprint(diagnostic);
      const count = (seen.get(print) ?? 0) + 1;
      seen.set(print, count);
      return {
        description: [message, ...related, hint].join(' '),
        check_name: diagnostic.code,
        // It must differ between all findings of a report.
        fingerprint: digest([print, count]),
        severity: SEVERITIES[diagnostic.severity],
        location: {
          path: diagnostic.place?.file ?? fileOf(diagnostic),
          lines: { begin: diagnostic.place ? locate(diagnostic.place, sources).line : 1 },
        },
      };
    });
  return neutraliseJson(JSON.stringify(report, undefined, 2));
}

/** A finding without a place is told at the file that it is about. */
function fileOf({ plan }: Diagnostic): string {
  return plan === undefined ? 'planpress.config.yaml' : `plans/${plan}/inputs.yaml`;
}
