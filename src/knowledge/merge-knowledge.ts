import type { Knowledge, KnowledgeFile } from '../model/knowledge.ts';

/**
 * A knowledge base with what a workspace adds: an item with a known id takes the place of the
 * built-in one, any other is added at the end. Years of the calendar are known by their number,
 * narratives by their profile and industries.
 */
export function mergeKnowledge(base: Knowledge, files: readonly KnowledgeFile[]): Knowledge {
  const merged: Knowledge = { ...base };
  for (const file of files) {
    // The schema of the file says that a list of a part holds items of that part.
    mergeLists(merged, file);
    merged.catalogue = { ...merged.catalogue };
    mergeLists(merged.catalogue, file.catalogue ?? {});
  }
  return merged;
}

function mergeLists(merged: object, file: object): void {
  const present = merged as Record<string, unknown>;
  for (const [part, items] of Object.entries(file)) {
    if (Array.isArray(items)) present[part] = mergeList(present[part] as unknown[], items);
  }
}

function mergeList(present: readonly unknown[], added: readonly unknown[]): unknown[] {
  const merged = [...present];
  for (const item of added) {
    const at = merged.findIndex((other) => keyOf(other) === keyOf(item));
    if (at === -1) merged.push(item);
    else merged[at] = item;
  }
  return merged;
}

interface Keyed {
  id?: string;
  year?: number;
  profile?: string;
  industries?: string[];
  /** An entry of the catalogue is known by its item. */
  item?: { id?: string };
}

function keyOf(item: unknown): unknown {
  const { id, year, profile, industries, item: inner } = item as Keyed;
  return id ?? year ?? inner?.id ?? (profile && [profile, ...(industries ?? [])].join(' '));
}
