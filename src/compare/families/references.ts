import type { Both } from '../../model/change.ts';
import type { Address } from '../../model/item-key.ts';
import type { Collection } from '../../model/id.ts';
import { newAddress, openChanges, pairAt, type Draft, type Ledger, type Pair } from '../ledger.ts';
import { both, listed, plainWords, quoted } from '../phrase.ts';
import { addressOf, idsOf, labelOf, nameOf, referenceOf } from '../print-value.ts';
import type { Entry } from '../side.ts';

/**
 * Closes references that changed only because what they named is gone, is new or has moved: this is told with
 * that. Work that is left without a tactic is named there.
 */
export function foldReferences(ledger: Ledger): void {
  const idle = new Map<Draft, Entry[]>();
  for (const edit of openChanges(ledger)) {
    const pair = pairAt(ledger, edit.at);
    const collection = pair && referenceOf(pair.after, edit.field);
    if (pair === undefined || collection === undefined) continue;
    const causes = explained(ledger, pair, edit.field, collection);
    if (causes === undefined) continue;
    ledger.open.delete(edit);
    const behind = ledger.drafts.filter((draft) => isAbout(draft, causes));
    for (const draft of behind) draft.touches.add(edit.at);
    const [only] = behind;
    if (only !== undefined && edit.field === 'tactics' && edit.to === undefined) {
      idle.set(only, [...(idle.get(only) ?? []), pair.after]);
    }
  }
  for (const [draft, work] of idle) draft.details.push(idleText(ledger, work));
}

/** What brought a change of references about, where all of it came from elsewhere. */
function explained(
  ledger: Ledger,
  { before, after }: Pair,
  field: string,
  collection: Collection,
): Address[] | undefined {
  const { sides } = ledger;
  const [old, own] = [idsOf(before, field), idsOf(after, field)];
  const lost = old.filter((id) => !own.includes(id)).map((id) => addressOf(collection, id));
  const gained = own.filter((id) => !old.includes(id)).map((id) => addressOf(collection, id));
  const isGone = (address: Address): boolean =>
    sides.before.entries.has(address) &&
    (!sides.after.entries.has(address) || newAddress(ledger, address) !== address);
  const isNew = (address: Address): boolean =>
    sides.after.entries.has(address) && !sides.before.entries.has(address);
  return lost.every(isGone) && gained.every(isNew) ? [...lost, ...gained] : undefined;
}

function isAbout({ touches }: Draft, causes: readonly Address[]): boolean {
  return causes.some((cause) =>
    [...touches].some((own) => own !== '' && (cause === own || cause.startsWith(`${own}/`))),
  );
}

function idleText({ sides }: Ledger, work: readonly Entry[]): Both {
  return both((locale) => {
    const names = work.map((each) => quoted(labelOf(each, sides.after)[locale]));
    const row = listed(names, locale, 4);
    if (locale === 'zh-CN') return `工作${row}还在计划中，但不再执行任何战术`;
    return `Still planned, but for no tactic any more: ${row}`;
  });
}

/** Samples: `now also A and B, no longer C`; `增加 A、B，去掉 C`. */
export function referencesText({ sides }: Ledger, { before, after }: Pair, field: string): Both {
  const collection = referenceOf(after, field);
  if (collection === undefined) return both(() => '');
  const [old, own] = [idsOf(before, field), idsOf(after, field)];
  const lost = old.filter((id) => !own.includes(id));
  const gained = own.filter((id) => !old.includes(id));
  return both((locale) => {
    const zh = locale === 'zh-CN';
    const row = (ids: readonly string[], side: typeof sides.before): string =>
      listed(
        ids.map((id) => quoted(plainWords(nameOf(collection, id, side)[locale], 40))),
        locale,
        4,
      );
    const parts: string[] = [];
    if (gained.length > 0) parts.push(`${zh ? '增加' : 'now also '}${row(gained, sides.after)}`);
    if (lost.length > 0) parts.push(`${zh ? '去掉' : 'no longer '}${row(lost, sides.before)}`);
    return parts.join(zh ? '，' : ', ');
  });
}
