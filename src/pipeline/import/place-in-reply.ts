import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Address } from '../../model/item-key.ts';
import type { Place } from '../../model/place.ts';

export type Places = Readonly<Record<Address, Place>>;

/** A finding about an address with its place in the reply, or that of the nearest item around it. */
export function placeInReply(finding: Diagnostic, places: Places): Diagnostic {
  const { path } = finding;
  if (path === undefined || finding.place !== undefined) return finding;
  const [item = '', field] = path.split('#');
  const around = item.split('/').map((_, length, steps) => steps.slice(0, steps.length - length));
  const own =
    (field === undefined ? undefined : placeOfField(item, field, places)) ??
    around.map((steps) => places[steps.join('/')]).find((found) => found !== undefined) ??
    places[`#${item.split('/')[0] ?? ''}`];
  return own === undefined ? finding : { ...finding, place: own };
}

/** `addresses.challenges/0` may be placed only as a whole. */
function placeOfField(item: string, field: string, places: Places): Place | undefined {
  for (let way = field; way !== ''; way = way.replace(/(?:^|[./])[^./]*$/, '')) {
    const own = places[`${item}#${way}`];
    if (own !== undefined) return own;
  }
  return undefined;
}
