import { CONTENT_LISTS, type ContentList } from '../model/content.ts';
import { NESTED, type Collection } from '../model/id.ts';
import { MERGED_PARTS, PROFILE_FACTS, PROFILES, WRITTEN_PARTS } from '../model/profile.ts';
import { itemsIn } from '../model/walk-plan.ts';
import type { Candidate } from '../diagnostics/dangling.ts';
import type { Known } from './check-ids.ts';
import type { Beside } from './parse-plan-files.ts';
import { parseYaml } from './parse-yaml.ts';
import { valueAt } from './value-at.ts';

/**
 * Which lists other layers may add to, by the raw value of the inputs, and what the overrides add to
 * the rest. An id that is not in a list to which nothing is added is wrong whatever else is.
 */
export function closeLists(
  value: unknown,
  { overrides, generated }: Beside,
): { open: readonly Collection[]; known: Known } {
  const added = overrides === undefined ? [] : addedBy(overrides.text, overrides.file);
  // What an override adds cannot be told where the file cannot be read.
  if (added === undefined) return { open: CONTENT_LISTS, known: {} };
  const isWritten = (name: ContentList): boolean =>
    isGenerated(name, value) ||
    (!MERGED_PARTS.includes(name) &&
      generated !== undefined &&
      new RegExp(String.raw`^\s*["']?${name}["']?\s*:`, 'm').test(generated.text));
  const open = CONTENT_LISTS.filter(isWritten);
  const known = new Map<Collection, Candidate[]>();
  for (const { to, item } of added) {
    const parent = to in NESTED ? NESTED[to as keyof typeof NESTED].parents : to;
    if ((open as readonly Collection[]).includes(parent)) continue;
    if (!Array.isArray(valueAt(value, [parent]))) continue;
    known.set(to, [...(known.get(to) ?? []), item]);
  }
  return { open, known: Object.fromEntries(known) };
}

const isWritable = (name: ContentList): boolean => WRITTEN_PARTS.includes(name);

/** Whether the rules may write a list; a value that is wrong is taken to allow it. */
function isGenerated(name: ContentList, value: unknown): boolean {
  if (!isWritable(name)) return false;
  const stated = valueAt(value, [name]);
  if (!MERGED_PARTS.includes(name) && Array.isArray(stated) && stated.length > 0) return false;
  const wanted = valueAt(value, ['generate']);
  if (Array.isArray(wanted)) return wanted.includes(name);
  if (wanted !== undefined) return true;
  const profile = PROFILES.find((one) => one === valueAt(value, ['profile']));
  return profile === undefined || PROFILE_FACTS[profile].writes.includes(name);
}

/** The items that overrides bring into lists; undefined when the file cannot be read. */
function addedBy(text: string, file: string): { to: Collection; item: Candidate }[] | undefined {
  const entries = valueAt(parseYaml({ file, text }).value, ['overrides']);
  if (!Array.isArray(entries)) return undefined;
  return entries.flatMap((entry: unknown) => {
    const at = valueAt(entry, ['at']);
    if (typeof at !== 'string') return [];
    const [list = '', item, field, ...more] = at.split('/');
    const [add, set] = [valueAt(entry, ['add']), valueAt(entry, ['set'])];
    if (item === undefined) return itemsAdded({ [list]: [add] }, list);
    // A list within an item, such as the segments of a segmentation.
    const lists = field === undefined ? set : more.length === 0 ? { [field]: [add] } : undefined;
    return typeof lists === 'object' && lists !== null
      ? itemsAdded({ [list]: [{ ...lists, id: item }] }, list).filter(({ to }) => to !== list)
      : [];
  });
}

function itemsAdded(plan: Record<string, unknown>, list: string) {
  const name = CONTENT_LISTS.find((one) => one === list);
  if (name === undefined) return [];
  const nested = (Object.keys(NESTED) as (keyof typeof NESTED)[]).filter(
    (one) => NESTED[one].parents === name,
  );
  return [name, ...nested].flatMap((to: Collection) =>
    itemsIn(plan, to).map(({ id, label }) => ({ to, item: { id, names: [label] } })),
  );
}
