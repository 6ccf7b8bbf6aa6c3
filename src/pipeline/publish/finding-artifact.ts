import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { locate } from '../../diagnostics/locate.ts';
import { word } from '../../diagnostics/word.ts';
import type { FindingArtifact } from '../../model/artifact.ts';
import type { Locale } from '../../model/locale.ts';
import { readText } from '../../model/text.ts';

/** A finding in words of one language, as a page shows it. */
export function findingArtifact(
  finding: Diagnostic,
  locale: Locale,
  sources: ReadonlyMap<string, string>,
): FindingArtifact {
  const { message, hint } = word(finding, locale);
  const { waived, place } = finding;
  return {
    code: finding.code,
    severity: finding.severity,
    message,
    hint: waived === undefined ? hint : readText(waived, locale, locale).text,
    ...(waived === undefined ? {} : { waived: true }),
    ...(finding.known === undefined ? {} : { known: true }),
    ...(finding.path === undefined ? {} : { path: finding.path }),
    ...(place === undefined ? {} : { file: place.file, line: locate(place, sources).line }),
  };
}
