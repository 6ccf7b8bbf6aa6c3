import type { Both } from '../../model/change.ts';
import type { Collection } from '../../model/id.ts';
import { NESTED } from '../../model/id.ts';
import type { Locale } from '../../model/locale.ts';
import type { Ledger } from '../ledger.ts';
import { quoted } from '../phrase.ts';
import { addressOf, labelOf } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';

/** A message of the checks with the ids and addresses in it named by what they stand for, where that is known. */
export function nameIds(message: string, { sides }: Ledger, locale: Locale): string {
  return message.replace(ID, (whole, id: string) => {
    const label = labelIn(sides.after, id) ?? labelIn(sides.before, id);
    return label === undefined ? whole : quoted(label[locale]);
  });
}

/** The addresses of what a message names by its id and only the older version has. */
export function goneIn(message: string, { sides }: Ledger): string[] {
  return [...message.matchAll(ID)].flatMap(([, id = '']) => {
    const entry = entryFor(sides.before, id);
    return entry === undefined || sides.after.entries.has(entry.address) ? [] : [entry.address];
  });
}

/** What messages set apart; nothing longer is an id or an address. */
const ID = /`([^`\n]{1,200})`/g;

function labelIn(side: Side, id: string): Both | undefined {
  const entry = entryFor(side, id);
  return entry === undefined ? undefined : labelOf(entry, side);
}

/** What an address, or an id as references write it, stands for; undefined where it could be several items. */
function entryFor(side: Side, id: string): Entry | undefined {
  const { entries, resolved } = side;
  if (id === resolved.plan.id) return entries.get('');
  const known = entries.get(id);
  if (known !== undefined) return known;
  const found = id.includes('/')
    ? Object.keys(NESTED).flatMap(
        (name) => entries.get(addressOf(name as Collection, id)) ?? [], // keys of NESTED are collections
      )
    : [...entries.values()].filter(({ key, parent }) => key === id && parent === undefined);
  return found.length === 1 ? found[0] : undefined;
}
