import { isOfDictionary, wordDangling, type Candidate } from '../diagnostics/dangling.ts';
import { listLabel } from '../diagnostics/list-label.ts';
import type { Collection } from '../model/id.ts';
import type { Resolved } from '../model/resolved.ts';
import { itemsIn } from '../model/walk-plan.ts';
import { removedBy } from './removed-by.ts';
import { finding, type Finding } from './rule.ts';

/**
 * Ids that lead nowhere once all layers lie over each other. References inside one file are found
 * when it is parsed; these are the ones across files, or broken by an override.
 */
export const danglingReferences = (plan: Resolved): Finding[] =>
  plan.dangling.flatMap(({ at, field: inner, to, id, nearest }) => {
    const { place, field } = narrowest(plan, at, inner);
    // Only overrides are parsed without the dictionaries.
    if (isOfDictionary(to) && place !== undefined && !isOverride(place.file)) return [];
    if (to === 'catalogue-metrics' && nearest !== undefined) {
      // The dictionary of metrics is no part of a plan; what is nearest in it was found with it.
      const values = { id, collection: listLabel(to), nearest };
      return [finding('reference/dangling', { at, field }, { values })];
    }
    const { code, values } = wordDangling(id, to, candidatesIn(plan, to));
    return [finding(code, { at, field }, { values }, removedBy(plan, to, id))];
  });

function isOverride(file: string): boolean {
  return file.endsWith('/overrides.yaml') || file === 'overrides.yaml';
}

/**
 * The exact way to the id where it is written as it now stands, else the field: an override that
 * replaces a list leaves the places of the old one behind, in another file.
 */
function narrowest({ places }: Resolved, at: string, inner: string) {
  const field = /^[^./]*/.exec(inner)?.[0] ?? inner;
  const [own, around] = [places[`${at}#${inner}`], places[`${at}#${field}`]];
  return own !== undefined && (around === undefined || own.file === around.file)
    ? { place: own, field: inner }
    : { place: around, field };
}

function candidatesIn(plan: Resolved, to: Collection): Candidate[] {
  if (to === 'roles') {
    return Object.entries(plan.roles).map(([id, label]) => ({ id, names: [label] }));
  }
  const lists = { ...plan, metrics: plan.observations, orientation: plan.plan.orientation };
  return itemsIn(lists, to).map(({ id, label }) => ({ id, names: [label] }));
}
