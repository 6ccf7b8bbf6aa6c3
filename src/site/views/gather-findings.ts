import type { FindingArtifact } from '../../model/artifact.ts';
import type { Reader } from './reader.ts';

/** What a plan in one language has hundreds of until it is translated. */
const UNTRANSLATED = 'text/missing-translation';

/** Findings that are not known from the start; texts that lack one language are told once, by their number. */
export function gatherFindings(
  { words }: Reader,
  findings: readonly FindingArtifact[],
): FindingArtifact[] {
  const open = findings.filter(({ known }) => known !== true);
  // The hint names the language, and why a finding is accepted.
  const groups = Map.groupBy(open, ({ code, hint }) =>
    code === UNTRANSLATED ? hint : Symbol('alone'),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? [];
    const { code, severity, hint, waived } = first;
    const message = words.appendix.untranslated(others.length + 1);
    return { code, severity, hint, message, ...(waived === undefined ? {} : { waived }) };
  });
}
