import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { mergeKnowledge } from '../knowledge/merge-knowledge.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Source } from '../model/place.ts';
import type { Text } from '../model/text.ts';
import type { Known } from '../parse/check-ids.ts';
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

/** What plans and knowledge files may refer to: ids, with the names that may be written for them. */
export function knownIds(knowledge: Knowledge): Known {
  const named = (
    items: readonly { id: string; label?: Text; aliases?: readonly string[] | undefined }[],
  ) =>
    items.map(({ id, label, aliases = [] }) => ({
      id,
      names: [...(label === undefined ? [] : [label]), ...aliases],
    }));
  return {
    'catalogue-metrics': named(knowledge.metrics),
    roles: named(knowledge.roles),
    industries: named(knowledge.industries),
    playbooks: named(knowledge.playbooks),
    tags: knowledge.tags.map(({ id }) => ({ id })),
  };
}
