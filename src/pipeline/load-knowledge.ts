import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { mergeKnowledge } from '../knowledge/merge-knowledge.ts';
import type { Collection } from '../model/id.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Source } from '../model/place.ts';
import { parseKnowledgeFile } from '../parse/parse-plan-files.ts';

/** The knowledge base of a workspace: the built-in one under the team's own files, in their order. */
export function loadKnowledge(
  base: Knowledge,
  sources: readonly Source[],
): { knowledge: Knowledge; diagnostics: Diagnostic[] } {
  const merge = (known?: ReturnType<typeof knownIds>) => {
    const parsed = sources.map((source) => parseKnowledgeFile(source, known));
    return {
      knowledge: mergeKnowledge(
        base,
        parsed.flatMap(({ value }) => value ?? []),
      ),
      diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
    };
  };
  if (sources.length === 0) return { knowledge: base, diagnostics: [] };
  // Files may refer to each other: ids are known only once all of them were read.
  return merge(knownIds(merge().knowledge));
}

/** Ids that plans and knowledge files may refer to. */
export function knownIds(knowledge: Knowledge): Partial<Record<Collection, readonly string[]>> {
  const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
  return {
    'catalogue-metrics': ids(knowledge.metrics),
    roles: ids(knowledge.roles),
    industries: ids(knowledge.industries),
    playbooks: ids(knowledge.playbooks),
    tags: ids(knowledge.tags),
  };
}
