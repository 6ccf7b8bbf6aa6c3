import type { Provenance } from '../model/generated.ts';
import { LLM_SECTIONS } from '../model/llm.ts';
import type { Resolved } from '../model/resolved.ts';

/** Who wrote which section, in the order of the sections; nothing where no model was asked. */
export function listWriters(provenance: Provenance | undefined): Pick<Resolved, 'writers'> {
  const sections = provenance?.sections;
  if (sections === undefined) return {};
  const writers = LLM_SECTIONS.flatMap((section) => {
    const record = sections[section];
    if (record === undefined) return [];
    const { by, provider, model, tokens, repairs, failed } = record;
    return [
      {
        section,
        by,
        ...(provider === undefined ? {} : { provider }),
        ...(model === undefined ? {} : { model }),
        ...(tokens === undefined ? {} : { tokens }),
        ...(repairs === undefined ? {} : { repairs }),
        ...(failed === undefined ? {} : { failed }),
      },
    ];
  });
  return writers.length === 0 ? {} : { writers };
}
