import type { z } from 'zod';
import { itemKey, joinAddress, type Address } from '../model/item-key.ts';
import type { Resolved } from '../model/resolved.ts';
import { listsOf } from './read-item.ts';
import { HEAD_SCHEMA, PART_SCHEMAS, sourcesOf } from './substance.ts';

type Named = Readonly<Record<string, unknown>>;

/** An item of a resolved plan, with what is known of its place. */
export interface Entry {
  address: Address;
  key: string;
  /** The names of the lists around it. Sample: `phases/work`. */
  kind: string;
  schema: z.core.$ZodType;
  /** The item as it is resolved, with dates and labels. */
  value: Named;
  parent: Entry | undefined;
  /** Its place in the document. */
  order: number;
}

/** One of the two versions, as the words on changes need it. */
export interface Side {
  resolved: Resolved;
  /** Every item by its address, in the order of the document; the plan itself has none. */
  entries: ReadonlyMap<Address, Entry>;
}

/** Both versions of a plan. */
export interface Sides {
  before: Side;
  after: Side;
}

export function sideOf(resolved: Resolved): Side {
  const entries = new Map<Address, Entry>();
  const add = (
    schema: Entry['schema'],
    values: readonly unknown[],
    list: string,
    parent: Entry | undefined,
  ): void => {
    const times = new Map<string, number>();
    for (const each of values) {
      const id = itemKey(each) ?? '';
      const time = (times.get(id) ?? 0) + 1;
      times.set(id, time);
      // As in a substance: the second of the same id is told from the first.
      const key = time === 1 ? id : `${id}~${time}`;
      const entry: Entry = {
        address: joinAddress(parent?.address ?? '', list, key),
        key,
        kind: joinAddress(parent?.kind ?? '', list),
        schema,
        value: each as Named, // resolved plans are parsed: items are maps
        parent,
        order: entries.size,
      };
      entries.set(entry.address, entry);
      for (const { name, element } of listsOf(schema)) {
        const below = entry.value[name];
        if (Array.isArray(below)) add(element, below, name, entry);
      }
    }
  };
  entries.set('', {
    address: '',
    key: '',
    kind: '',
    schema: HEAD_SCHEMA,
    value: resolved.plan,
    parent: undefined,
    order: 0,
  });
  const sources = sourcesOf(resolved);
  for (const [name, schema] of Object.entries(PART_SCHEMAS)) {
    const part = sources[name];
    if (part !== undefined) add(schema, Array.isArray(part) ? part : [part], name, undefined);
  }
  return { resolved, entries };
}
