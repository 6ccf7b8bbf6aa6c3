import type { Knowledge, KnowledgeFile } from '../model/knowledge.ts';

/**
 * A knowledge base with what a workspace adds: an item with a known id takes the place of the
 * built-in one, any other is added at the end. Years of the
 * calendar are known by their number, narratives by their profile.
 */
export function mergeKnowledge(base: Knowledge, files: readonly KnowledgeFile[]): Knowledge {
  return files.reduce<Knowledge>((merged, file) => {
    const parts = Object.entries(file).flatMap(([part, items]) =>
      Array.isArray(items)
        ? [[part, mergeList(merged[part as keyof Knowledge], items)] as const]
        : [],
    );
    return { ...merged, ...Object.fromEntries(parts) };
  }, base);
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
