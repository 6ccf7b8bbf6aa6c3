import path from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readKept, writeKept } from '../io/kept.ts';
import { decodeFile, readWorkspace, type PlanFiles, type RawFile } from '../io/read-workspace.ts';
import { digest } from '../model/digest.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { CheckRequest } from './check-workspace.ts';
import { sourceDigest } from './source-digest.ts';
import { TOOLCHAIN } from './toolchain.ts';

export interface Findings {
  diagnostics: Diagnostic[];
  /** Text of every file that may be pointed at, by name. */
  sources: ReadonlyMap<string, string>;
}

/** What is kept of one plan, or of the workspace itself: findings, and what they were made from. */
interface Kept {
  key: string;
  diagnostics: Diagnostic[];
}

/** Names of what is kept besides plans; no plan can be called so. */
const WORKSPACE = '_workspace';
const KNOWLEDGE = '_knowledge';

/**
 * The findings of a workspace. Those of a plan whose files, settings and knowledge are as they were the
 * last time are taken from `.planpress/check/`; only the others are read and checked, and nothing that
 * checks is loaded when there are none. Losing what is kept costs only time.
 */
export async function checkKept(request: CheckRequest): Promise<Findings> {
  const { root, plans: named, ...settings } = request;
  const folder = path.join(root, '.planpress/check');
  const files = await readWorkspace(root);
  const ids = files.plans.map(({ id }) => id);
  const wanted = named.length === 0 ? ids : named;
  const plans = files.plans.filter(({ id }) => wanted.includes(id));
  const shared = [...(files.config ? [files.config] : []), ...files.knowledge];
  const sources = new Map(
    [...shared, ...plans.flatMap(filesOf)]
      .filter(({ problem }) => problem === undefined)
      .map((raw) => [raw.file, decodeFile(raw).text]),
  );
  const check = async (only: readonly string[]): Promise<Diagnostic[]> => {
    const { checkWorkspace } = await import('./check-workspace.ts');
    const knowledge = await keptKnowledge(folder);
    const effects = { readWorkspace: async () => files, readKnowledge: () => knowledge };
    return (await checkWorkspace({ ...request, plans: only }, effects)).diagnostics;
  };
  // A plan that is not there is told each time.
  if (plans.length < wanted.length || plans.length === 0) {
    return { diagnostics: await check(named), sources };
  }
  const common = digest([TOOLCHAIN, await sourceDigest(), settings, ids, shared.map(fingerprint)]);
  const keys = new Map([
    [WORKSPACE, common],
    ...plans.map((plan) => [plan.id, digest([common, filesOf(plan).map(fingerprint)])] as const),
  ]);
  const kept = new Map(
    await Promise.all(
      [...keys].map(async ([name, key]) => {
        const value = await readKept<Kept>(folder, name);
        return [name, value?.key === key ? value.diagnostics : undefined] as const;
      }),
    ),
  );
  const stale = [...kept].flatMap(([name, found]) => (found === undefined ? [name] : []));
  if (stale.length > 0) {
    // The workspace itself is judged with whichever plans are.
    const again = stale.filter((name) => name !== WORKSPACE);
    const found = await check(again.length === 0 ? wanted : again);
    const fresh = Map.groupBy(found, ({ plan }) => plan ?? WORKSPACE);
    for (const name of new Set([...stale, WORKSPACE])) {
      const diagnostics = fresh.get(name) ?? [];
      kept.set(name, diagnostics);
      await writeKept(folder, name, { key: keys.get(name) ?? '', diagnostics } satisfies Kept);
    }
  }
  return { diagnostics: [...kept.values()].flatMap((found) => found ?? []), sources };
}

/**
 * The built-in knowledge base, whose YAML takes longer to parse than a plan. Nobody else writes this
 * folder; what is there was checked when it was kept.
 */
async function keptKnowledge(folder: string): Promise<Knowledge> {
  const key = await sourceDigest();
  const kept = await readKept<{ key: string; knowledge: Knowledge }>(folder, KNOWLEDGE);
  if (kept?.key === key) return kept.knowledge;
  const { readKnowledge } = await import('../knowledge/read-knowledge.ts');
  const knowledge = readKnowledge();
  await writeKept(folder, KNOWLEDGE, { key, knowledge });
  return knowledge;
}

function filesOf({ inputs, generated, overrides, baseline, chapters = [] }: PlanFiles): RawFile[] {
  return [inputs, generated, overrides, baseline, ...chapters].filter((raw) => raw !== undefined);
}

function fingerprint({ file, bytes, problem }: RawFile): readonly string[] {
  return [file, problem ?? '', digest(bytes)];
}
