import type { Place } from '../model/place.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Sources } from './locate.ts';

/** Findings with the files that they point at, each file under a longer name. Sample: `main:plans/…`. */
export function prefixPlaces(
  prefix: string,
  diagnostics: readonly Diagnostic[],
  sources: Sources,
): { diagnostics: Diagnostic[]; sources: Sources } {
  if (prefix === '') return { diagnostics: [...diagnostics], sources };
  const renamed = <T extends { place?: Place }>(side: T): T =>
    side.place === undefined
      ? side
      : { ...side, place: { ...side.place, file: prefix + side.place.file } };
  return {
    diagnostics: diagnostics.map((one) => ({ ...renamed(one), related: one.related.map(renamed) })),
    sources: new Map([...sources].map(([file, text]) => [prefix + file, text])),
  };
}
