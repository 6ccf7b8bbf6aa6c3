import type { Diagnostic } from './diagnostic.ts';

/**
 * Findings in the order in which people go through them: by file, position and code. Those without
 * a place come first; the same finding at the same place is kept once.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return [...diagnostics]
    .sort(
      (a, b) =>
        compare(a.place?.file ?? '', b.place?.file ?? '') ||
        (a.place?.span[0] ?? 0) - (b.place?.span[0] ?? 0) ||
        compare(a.code, b.code) ||
        compare(a.path ?? '', b.path ?? ''),
    )
    .filter(({ code, plan, path, place, values }) => {
      const key = JSON.stringify([code, plan, place ?? path, Object.entries(values).sort()]);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** By code unit: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
