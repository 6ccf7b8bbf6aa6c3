import type { Both } from '../../model/change.ts';
import type { Collection } from '../../model/id.ts';
import { NESTED } from '../../model/id.ts';
import type { Locale } from '../../model/locale.ts';
import type { Ledger } from '../ledger.ts';
import { quoted } from '../phrase.ts';
import { addressOf, labelOf } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';

/** Longest text between backticks that is looked up. */
const LONGEST = 200;

/** A message of the checks with the ids and addresses in it named by what they stand for, where that is known. */
export function nameIds(message: string, { sides }: Ledger, locale: Locale): string {
  return message.replace(/`([^`\n]+)`/g, (whole, id: string) => {
    if (id.length > LONGEST) return whole;
    const label = labelIn(sides.after, id) ?? labelIn(sides.before, id);
    return label === undefined ? whole : quoted(label[locale]);
  });
}

/** What an address, or an id as references write it, is called; undefined where it could be several items. */
function labelIn(side: Side, id: string): Both | undefined {
  if (id === side.resolved.plan.id) return named(side.entries.get(''), side);
  const byAddress = named(side.entries.get(id), side);
  if (byAddress !== undefined) return byAddress;
  const found = id.includes('/')
    ? Object.keys(NESTED).flatMap(
        (name) => side.entries.get(addressOf(name as Collection, id)) ?? [], // keys of NESTED are collections
      )
    : [...side.entries.values()].filter(({ key, parent }) => key === id && parent === undefined);
  const [first] = found;
  return found.length === 1 ? named(first, side) : undefined;
}

function named(entry: Entry | undefined, side: Side): Both | undefined {
  return entry === undefined ? undefined : labelOf(entry, side);
}
