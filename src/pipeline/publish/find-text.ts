import type { Address } from '../../model/item-key.ts';
import type { Resolved } from '../../model/resolved.ts';
import type { Place } from '../../model/place.ts';

/** Where a text stands in a plan. */
export interface TextPlace {
  path?: Address;
  field?: string;
  place?: Place;
}

/** The first field of a plan whose text `holds` answers yes to; nothing when the text is not the plan's. */
export function findText(resolved: Resolved, holds: (text: string) => boolean): TextPlace {
  const { places, ...content } = resolved;
  const found = search(content, { path: '', field: '' }, holds);
  if (found === undefined) return {};
  const { path, field } = found;
  const place = places[`${path}#${field}`] ?? places[path];
  return {
    ...(path === '' ? {} : { path }),
    ...(field === '' ? {} : { field }),
    ...(place === undefined ? {} : { place }),
  };
}

interface Where {
  path: Address;
  field: string;
}

function search(value: unknown, where: Where, holds: (text: string) => boolean): Where | undefined {
  if (typeof value === 'string') return holds(value) ? where : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = search(item, where, holds);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const address =
    'address' in value && typeof value.address === 'string' ? value.address : undefined;
  const own = address === undefined ? where : { path: address, field: '' };
  for (const [name, child] of Object.entries(value)) {
    // Languages and lists within a field belong to the field.
    const here = own.field === '' ? { ...own, field: name } : own;
    const found = search(child, here, holds);
    if (found !== undefined) return found;
  }
  return undefined;
}
