import type { Text } from '../../model/text.ts';
import { findItem } from './items.ts';
import type { Mention, Reader, Said } from './reader.ts';

/** What is added to an item for its reader. */
export interface Remarks {
  example: boolean;
  note?: Said;
  unknown?: Said;
  evidence: Mention[];
}

interface Remarked {
  note?: Text | undefined;
  unknown?: Text | undefined;
  example?: boolean | undefined;
  evidence?: readonly string[] | undefined;
}

/** The remarks of an item; undefined when it has none. */
export function remarksOf(reader: Reader, item: Remarked): Remarks | undefined {
  const { note, unknown, example = false, evidence = [] } = item;
  if (note === undefined && unknown === undefined && !example && evidence.length === 0) {
    return undefined;
  }
  return {
    example,
    ...(note === undefined ? {} : { note: reader.line(note) }),
    ...(unknown === undefined ? {} : { unknown: reader.line(unknown) }),
    evidence: mentionsOf(reader, 'evidence', evidence),
  };
}

/** The same as a field to spread into a view. */
export function remarksField(reader: Reader, item: Remarked): { remarks?: Remarks } {
  const remarks = remarksOf(reader, item);
  return remarks === undefined ? {} : { remarks };
}

/** Links to items by their ids; an id that leads nowhere is left out, since the checks report it. */
export function mentionsOf(
  reader: Reader,
  list: string,
  ids: readonly string[] | undefined,
): Mention[] {
  return (ids ?? []).flatMap((id) => {
    const item = findItem(reader, addressIn(list, id));
    if (item === undefined) return [];
    return [{ number: item.number, label: reader.line(item.label), href: item.href(reader) }];
  });
}

/** `segments` of `tiers/diamond` stand at `segmentations/tiers/segments/diamond`. */
function addressIn(list: string, id: string): string {
  const [parent, child] = id.split('/');
  if (list === 'segments') return `segmentations/${parent}/segments/${child}`;
  if (list === 'tactics') return `strategies/${parent}/tactics/${child}`;
  return `${list}/${id}`;
}
