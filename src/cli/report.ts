import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { prefixPlaces } from '../diagnostics/prefix-places.ts';
import { reportGithub } from '../diagnostics/report-github.ts';
import { reportGitlab } from '../diagnostics/report-gitlab.ts';
import { reportJson } from '../diagnostics/report-json.ts';
import { reportPretty } from '../diagnostics/report-pretty.ts';
import { reportSarif } from '../diagnostics/report-sarif.ts';
import { CONFIG_FILE } from '../io/workspace-files.ts';
import { hideSecrets } from '../parse/hide-secrets.ts';
import type { Terminal } from './terminal.ts';

export const REPORTERS = {
  pretty: reportPretty,
  json: reportJson,
  github: reportGithub,
  gitlab: reportGitlab,
  sarif: reportSarif,
} as const;

export type ReporterName = keyof typeof REPORTERS;

/**
 * Prints findings in the wanted form; the text for people goes where the result is expected.
 *
 * @param prefix stands before the files that are pointed at.
 */
export function report(
  terminal: Terminal,
  name: ReporterName,
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  prefix = '',
): void {
  const { locale, colour } = terminal;
  const told = prefixPlaces(prefix, diagnostics, withoutSecrets(sources));
  const text = REPORTERS[name](told.diagnostics, { sources: told.sources, locale, colour });
  if (text !== '') terminal.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Frames show lines of the settings, and somebody may have written a key there. */
function withoutSecrets(sources: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const settings = sources.get(CONFIG_FILE);
  return settings === undefined
    ? sources
    : new Map(sources).set(CONFIG_FILE, hideSecrets(settings));
}
