import type { Place } from '../model/place.ts';
import { readText, type Text } from '../model/text.ts';
import { CATALOGUE, type Code } from './catalogue.ts';
import type { Diagnostic } from './diagnostic.ts';
import { fingerprint } from './fingerprint.ts';
import { locate, type Sources } from './locate.ts';
import { neutraliseJson } from './neutralise.ts';
import type { ReportOptions } from './report-options.ts';
import type { Severity } from './severity.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';
import { word } from './word.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * SARIF 2.1.0, for code-scanning services and editors.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function reportSarif(
  diagnostics: readonly Diagnostic[],
  { sources, locale }: ReportOptions,
): string {
  const sorted = sortDiagnostics(diagnostics);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Planpress',
            rules: codes.map((code) => ruleOf(code, locale)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: sorted.map((diagnostic) => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          level: LEVELS[diagnostic.known ?? diagnostic.severity],
          message: { text: Object.values(word(diagnostic, locale)).join(' ') },
          ...(diagnostic.place && {
            locations: [locationOf(diagnostic.place, diagnostic.path, sources)],
          }),
          ...(diagnostic.related.length > 0 && {
            relatedLocations: diagnostic.related.flatMap(({ label, place, path }, id) =>
              place
                ? [{ id, ...locationOf(place, path, sources), message: messageOf(label, locale) }]
                : [],
            ),
          }),
          ...(diagnostic.playbook !== undefined && {
            properties: { playbook: diagnostic.playbook },
          }),
          ...suppressionOf(diagnostic, locale),
          partialFingerprints: { 'planpressFinding/v1': fingerprint(diagnostic) },
        })),
      },
    ],
  };
  return neutraliseJson(JSON.stringify(log, undefined, 2));
}

/** A finding that the team accepts, or that was there when the plan was taken over, is suppressed. */
function suppressionOf({ waived, known }: Diagnostic, locale: ReportOptions['locale']): object {
  if (waived !== undefined) {
    const { text } = messageOf(waived, locale);
    return { suppressions: [{ kind: 'inSource', justification: text }] };
  }
  if (known === undefined) return {};
  return { baselineState: 'unchanged', suppressions: [{ kind: 'external' }] };
}

function ruleOf(code: Code, locale: ReportOptions['locale']): object {
  const { message, hint, severity } = CATALOGUE[code];
  return {
    id: code,
    shortDescription: { text: message[locale] },
    help: { text: hint[locale] },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function locationOf(place: Place, path: string | undefined, sources: Sources): object {
  const { line, column, endLine, endColumn } = locate(place, sources);
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(place.file), uriBaseId: '%SRCROOT%' },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
    ...(path !== undefined && { logicalLocations: [{ fullyQualifiedName: path }] }),
  };
}

function messageOf(label: Text, locale: ReportOptions['locale']): { text: string } {
  return { text: readText(label, locale, locale).text };
}

function toUri(file: string): string {
  return file
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
