import { nearestAll } from '../diagnostics/nearest.ts';
import { itemKey, joinAddress, type Address } from '../model/item-key.ts';

/** A node of plain content data. */
export type Node = Record<string, unknown>;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an address leads to: an item with the list that holds it, or a list. */
export type Found =
  | { kind: 'item'; item: Node; list?: unknown[]; index: number }
  | { kind: 'list'; list: unknown[] }
  | { kind: 'ambiguous'; count: number }
  | { kind: 'none' };

/** Follows a path of ids through content. Sample: `goals/satisfaction/targets/nps`. */
export function findAddress(root: Node, address: Address): Found {
  let found: Found = { kind: 'item', item: root, index: -1 };
  for (const part of address.split('/')) {
    found = step(found, part);
    if (found.kind === 'none' || found.kind === 'ambiguous') return found;
  }
  return found;
}

function step(from: Found, part: string): Found {
  if (from.kind === 'list') {
    const matches = from.list.flatMap((item, index) =>
      isNode(item) && itemKey(item) === part ? [{ item, index }] : [],
    );
    const [only] = matches;
    if (matches.length > 1) return { kind: 'ambiguous', count: matches.length };
    return only ? { kind: 'item', item: only.item, list: from.list, index: only.index } : NONE;
  }
  if (from.kind !== 'item' || !Object.hasOwn(from.item, part)) return NONE;
  const value = from.item[part];
  if (Array.isArray(value)) return { kind: 'list', list: value };
  return isNode(value) ? { kind: 'item', item: value, index: -1 } : NONE;
}

const NONE: Found = { kind: 'none' };

/** Every address of items and lists of items below `root`, in document order. */
export function listAddresses(root: Node, prefix = ''): Address[] {
  const addresses: Address[] = [];
  for (const [name, value] of Object.entries(root)) {
    const here = joinAddress(prefix, name);
    if (Array.isArray(value) && value.some(isNode)) {
      addresses.push(here);
      for (const item of value) {
        const key = itemKey(item);
        if (!isNode(item) || key === undefined) continue;
        const address = joinAddress(here, key);
        addresses.push(address, ...listAddresses(item, address));
      }
    } else if (prefix === '' && isNode(value)) {
      addresses.push(here, ...listAddresses(value, here));
    }
  }
  return addresses;
}

/**
 * Addresses that `wanted` was most likely meant to be, the best first. A reference is known by its ids
 * alone: `tiers/regular` leads to `segmentations/tiers/segments/regular`.
 */
export function nearestAddresses(root: Node, wanted: Address, most: number): Address[] {
  const addresses = listAddresses(root);
  const steps = wanted.split('/');
  const meant = addresses.filter((address) => {
    const parts = address.split('/');
    return (
      address !== wanted &&
      parts.length >= steps.length &&
      parts.at(-1) === steps.at(-1) &&
      steps.every((step) => parts.includes(step))
    );
  });
  return [...new Set([...meant, ...nearestAll(wanted, addresses, most)])].slice(0, most);
}
