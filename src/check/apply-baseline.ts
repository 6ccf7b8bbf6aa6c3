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
  const entries = baseline.value.findings.map((entry, at) => ({ entry, at }));
  const open = Map.groupBy(entries, ({ entry }) => keyOf(entry));
  const met = new Map<string, (typeof entries)[number] | undefined>();
  const judged = found.map((one): Diagnostic => {
    if (!isBaselined(one)) return one;
    const exact = exactKeyOf(one);
    if (!met.has(exact)) met.set(exact, open.get(keyOf(knownFinding(one)))?.shift());
    return met.get(exact) === undefined ? one : { ...one, severity: 'info', known: one.severity };
  });
  const settled = [...open.values()]
    .flat()
    .filter(({ entry }) => !unjudged.has(entry.code))
    .sort((a, b) => a.at - b.at)
    .map(({ entry, at }) =>
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
  const each = new Map(found.filter(isBaselined).map((one) => [exactKeyOf(one), one]));
  const own = [...each.values()].map(knownFinding);
  const keys = new Set(own.map(keyOf));
  const findings = [...own, ...kept.filter((entry) => !keys.has(keyOf(entry)))]
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ entry }) => entry);
  return findings.length === 0 ? undefined : { format: 1, findings };
}

const CODES: ReadonlySet<string> = new Set(RULE_CODES);

/** Mistakes are corrected, not kept; and what the team has accepted with a reason needs no baseline. */
function isBaselined({ code, waived }: Diagnostic): boolean {
  return CODES.has(code) && waived === undefined;
}

/**
 * A finding by its rule and the items it is about. Positions in a list without ids are left out, since
 * they change when something is put before them; there as many findings are known as there are entries.
 */
export function knownFinding({ code, path = '', field, related }: Diagnostic): KnownFinding {
  const at = field === undefined ? path : `${path}#${withoutPositions(field)}`;
  const others = [...new Set(related.flatMap((side) => side.path ?? []))].sort();
  return {
    code,
    ...(at === '' ? {} : { at }),
    ...(others.length === 0 ? {} : { with: others }),
  };
}

/** Sample: `figures.figure` for `figures/0.figure`. */
function withoutPositions(field: string): string {
  return field.replaceAll(/\/\d+(?=[./]|$)/gu, '');
}

function keyOf({ code, at = '', with: others = [] }: KnownFinding): string {
  const field = at.indexOf('#') + 1;
  const known = field === 0 ? at : `${at.slice(0, field)}${withoutPositions(at.slice(field))}`;
  return JSON.stringify([code, known, [...others].sort()]);
}

/** Tells the findings of one list apart. */
function exactKeyOf(one: Diagnostic): string {
  return JSON.stringify([knownFinding(one), one.field]);
}
