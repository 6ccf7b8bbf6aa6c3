import { itemKey, joinAddress } from '../../model/item-key.ts';
import { readText, type Text } from '../../model/text.ts';

type Fields = Record<string, unknown>;

/** Every item of written content by its address, with the fields that are no items themselves. */
function itemsOf(value: unknown, address = ''): Map<string, Fields> {
  const found = new Map<string, Fields>();
  const add = (inner: Map<string, Fields>): void => {
    for (const [key, item] of inner) found.set(key, item);
  };
  if (typeof value !== 'object' || value === null) return found;
  const own: Fields = {};
  for (const [name, child] of Object.entries(value)) {
    const inside = joinAddress(address, name);
    const keys = Array.isArray(child) ? child.map((item) => itemKey(item)) : [];
    if (Array.isArray(child) && keys.length > 0 && keys.every((key) => key !== undefined)) {
      child.forEach((item, at) => {
        add(itemsOf(item, joinAddress(inside, keys[at] ?? '')));
      });
    } else if (address === '' && !Array.isArray(child)) {
      add(itemsOf(child, name));
    } else {
      own[name] = child;
    }
  }
  if (address !== '') found.set(address, own);
  return found;
}

/** One difference between two plans as a person reads it, with the reason that the plan gives. */
export interface Line {
  kind: 'added' | 'removed' | 'changed';
  address: string;
  /** What became of which field, where one changed. */
  change: string;
  why: string;
}

/**
 * What differs between two generated plans, item by item. An item that comes or goes stands for all
 * within it. Reasons and origins are no differences of their own: they are the explanation.
 */
export function listChanges(before: object, after: object): Line[] {
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const lines: Line[] = [];
  const isWithin = (address: string, others: Map<string, Fields>): boolean => {
    const parts = address.split('/');
    // The item around it: `phases/pilot` for `phases/pilot/work/a`.
    const around = parts.slice(0, -2).join('/');
    return around !== '' && !others.has(around);
  };
  for (const [address, item] of old) {
    if (now.has(address) || isWithin(address, now)) continue;
    lines.push({ kind: 'removed', address, change: '', why: english(item['why']) });
  }
  for (const [address, item] of now) {
    const earlier = old.get(address);
    if (earlier === undefined) {
      if (isWithin(address, old)) continue;
      lines.push({ kind: 'added', address, change: '', why: english(item['why']) });
      continue;
    }
    for (const name of new Set([...Object.keys(earlier), ...Object.keys(item)])) {
      if (name === 'why' || name === 'origin') continue;
      const [from, to] = [brief(earlier[name]), brief(item[name])];
      if (from === to) continue;
      const change = `${name}: ${from} -> ${to}`;
      lines.push({ kind: 'changed', address, change, why: english(item['why']) });
    }
  }
  return lines.sort((a, b) => a.address.localeCompare(b.address, 'en'));
}

/** The differences as a file that a person reads. */
export function printChanges(lines: readonly Line[]): string {
  const SIGN = { added: '+', removed: '-', changed: '~' };
  return lines
    .map(
      ({ kind, address, change, why }) =>
        `${SIGN[kind]} ${address}${change === '' ? '' : `  ${change}`}\n    ${kind === 'removed' ? 'was: ' : ''}${why}\n`,
    )
    .join('');
}

function english(text: unknown): string {
  return text === undefined ? '' : readText(text as Text, 'en', 'en').text;
}

function brief(value: unknown): string {
  if (value === undefined) return '(none)';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && 'en' in value) return english(value);
  if (Array.isArray(value)) return `[${value.map(brief).join(', ')}]`;
  return JSON.stringify(value);
}
