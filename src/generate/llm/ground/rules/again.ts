import type { Diagnostic } from '../../../../diagnostics/diagnostic.ts';
import type { WrittenPart } from '../../../../model/profile.ts';
import { readText } from '../../../../model/text.ts';
import type { Locale } from '../../../../model/locale.ts';
import { itemsWithin } from '../items.ts';
import { finding, type GroundRule } from '../rule.ts';
import { writtenOf } from '../targets.ts';

/** The item that an address leads to, without its field. */
const itemAt = (address: string): string => address.split('#')[0] ?? '';
const isWithin = (inner: string, outer: string): boolean =>
  inner === outer || inner.startsWith(`${outer}/`);

/** What people corrected stays: a correction that leads nowhere is lost. */
export const kept: GroundRule = ({ task: { kept: addresses, parts, again }, items }) => {
  const present = new Set(items.map(({ address }) => address));
  return addresses.map(itemAt).flatMap((item): Diagnostic[] => {
    if (present.has(item) || !item.includes('/')) return [];
    if (!parts.includes(item.split('/')[0] as WrittenPart)) return [];
    if (again !== undefined && !again.items.some((one) => isWithin(item, one))) return [];
    return [finding('reply/kept', item, { item })];
  });
};

/** Where only some items are written anew: all of them, and no others. */
export const again: GroundRule = ({ task: { again: asked, language }, reply, items }) => {
  if (asked === undefined) return [];
  const present = new Map(items.map(({ address, fields }) => [address, fields]));
  const missing = asked.items
    .map(itemAt)
    .flatMap((item): Diagnostic[] =>
      present.has(item) || Object.hasOwn(reply, item)
        ? []
        : [finding('reply/again-missing', item, { item })],
    );
  const before = new Map(
    itemsWithin(asked.content).map(({ address, fields }) => [address, fields]),
  );
  const others = items.flatMap(({ address, fields }): Diagnostic[] => {
    // Items of a part; what stands within them is theirs.
    if (address.split('/').length !== 2) return [];
    if (asked.items.some((one) => isWithin(address, one) || isWithin(one, address))) return [];
    return isSame(fields, before.get(address), language)
      ? []
      : [finding('reply/again-other', address, { item: address })];
  });
  return [...missing, ...others];
};

/** Whether all that the reply says of an item is as it was. */
function isSame(now: unknown, before: unknown, language: Locale): boolean {
  const written = writtenOf(now);
  if (written !== undefined) return written === (writtenOf(before) ?? wordsOf(before, language));
  if (Array.isArray(now)) {
    const list: unknown = before ?? [];
    return (
      Array.isArray(list) &&
      list.length === now.length &&
      now.every((one, at) => isSame(one, list[at], language))
    );
  }
  if (typeof now !== 'object' || now === null) return now === before || now === undefined;
  if (typeof before !== 'object' || before === null) return false;
  return Object.entries(now).every(
    ([name, child]) =>
      name === 'because' ||
      name === 'playbook' ||
      isSame(child, (before as Record<string, unknown>)[name], language),
  );
}

function wordsOf(text: unknown, language: Locale): string | undefined {
  if (typeof text !== 'object' || text === null || Array.isArray(text)) return undefined;
  return readText(text, language, language).text;
}
