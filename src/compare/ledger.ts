import type { Both, Change } from '../model/change.ts';
import { joinAddress, type Address } from '../model/item-key.ts';
import type { WorkingCalendar } from '../model/working-calendar.ts';
import type { Edit } from './edit.ts';
import { labelOf } from './print-value.ts';
import type { Entry, Sides } from './side.ts';
import { partAt, type Part } from './substance.ts';

/** A change that may still get details. */
export interface Draft extends Change {
  details: Both[];
  /** Addresses of the items whose edits it tells: what comes of them belongs to it. */
  touches: Set<Address>;
  /** Place of its item in the document. */
  order: number;
}

type ChangedEdit = Extract<Edit, { kind: 'changed' }>;
type MovedEdit = Extract<Edit, { kind: 'moved' }>;
export type WholeEdit = Extract<Edit, { kind: 'added' | 'removed' }>;

/**
 * Which edits are still to be told, and what is told of the others. Every family of words takes the edits
 * that it understands, so that nothing is told twice and nothing is left out.
 */
export interface Ledger {
  sides: Sides;
  /** The days of the newer version: how many of them are worked. */
  calendar: WorkingCalendar;
  open: Set<Edit>;
  drafts: Draft[];
  /** Findings of the checks that a change or a consequence says already, as code and address. */
  said: Set<string>;
  /** Old addresses of items that moved to another parent, by the new ones; and the other way round. */
  moved: { toOld: ReadonlyMap<Address, Address>; toNew: ReadonlyMap<Address, Address> };
  /** Edits of each item by its address; that of the newer version but for removed ones. */
  byItem: ReadonlyMap<Address, readonly Edit[]>;
}

export function openLedger(
  sides: Sides,
  edits: readonly Edit[],
  calendar: WorkingCalendar,
): Ledger {
  const far = edits.filter(
    (edit): edit is MovedEdit => edit.kind === 'moved' && edit.at !== edit.was,
  );
  return {
    sides,
    calendar,
    open: new Set(edits),
    drafts: [],
    said: new Set(),
    moved: {
      toOld: new Map(far.map(({ at, was }) => [at, was])),
      toNew: new Map(far.map(({ at, was }) => [was, at])),
    },
    byItem: Map.groupBy(edits, ({ at }) => at),
  };
}

/** The address of an item in the older version, whatever it or an item around it has moved from. */
export function oldAddress({ moved }: Ledger, address: Address): Address {
  return translated(moved.toOld, address);
}

/** The address that an item of the older version has in the newer one, if it is still there. */
export function newAddress({ moved }: Ledger, address: Address): Address {
  return translated(moved.toNew, address);
}

function translated(map: ReadonlyMap<Address, Address>, address: Address): Address {
  if (map.size === 0) return address;
  const steps = address.split('/');
  for (let length = steps.length; length > 0; length--) {
    const known = map.get(steps.slice(0, length).join('/'));
    if (known !== undefined) return joinAddress(known, ...steps.slice(length));
  }
  return address;
}

/** The same item in both versions. */
export interface Pair {
  before: Entry;
  after: Entry;
}

/** The item at an address of the newer version with what it was; undefined where one of them is not there. */
export function pairAt(ledger: Ledger, address: Address): Pair | undefined {
  const after = ledger.sides.after.entries.get(address);
  const before = ledger.sides.before.entries.get(oldAddress(ledger, address));
  return after === undefined || before === undefined ? undefined : { before, after };
}

/** Every item that is in both versions, in the order of the newer one. */
export function* pairs(ledger: Ledger, kind?: string): Generator<Pair> {
  for (const [address, after] of ledger.sides.after.entries) {
    if (kind !== undefined && after.kind !== kind) continue;
    const before = ledger.sides.before.entries.get(oldAddress(ledger, address));
    if (before !== undefined && before.kind === after.kind) yield { before, after };
  }
}

/** Open edits of fields, in the order of the document. */
export function openChanges(
  { open }: Ledger,
  isWanted: (edit: ChangedEdit) => boolean = () => true,
): ChangedEdit[] {
  return [...open].filter((edit): edit is ChangedEdit => edit.kind === 'changed' && isWanted(edit));
}

export function openWholes(
  { open }: Ledger,
  isWanted: (edit: WholeEdit) => boolean = () => true,
): WholeEdit[] {
  return [...open].filter(
    (edit): edit is WholeEdit =>
      (edit.kind === 'added' || edit.kind === 'removed') && isWanted(edit),
  );
}

/** The open edit of one field of an item. */
export function openField(
  { open, byItem }: Ledger,
  address: Address,
  field: string,
): ChangedEdit | undefined {
  return byItem
    .get(address)
    ?.find(
      (edit): edit is ChangedEdit =>
        edit.kind === 'changed' && edit.field === field && open.has(edit),
    );
}

/** The item of a whole edit, on the side where it is. */
export function entryOf({ sides }: Ledger, edit: WholeEdit): Entry | undefined {
  return (edit.kind === 'added' ? sides.after : sides.before).entries.get(edit.at);
}

/** What a family says of edits. */
export interface Telling {
  kind: Change['kind'];
  weight?: Change['weight'];
  /** The item that it stands with. */
  entry: Entry;
  field?: string;
  part?: Part;
  label?: Both;
  text: Both;
  details?: readonly (Both | undefined)[];
  from?: Both | undefined;
  to?: Both | undefined;
  trend?: Change['trend'] | undefined;
  /** Edits that it tells; they are closed. */
  edits: readonly Edit[];
  /** Further items that it speaks of. */
  about?: readonly Address[];
}

/** Longest value that is shown beside the text. */
const SHORT = 60;

/** Writes a change down and closes its edits. */
export function tell(ledger: Ledger, telling: Telling): Draft {
  const { entry, field, text, from, to, trend, edits } = telling;
  const side = telling.kind === 'removed' ? ledger.sides.before : ledger.sides.after;
  const isShort = [from, to].every(
    (value) => value === undefined || Object.values(value).every((one) => one.length <= SHORT),
  );
  for (const edit of edits) ledger.open.delete(edit);
  const draft: Draft = {
    kind: telling.kind,
    weight: telling.weight ?? 'major',
    part: telling.part ?? partAt(entry.address, field),
    at: entry.address,
    ...(field === undefined ? {} : { field }),
    label: telling.label ?? labelOf(entry, side),
    text,
    details: (telling.details ?? []).filter((line) => line !== undefined),
    ...(isShort && from !== undefined ? { from } : {}),
    ...(isShort && to !== undefined ? { to } : {}),
    ...(trend === undefined ? {} : { trend }),
    touches: new Set([entry.address, ...edits.map(({ at }) => at), ...(telling.about ?? [])]),
    order: entry.order,
  };
  ledger.drafts.push(draft);
  return draft;
}
