import type { Both } from '../../model/change.ts';
import { neutralise } from '../../diagnostics/neutralise.ts';
import type { Locale } from '../../model/locale.ts';
import { itemName } from '../families/item-name.ts';
import { isTarget } from '../families/targets.ts';
import type { Draft, Ledger } from '../ledger.ts';
import { both, listed, plainWords, quoted, times } from '../phrase.ts';
import { labelOf } from '../print-value.ts';
import type { Entry, Side } from '../side.ts';
import { attach, behindOf } from './consequence.ts';
import { goneIn, nameIds } from './name-ids.ts';

/** A finding of the checks by what it is about, with its words. */
export interface FindingKey {
  code: string;
  severity?: 'error' | 'warning' | 'info';
  /** Address of the item, with #field for one of its fields. */
  at?: string | undefined;
  /** Addresses of the other sides. */
  with?: readonly string[] | undefined;
  message: Both;
}

export interface Findings {
  before: readonly FindingKey[];
  after: readonly FindingKey[];
}

/** References to what is not there. */
const DANGLING: ReadonlySet<string> = new Set(['reference/dangling', 'reference/choice']);

/** Longest message that is told in full. */
const LONGEST = 300;

/** Contradictions and gaps that were not there before, and those that are settled, a line for each kind. */
export function tellFindings(ledger: Ledger, { before, after }: Findings): void {
  for (const isNew of [true, false]) {
    const [own, others] = isNew ? [after, before] : [before, after];
    const known = new Set(others.flatMap(keysOf));
    const told = distinct(own).filter(
      (finding) => !keysOf(finding).some((key) => known.has(key)) && !isSaid(ledger, finding),
    );
    // What is behind them is looked up before the first of them is told.
    const placed = told.map((finding) => {
      return { finding, behind: behindOf(ledger, causesOf(finding, ledger)) };
    });
    const groups = Map.groupBy(placed, ({ finding, behind }) => {
      const at = behind.length === 1 ? ledger.drafts.findIndex((draft) => draft === behind[0]) : -1;
      return `${finding.code} ${at}`;
    });
    for (const [first, ...others] of groups.values()) {
      if (first === undefined) continue;
      const findings = [first, ...others].map(({ finding }) => finding);
      const [only] = first.behind;
      const cause = first.behind.length === 1 ? only : undefined;
      tell(ledger, findings, { isNew, cause });
    }
  }
}

/** By what it is about, and by what it says: the same may be found from another side. */
function keysOf(finding: FindingKey): string[] {
  const { code, message } = finding;
  return [keyOf(finding), JSON.stringify([code, message.en])];
}

function keyOf({ code, at = '', with: sides = [] }: FindingKey): string {
  return JSON.stringify([code, at, [...sides].sort()]);
}

function distinct(findings: readonly FindingKey[]): FindingKey[] {
  return [...new Map(findings.map((each) => [keyOf(each), each])).values()];
}

/** Whether a consequence has said it in other words. */
function isSaid({ said }: Ledger, finding: FindingKey): boolean {
  return addressesOf(finding).some((address) => said.has(`${finding.code} ${address}`));
}

/** Addresses of the items that a finding is about, its own first. */
function addressesOf({ at = '', with: sides = [] }: FindingKey): string[] {
  return [at, ...sides]
    .map((address) => address.split('#')[0] ?? '')
    .filter((address) => address !== '');
}

/** What it refers to and is gone first, then the items that it is about. */
function causesOf(finding: FindingKey, ledger: Ledger): string[][] {
  const gone = DANGLING.has(finding.code) ? goneIn(finding.message.en, ledger) : [];
  return [gone, ...addressesOf(finding).map((address) => [address])];
}

interface Told {
  isNew: boolean;
  /** The one change behind all of them, where there is one. */
  cause: Draft | undefined;
}

/** Findings of a kind that come of the same change. */
function tell(ledger: Ledger, found: readonly FindingKey[], { isNew, cause }: Told): void {
  const side = isNew ? ledger.sides.after : ledger.sides.before;
  const isDangling = isNew && cause?.kind === 'removed' && DANGLING.has(found[0]?.code ?? '');
  // Work that is left without a tactic stands with what is gone.
  const findings = isDangling ? found.filter((one) => !isIdleWork(one, side)) : found;
  const [first] = findings;
  if (first === undefined) return;
  const addresses = addressesOf(first);
  const entry =
    addresses.map((address) => side.entries.get(address)).find((each) => each !== undefined) ??
    side.entries.get('');
  if (entry === undefined) return;
  const places = findings.flatMap((one) => placeOf(one, side, cause) ?? []);
  attach(ledger, {
    causes: causesOf(first, ledger),
    entry,
    part: 'findings',
    text:
      isDangling && places.length > 0
        ? stillRefer(cause.label, places, side)
        : lineOf(findings, places, isNew, ledger),
    trend: isNew ? 'worse' : 'better',
  });
}

function isIdleWork({ at = '' }: FindingKey, side: Side): boolean {
  const [address = '', field] = at.split('#');
  const entry = side.entries.get(address);
  if (entry?.kind !== 'phases/work' || !(field ?? '').startsWith('tactics')) return false;
  const tactics = entry.value['tactics'];
  return Array.isArray(tactics) && tactics.length === 0;
}

/** The item that a finding is about, unless the change that it comes of names that already. */
function placeOf(
  { at = '' }: FindingKey,
  { entries }: Side,
  cause: Draft | undefined,
): Entry | undefined {
  const address = at.split('#')[0] ?? '';
  return address === '' || address === cause?.at ? undefined : entries.get(address);
}

/** Sample: `“Membership” is still referred to in 2 places (milestone “Cards live” and risk “Few join”)`. */
function stillRefer(gone: Both, places: readonly Entry[], side: Side): Both {
  return both((locale) => {
    const names = namesOf(places, side, locale);
    const row = listed(names, locale, 4);
    const name = quoted(gone[locale]);
    if (locale === 'zh-CN') return `仍有 ${names.length} 处引用${name}（${row}）`;
    return `${name} is still referred to in ${times(names.length, 'place')} (${row})`;
  });
}

/** What items are called; a target by what it belongs to. */
function namesOf(places: readonly Entry[], side: Side, locale: Locale): string[] {
  const homes = places.map((entry) => (isTarget(entry) ? (entry.parent ?? entry) : entry));
  return [...new Set(homes.map((entry) => itemName(entry, side)[locale]))];
}

/** The shortest of the messages, and where else the same is found. */
function lineOf(
  findings: readonly FindingKey[],
  places: readonly Entry[],
  isNew: boolean,
  ledger: Ledger,
): Both {
  const side = isNew ? ledger.sides.after : ledger.sides.before;
  return both((locale) => {
    const messages = [...new Set(findings.map((one) => sentence(one, ledger, locale)))];
    const [message = ''] = messages.toSorted((a, b) => a.length - b.length);
    const count = messages.length;
    // What the message names itself needs no place.
    const others = places.filter(
      (entry) => isTarget(entry) || !message.includes(quoted(labelOf(entry, side)[locale])),
    );
    const names = findings.length === 1 ? [] : namesOf(others, side, locale);
    const row = listed(names, locale, 3);
    if (locale === 'zh-CN') {
      const where = row === '' ? '' : count === 1 ? `（${row}）` : `；另涉及${row}`;
      if (count === 1) return `${isNew ? '' : '已解决：'}${message}${where}`;
      return `${isNew ? '' : '已解决 '}${count} 处同类问题，例如：${message}${where}`;
    }
    const where = row === '' ? '' : count === 1 ? ` (${row})` : `; also in ${row}`;
    if (count === 1) return `${isNew ? '' : 'Solved: '}${message}${where}`;
    return `${count} findings of a kind${isNew ? '' : ' solved'}, such as: ${message}${where}`;
  });
}

/** A message without its full stop, and with names for ids. */
function sentence({ message }: FindingKey, ledger: Ledger, locale: Locale): string {
  const words = nameIds(neutralise(message[locale]), ledger, locale);
  return plainWords(words, LONGEST)
    .replace(/[。.]$/u, '')
    .replace(/(?<=\p{Script=Han}) (?=“)|(?<=”) (?=\p{Script=Han})/gu, '');
}
