import { itemKey, joinAddress } from '../../model/item-key.ts';
import type { Locale } from '../../model/locale.ts';
import { LOCALES } from '../../model/locale.ts';
import { readText, type Text } from '../../model/text.ts';
import { showText } from './show-text.ts';

/** How values are shown: their language, and how long a text may be. */
export interface Showing {
  language: Locale;
  length: number;
}

/** What a prompt never shows: where a value is from, and what is checked but not printed. */
const UNSHOWN = new Set(['origin', 'why', 'announces', 'tags', 'example']);

/**
 * A value as written, with texts in one language: notations as they were printed in the file, whether
 * it is parsed or not. Undefined where nothing is left to show.
 */
export function plainValue(value: unknown, showing: Showing): unknown {
  if (typeof value === 'string') return showText(value, showing.length);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => plainValue(item, showing)).filter((one) => one !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if ('raw' in value) return showText(String(value.raw), showing.length);
  if (isTextMap(value)) {
    return showText(readText(value, showing.language, showing.language).text, showing.length);
  }
  const fields = Object.entries(value)
    .filter(([name]) => !UNSHOWN.has(name))
    .map(([name, field]) => [name, plainValue(field, showing)] as const)
    .filter(([, field]) => field !== undefined);
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

function isTextMap(value: object): value is Exclude<Text, string> {
  const names = Object.keys(value);
  return names.length > 0 && names.every((name) => LOCALES.some((locale) => locale === name));
}

/**
 * An item in one line: its address, its name and its other fields. `first` stands for the name where
 * the item has none. Sample: `- themes/returns: Returns are complex | causes: Two systems; No status`.
 */
export function itemLine(list: string, item: unknown, showing: Showing, first?: string): string {
  const address = joinAddress(list, itemKey(item) ?? '');
  const { id: _, label, ...fields } = (plainValue(item, showing) ?? {}) as Record<string, unknown>;
  const name = typeof label === 'string' ? label : (first ?? '');
  const rest = Object.entries(fields).map(([field, value]) => `${field}: ${inline(value)}`);
  return [`- ${address}: ${name}`, ...rest].join(' | ');
}

function inline(value: unknown): string {
  if (!Array.isArray(value)) {
    if (typeof value !== 'object' || value === null) return String(value);
    // A small map, such as a target: its values say what they are.
    const values = Object.values(value);
    const isPlain = values.every((one) => typeof one !== 'object');
    return isPlain ? values.join(' ') : JSON.stringify(value);
  }
  return value.map(inline).join('; ');
}
