import type { Code } from '../diagnostics/catalogue.ts';
import { itemKey, joinAddress, KEY_FIELDS, type Address } from '../model/item-key.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Locale } from '../model/locale.ts';
import type { Override } from '../model/overrides.ts';
import type { Text } from '../model/text.ts';
import type { MessageValue } from '../diagnostics/diagnostic.ts';
import { findAddress, nearestAddresses, type Found, type Node } from './address-tree.ts';
import { findDifference } from './compare-written.ts';

/** What one override did: which item, and which of its fields. Nothing when it found no item. */
export interface Touch {
  index: number;
  address: Address;
  action: 'set' | 'add' | 'remove' | 'move';
  fields: string[];
}

/** A finding about an override, by its position in the list. */
export interface OverrideProblem {
  code: Extract<Code, `override/${string}`>;
  index: number;
  field: string;
  values: Record<string, MessageValue>;
}

export interface Merged {
  content: Node;
  touches: Touch[];
  problems: OverrideProblem[];
}

/**
 * Lays overrides over written content and says what each one touched. The content given is left
 * alone. Laws: no overrides change nothing; the order of fields does not matter; laying the same
 * overrides twice equals once.
 *
 * @param language of plain texts.
 */
export function mergeOverrides(
  content: Node,
  overrides: readonly Override[],
  language: Locale,
): Merged {
  const merged: Merged = { content: structuredClone(content), touches: [], problems: [] };
  overrides.forEach((override, index) => applyOverride(merged, content, override, index, language));
  return merged;
}

function applyOverride(
  merged: Merged,
  generated: Node,
  override: Override,
  index: number,
  language: Locale,
): void {
  const found = findAddress(merged.content, override.at);
  const report = (
    code: OverrideProblem['code'],
    field: string,
    values: OverrideProblem['values'],
  ): void => {
    merged.problems.push({ code, index, field, values });
  };
  const unmatched = (): void => {
    const [near = ''] = nearestAddresses(merged.content, override.at, 1);
    report('override/unmatched', 'at', { at: override.at, nearest: near });
  };
  if (found.kind === 'ambiguous') {
    report('override/ambiguous', 'at', { at: override.at, count: String(found.count) });
    return;
  }
  if (found.kind === 'none') return unmatched();
  const action = actionOf(override);
  const fitting = fittingActions(found);
  if (!fitting.includes(action)) {
    report('override/wrong-action', 'at', {
      at: override.at,
      action,
      kind: kindOf(found),
      fitting: enumerate(fitting),
      nearest: action === 'add' && isItemOfList(found) ? parentOf(override.at) : '',
    });
    return;
  }
  if (override.add !== undefined) {
    if (found.kind !== 'list') return;
    const key = itemKey(override.add);
    if (key === undefined) return report('override/missing-id', 'add', { at: override.at });
    const address = joinAddress(override.at, key);
    // What an override added before may be added again; what stands below may not be replaced unseen.
    if (isThere(generated, address) && isThere(merged.content, address)) {
      const field = keyField(override.add);
      report('override/exists', `add.${field}`, { at: override.at, id: key, address });
      return;
    }
    addItem(found.list, key, structuredClone(override.add));
    merged.touches.push({ index, address, action: 'add', fields: [] });
    return;
  }
  if (found.kind !== 'item') return;
  const touch = { index, address: override.at };
  if (override.set !== undefined) {
    const field = changedKey(found.item, override.set);
    if (found.list !== undefined && field !== undefined) {
      report('override/key-change', `set.${field}`, { at: override.at, field });
      return;
    }
    reportSuspects(generated, override, language, report);
    Object.assign(found.item, structuredClone(override.set));
    merged.touches.push({ ...touch, action: 'set', fields: Object.keys(override.set) });
    return;
  }
  reportSuspects(generated, override, language, report);
  if (found.list === undefined) return;
  if (override.remove) {
    found.list.splice(found.index, 1);
    merged.touches.push({ ...touch, action: 'remove', fields: [] });
  } else if (moveItem(found, found.list, override)) {
    merged.touches.push({ ...touch, action: 'move', fields: [] });
  } else {
    const wanted = override.move?.before ?? override.move?.after ?? '';
    const near = nearest(
      wanted,
      found.list.flatMap((item) => itemKey(item) ?? []),
    );
    const field = override.move?.before === undefined ? 'move.after' : 'move.before';
    report('override/anchor', field, { at: override.at, anchor: wanted, nearest: near ?? '' });
  }
}

type Action = Touch['action'];

function actionOf(override: Override): Action {
  if (override.add !== undefined) return 'add';
  if (override.set !== undefined) return 'set';
  return override.remove === undefined ? 'move' : 'remove';
}

/** The actions that make sense on what an address leads to. */
function fittingActions(found: Found): Action[] {
  if (found.kind === 'list') return ['add'];
  return isItemOfList(found) ? ['set', 'remove', 'move'] : ['set'];
}

function isItemOfList(found: Found): boolean {
  return found.kind === 'item' && found.list !== undefined;
}

function kindOf(found: Found): Text {
  if (found.kind === 'list') return { 'zh-CN': '列表', en: 'a list' };
  return isItemOfList(found)
    ? { 'zh-CN': '列表中的条目', en: 'an item of a list' }
    : { 'zh-CN': '一组字段', en: 'a map of fields' };
}

/** Actions in a message: `set`, `remove`, `move`. */
function enumerate(actions: readonly Action[]): Text {
  const quoted = actions.map((name) => `\`${name}\``);
  return { 'zh-CN': quoted.join('、'), en: quoted.join(' or ') };
}

function parentOf(address: Address): Address {
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

function isThere(content: Node, address: Address): boolean {
  return findAddress(content, address).kind !== 'none';
}

/** The field that names an item. */
function keyField(item: Node): string {
  return KEY_FIELDS.find((name) => typeof item[name] === 'string') ?? 'id';
}

/** The field by which new values would give an item another key, if one does. */
function changedKey(item: Node, set: Node): string | undefined {
  if (itemKey({ ...item, ...set }) === itemKey(item)) return undefined;
  return KEY_FIELDS.find((name) => Object.hasOwn(set, name));
}

/** Compares `was` with what the generator says today, field by field. */
function reportSuspects(
  generated: Node,
  override: Override,
  language: Locale,
  report: (code: OverrideProblem['code'], field: string, values: OverrideProblem['values']) => void,
): void {
  if (override.was === undefined) return;
  const original = findAddress(generated, override.at);
  if (original.kind !== 'item') return;
  for (const [field, was] of Object.entries(override.was)) {
    const now = original.item[field];
    // A generator that has come to say what people want is nothing to look into.
    const wanted = override.set?.[field];
    if (wanted !== undefined && findDifference(wanted, now, language) === undefined) continue;
    const difference = findDifference(was, now, language);
    if (difference === undefined) continue;
    report('override/suspect', 'was', { at: override.at, field, ...difference });
  }
}

/** Appends an item, or replaces the one with the same key where it stands. */
function addItem(list: unknown[], key: string, item: Node): void {
  const present = list.findIndex((other) => itemKey(other) === key);
  if (present === -1) list.push(item);
  else list[present] = item;
}

function moveItem(
  found: Extract<Found, { kind: 'item' }>,
  list: unknown[],
  { move }: Override,
): boolean {
  const anchor = move?.before ?? move?.after;
  if (anchor === undefined || anchor === itemKey(found.item)) return false;
  if (!list.some((item) => itemKey(item) === anchor)) return false;
  list.splice(found.index, 1);
  const at = list.findIndex((item) => itemKey(item) === anchor);
  list.splice(move?.before === undefined ? at + 1 : at, 0, found.item);
  return true;
}
