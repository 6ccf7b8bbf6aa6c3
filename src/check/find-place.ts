import type { Address } from '../model/item-key.ts';
import type { Place } from '../model/place.ts';
import type { Resolved } from '../model/resolved.ts';

/** The place of the field, else of the item, else of the nearest item around it. */
export function findPlace({ places }: Resolved, at: Address, field?: string): Place | undefined {
  const own = field === undefined ? undefined : places[`${at}#${field}`];
  if (own) return own;
  for (let end = at.length; end > 0; end = at.lastIndexOf('/', end - 1)) {
    const place = places[at.slice(0, end)];
    if (place) return place;
  }
  return undefined;
}
