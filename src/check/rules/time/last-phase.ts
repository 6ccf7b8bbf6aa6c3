import type { ResolvedPhase } from '../../../model/resolved.ts';

/** The phase that ends last; the first such one where several do. */
export function lastPhase(phases: readonly ResolvedPhase[]): ResolvedPhase | undefined {
  return phases.reduce<ResolvedPhase | undefined>(
    (last, phase) => (last === undefined || phase.dates.end > last.dates.end ? phase : last),
    undefined,
  );
}

/** The phase that begins first. */
export function firstPhase(phases: readonly ResolvedPhase[]): ResolvedPhase | undefined {
  return phases.reduce<ResolvedPhase | undefined>(
    (first, phase) =>
      first === undefined || phase.dates.start < first.dates.start ? phase : first,
    undefined,
  );
}
