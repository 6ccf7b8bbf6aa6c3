import { knownFinding } from '../../check/apply-baseline.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { lineIndexOf, locate, type Sources } from '../../diagnostics/locate.ts';
import { word } from '../../diagnostics/word.ts';
import type { FrozenFinding } from '../../model/release.ts';

/** Findings in words, so that no later code has to understand them. */
export function freezeFindings(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): FrozenFinding[] {
  return diagnostics.map((one) => {
    const [zh, en] = [word(one, 'zh-CN'), word(one, 'en')];
    return {
      ...knownFinding(one),
      severity: one.severity,
      message: { 'zh-CN': zh.message, en: en.message },
      hint: { 'zh-CN': zh.hint, en: en.hint },
      ...(one.waived === undefined ? {} : { waived: true }),
      ...(one.known === undefined ? {} : { known: true }),
      ...placeOf(one, sources),
    };
  });
}

function placeOf({ place }: Diagnostic, sources: Sources): Pick<FrozenFinding, 'file' | 'line'> {
  if (place === undefined) return {};
  const { file } = place;
  if (lineIndexOf(file, sources) === undefined) return { file };
  return { file, line: locate(place, sources).line };
}
