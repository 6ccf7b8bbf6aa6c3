import type { Edit } from './edit.ts';
import type { Plain } from './plain.ts';
import type { SubstanceItem } from './read-item.ts';
import type { Substance } from './substance.ts';

/** An item that is being changed. */
interface Draft {
  key: string;
  fields: Map<string, Plain>;
  lists: Map<string, Draft[]>;
}

/** Carries out the edits that `findEdits` told: turns the older version into the newer one. */
export function applyEdits(before: Substance, edits: readonly Edit[]): Substance {
  const plan = draftOf(before);
  const leaving = edits.flatMap((edit) => {
    if (edit.kind !== 'removed' && edit.kind !== 'moved') return [];
    const address = edit.kind === 'removed' ? edit.at : edit.was;
    return [{ edit, ...find(plan, address) }];
  });
  // All of them are found before the first one leaves: one may stand in another.
  const taken = new Map<Edit, Draft>();
  for (const { edit, list, item } of leaving) {
    list.splice(list.indexOf(item), 1);
    taken.set(edit, item);
  }
  // Parents come before what stands in them, and each item after the one before it.
  for (const edit of edits) {
    if (edit.kind !== 'added' && edit.kind !== 'moved') continue;
    const item = edit.kind === 'added' ? draftOf(edit.item) : taken.get(edit);
    if (item !== undefined) place(plan, edit, item);
  }
  for (const edit of edits) {
    if (edit.kind !== 'changed') continue;
    const { fields } = edit.at === '' ? plan : find(plan, edit.at).item;
    if (edit.to === undefined) fields.delete(edit.field);
    else fields.set(edit.field, edit.to);
  }
  return settled(plan);
}

function place(plan: Draft, { at, after }: { at: string; after?: string }, item: Draft): void {
  const { parent, name } = homeOf(plan, at, item.key);
  const list = parent.lists.get(name) ?? [];
  parent.lists.set(name, list);
  const before = after === undefined ? -1 : list.findIndex(({ key }) => key === after);
  list.splice(before + 1, 0, item);
}

/** The item that stands, or shall stand, around an address, and the name of the list there. */
function homeOf(plan: Draft, address: string, key: string): { parent: Draft; name: string } {
  const steps = address.split('/');
  if (key !== '') steps.pop();
  const name = steps.pop() ?? '';
  return { parent: steps.length === 0 ? plan : find(plan, steps.join('/')).item, name };
}

function find(plan: Draft, address: string): { list: Draft[]; item: Draft } {
  const steps = address.split('/');
  let [list, item]: [Draft[], Draft] = [[], plan];
  while (steps.length > 0) {
    list = item.lists.get(steps.shift() ?? '') ?? [];
    const [only] = list;
    // A part that is one map has no id of its own.
    const key = only?.key === '' ? '' : steps.shift();
    const next = list.find((each) => each.key === key);
    if (next === undefined) throw new Error(`nothing stands at ${address}`);
    item = next;
  }
  return { list, item };
}

function draftOf({ key, fields, lists }: SubstanceItem): Draft {
  return {
    key,
    fields: new Map(Object.entries(fields)),
    lists: new Map(Object.entries(lists).map(([name, items]) => [name, items.map(draftOf)])),
  };
}

function settled({ key, fields, lists }: Draft): SubstanceItem {
  return {
    key,
    fields: Object.fromEntries(fields),
    lists: Object.fromEntries(
      [...lists]
        .filter(([, items]) => items.length > 0)
        .map(([name, items]) => [name, items.map(settled)]),
    ),
  };
}
