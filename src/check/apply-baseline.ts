import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { diagnostic } from '../diagnostics/word.ts';
import type { Baseline, KnownFinding } from '../model/baseline.ts';
import type { Layer } from '../model/layer.ts';
import { RULE_CODES } from './rules.ts';

/**
 * Findings with those marked as known that the baseline holds: they stop nothing and are told only where
 * all is told. An entry whose finding is gone is told, so that the baseline shrinks.
 *
 * @param unjudged codes that were not looked for; of their entries nothing is said.
 */
export function applyBaseline(
  found: readonly Diagnostic[],
  baseline: Layer<Baseline> | undefined,
  unjudged: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  if (baseline === undefined) return [...found];
  const known = new Map(baseline.value.findings.map((entry, at) => [keyOf(entry), { entry, at }]));
  const met = new Set<string>();
  const judged = found.map((one): Diagnostic => {
    const key = isBaselined(one) ? keyOf(knownFinding(one)) : undefined;
    if (key === undefined || !known.has(key)) return one;
    met.add(key);
    return { ...one, severity: 'info', known: one.severity };
  });
  const settled = [...known]
    .filter(([key, { entry }]) => !met.has(key) && !unjudged.has(entry.code))
    .map(([, { entry, at }]) =>
      diagnostic('baseline/settled', {
        path: `findings/${at}`,
        place: baseline.places[`findings/${at}#code`],
        values: { code: entry.code },
      }),
    );
  return [...judged, ...settled];
}

/**
 * The baseline that makes all of these findings known; undefined when there are none.
 *
 * @param kept entries of the baseline as it was that stay, for nobody looked whether they still hold.
 */
export function makeBaseline(
  found: readonly Diagnostic[],
  kept: readonly KnownFinding[] = [],
): Baseline | undefined {
  const known = [...kept, ...found.filter(isBaselined).map(knownFinding)];
  const entries = new Map(known.map((entry) => [keyOf(entry), entry]));
  if (entries.size === 0) return undefined;
  const findings = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return { format: 1, findings };
}

const CODES: ReadonlySet<string> = new Set(RULE_CODES);

/** Mistakes are corrected, not kept; and what the team has accepted with a reason needs no baseline. */
function isBaselined({ code, waived }: Diagnostic): boolean {
  return CODES.has(code) && waived === undefined;
}

function knownFinding({ code, path = '', field, related }: Diagnostic): KnownFinding {
  const at = field === undefined ? path : `${path}#${field}`;
  const others = [...new Set(related.flatMap((side) => side.path ?? []))].sort();
  return {
    code,
    ...(at === '' ? {} : { at }),
    ...(others.length === 0 ? {} : { with: others }),
  };
}

function keyOf({ code, at = '', with: others = [] }: KnownFinding): string {
  return JSON.stringify([code, at, [...others].sort()]);
}
