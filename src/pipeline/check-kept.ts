import path from 'node:path';
import type { PlanTerms } from '../check/plan-terms.ts';
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
  /** What the plan means by its words; other plans of the organisation are held to it. */
  terms?: PlanTerms;
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
  const check = async (only: readonly string[], others: readonly PlanTerms[] = []) => {
    const { checkWorkspace } = await import('./check-workspace.ts');
    const knowledge = await keptKnowledge(folder);
    const effects = { readWorkspace: async () => files, readKnowledge: () => knowledge };
    return checkWorkspace({ ...request, plans: only, others }, effects);
  };
  // A plan that is not there is told each time.
  if (plans.length < wanted.length || plans.length === 0) {
    return { diagnostics: (await check(named)).diagnostics, sources };
  }
  const common = digest([
    TOOLCHAIN,
    await sourceDigest(),
    settings,
    ids,
    [...wanted].sort(),
    shared.map(fingerprint),
  ]);
  const keys = new Map([
    [WORKSPACE, common],
    ...plans.map((plan) => [plan.id, digest([common, filesOf(plan).map(fingerprint)])] as const),
  ]);
  const last = new Map(
    await Promise.all(
      [...keys.keys()].map(async (name) => [name, await readKept<Kept>(folder, name)] as const),
    ),
  );
  const kept = new Map([...last].filter(([name, value]) => value?.key === keys.get(name)));
  let stale: readonly string[] = wanted.filter((id) => !kept.has(id));
  if (stale.length > 0 || !kept.has(WORKSPACE)) {
    // The workspace itself is judged with whichever plans are.
    let checked = await check(stale.length === 0 ? wanted : stale, termsAmong(kept.values()));
    const termsNow = new Map(checked.plans.map(({ id, terms }) => [id, terms]));
    const turned = stale.some((id) => wordsOf(last.get(id)?.terms) !== wordsOf(termsNow.get(id)));
    if (stale.length < wanted.length && (turned || pointInto(kept.values(), stale))) {
      stale = wanted;
      checked = await check(wanted);
    }
    const fresh = Map.groupBy(checked.diagnostics, ({ plan }) => plan ?? WORKSPACE);
    const terms = new Map(checked.plans.map((plan) => [plan.id, plan.terms]));
    for (const name of [...stale, WORKSPACE]) {
      const own = terms.get(name);
      const value: Kept = {
        key: keys.get(name) ?? '',
        diagnostics: fresh.get(name) ?? [],
        ...(own === undefined ? {} : { terms: own }),
      };
      kept.set(name, value);
      await writeKept(folder, name, value);
    }
  }
  return { diagnostics: [...kept.values()].flatMap((value) => value?.diagnostics ?? []), sources };
}

function termsAmong(kept: Iterable<Kept | undefined>): PlanTerms[] {
  return [...kept].flatMap((value) => value?.terms ?? []);
}

/** The words of a plan, wherever they stand. */
function wordsOf(terms: PlanTerms | undefined): string | undefined {
  return JSON.stringify(terms, (name, value: unknown) => (name === 'place' ? undefined : value));
}

/** Whether something that was found points at a place in one of these plans, which may have moved. */
function pointInto(kept: Iterable<Kept | undefined>, plans: readonly string[]): boolean {
  const places = [...kept].flatMap((value) =>
    (value?.diagnostics ?? []).flatMap(({ related }) =>
      related.flatMap(({ place }) => place ?? []),
    ),
  );
  return places.some(({ file }) => plans.some((plan) => file.startsWith(`plans/${plan}/`)));
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
