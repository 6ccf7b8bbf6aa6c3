import { readKept, writeKept } from '../../io/kept.ts';
import { digest } from '../../model/digest.ts';
import type { Generated } from '../../model/generated.ts';
import type { ParsedFile } from '../../parse/parse-file.ts';
import { parseGenerated } from '../../parse/parse-plan-files.ts';
import { sourceDigest } from '../source-digest.ts';
import { TOOLCHAIN } from '../toolchain.ts';

interface Kept {
  key: string;
  parsed: ParsedFile<Generated>;
}

/** Reads `generated.yaml` like the parser, and knows what it read the last time. */
export interface KeptParser {
  parseGenerated: typeof parseGenerated;
  /** Keeps what was read anew. */
  keep(): Promise<void>;
}

/**
 * A parser of `generated.yaml` that parses no text twice: it is by far the longest file of a plan, and
 * changes less often than the others.
 *
 * @param plans ids of the plans whose files are going to be read.
 * @param slot what they are kept as, beside the plan.
 */
export async function keptParser(
  folder: string,
  plans: readonly string[],
  slot: string,
): Promise<KeptParser> {
  const common = digest([TOOLCHAIN, await sourceDigest()]);
  const nameOf = (plan: string): string => `generated.${plan}.${slot}`;
  const known = new Map<string, ParsedFile<Generated>>();
  for (const plan of plans) {
    const kept = await readKept<Kept>(folder, nameOf(plan));
    if (kept !== undefined) known.set(kept.key, kept.parsed);
  }
  const made = new Map<string, Kept>();
  return {
    parseGenerated(source, ids, plan) {
      const key = digest([common, source, ids ?? {}, plan ?? '']);
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      const parsed = parseGenerated(source, ids, plan);
      const id = /^plans\/([^/]+)\//.exec(source.file)?.[1];
      if (id !== undefined && plans.includes(id)) made.set(id, { key, parsed });
      return parsed;
    },
    async keep() {
      for (const [plan, kept] of made) await writeKept(folder, nameOf(plan), kept);
    },
  };
}
