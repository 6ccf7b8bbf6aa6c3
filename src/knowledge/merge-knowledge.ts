import type { Knowledge, KnowledgeFile } from '../model/knowledge.ts';

/**
 * A knowledge base with what a workspace adds: an item with a known id takes the place of the
 * built-in one, any other is added at the end. Years of the
 * calendar are known by their number, narratives by their profile.
 */
export function mergeKnowledge(base: Knowledge, files: readonly KnowledgeFile[]): Knowledge {
  const merged: Knowledge = { ...base };
  for (const file of files) {
    for (const [part, items] of Object.entries(file)) {
      if (!Array.isArray(items)) continue;
      // The schema of the file says that a list of a part holds items of that part.
      Object.assign(merged, { [part]: mergeList(merged[part as keyof Knowledge], items) });
    }
  }
  return merged;
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

function keyOf(item: unknown): unknown {
  const { id, year, profile } = item as { id?: string; year?: number; profile?: string };
  return id ?? year ?? profile;
}
