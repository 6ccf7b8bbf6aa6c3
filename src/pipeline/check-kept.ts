import type { PlanTerms } from '../check/plan-terms.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { keptFolder, readKept, writeKept } from '../io/kept.ts';
import { decodeFile, readWorkspace, type PlanFiles, type RawFile } from '../io/read-workspace.ts';
import { digest } from '../model/digest.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { checkReleaseBodies } from './releases/check-release-bodies.ts';
import type { CheckedWorkspace, CheckRequest } from './check-workspace.ts';
import { historyFindings } from './releases/history-gap.ts';
import { historyOf, keptHistory } from './releases/kept-history.ts';
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

/** The workspace itself, among the plans; no plan is called so. */
const WORKSPACE = '';

/**
 * The findings of a workspace. Those of a plan whose files, settings and knowledge are as they were the
 * last time are taken from `folder`; only the others are read and checked, and nothing that checks is
 * loaded when there are none. Losing what is kept costs only time.
 */
export async function checkKept(
  request: CheckRequest,
  folder = keptFolder(request.root),
): Promise<Findings> {
  const files = await readWorkspace(request.root);
  const ids = files.plans.map(({ id }) => id);
  const wanted = request.plans.length === 0 ? ids : request.plans;
  const plans = files.plans.filter(({ id }) => wanted.includes(id));
  const shared = [...(files.config ? [files.config] : []), ...files.knowledge];
  const sources = new Map(
    [...shared, ...plans.flatMap(filesOf)]
      .filter(({ problem }) => problem === undefined)
      .map((raw) => [raw.file, decodeFile(raw).text]),
  );
  const [{ history, gap }, unreadable] = await Promise.all([
    keptHistory(request.root, folder),
    checkReleaseBodies(plans, folder),
  ]);
  const beside = [...unreadable, ...historyFindings(gap, plans, request.frozen)];
  const check: CheckSome = async (only, others = []) => {
    const { checkWorkspace } = await import('./check-workspace.ts');
    const knowledge = await keptKnowledge(folder);
    const effects = { readWorkspace: async () => files, readKnowledge: () => knowledge };
    return checkWorkspace({ ...request, plans: only, others, history }, effects);
  };
  // A plan that is not there is told each time.
  if (plans.length < wanted.length || plans.length === 0) {
    const { diagnostics } = await check(request.plans);
    return { diagnostics: [...diagnostics, ...beside], sources };
  }
  const { root: _, plans: __, ...settings } = request;
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
    ...plans.map((plan) => {
      const read = [filesOf(plan).map(fingerprint), historyOf(plan.id, history)];
      return [plan.id, digest([common, read])] as const;
    }),
  ]);
  const last = new Map<string, Kept>();
  for (const name of keys.keys()) {
    const value = await readKept<Kept>(folder, fileName(name));
    if (value !== undefined) last.set(name, value);
  }
  const kept = await renew(keys, last, check);
  for (const [name, value] of kept) {
    if (value !== last.get(name)) await writeKept(folder, fileName(name), value);
  }
  const found = [...kept.values()].flatMap(({ diagnostics }) => diagnostics);
  return { diagnostics: [...found, ...beside], sources };
}

/** Checks the named plans; `others` are what the rest mean by their words. */
type CheckSome = (
  only: readonly string[],
  others?: readonly PlanTerms[],
) => Promise<CheckedWorkspace>;

/** What holds now: of `last` what still has its key, and the rest found anew. */
async function renew(
  keys: ReadonlyMap<string, string>,
  last: ReadonlyMap<string, Kept>,
  check: CheckSome,
): Promise<Map<string, Kept>> {
  const wanted = [...keys.keys()].filter((name) => name !== WORKSPACE);
  const kept = new Map([...last].filter(([name, { key }]) => key === keys.get(name)));
  if (kept.size === keys.size) return kept;
  let stale = wanted.filter((id) => !kept.has(id));
  // The workspace itself is judged with whichever plans are.
  if (stale.length === 0) stale = wanted;
  let checked = await check(stale, termsAmong(kept.values()));
  const turned = checked.plans.some(
    ({ id, terms }) => wordsOf(last.get(id)?.terms) !== wordsOf(terms),
  );
  if (stale.length < wanted.length && (turned || pointInto(kept.values(), stale))) {
    stale = wanted;
    checked = await check(wanted);
  }
  const found = Map.groupBy(checked.diagnostics, ({ plan = WORKSPACE }) => plan);
  const terms = new Map(checked.plans.map((plan) => [plan.id, plan.terms]));
  for (const name of [...stale, WORKSPACE]) {
    const own = terms.get(name);
    kept.set(name, {
      key: keys.get(name) ?? '',
      diagnostics: found.get(name) ?? [],
      ...(own === undefined ? {} : { terms: own }),
    });
  }
  return kept;
}

/** A plan may be called anything, also `workspace`. */
function fileName(name: string): string {
  return name === WORKSPACE ? 'workspace' : `plan.${name}`;
}

function termsAmong(kept: Iterable<Kept>): PlanTerms[] {
  return [...kept].flatMap(({ terms }) => terms ?? []);
}

/** The words of a plan, wherever they stand. */
function wordsOf(terms: PlanTerms | undefined): string | undefined {
  return JSON.stringify(terms, (name, value: unknown) => (name === 'place' ? undefined : value));
}

/** Whether something that was found points at a place in one of these plans, which may have moved. */
function pointInto(kept: Iterable<Kept>, plans: readonly string[]): boolean {
  const places = [...kept].flatMap(({ diagnostics }) =>
    diagnostics.flatMap(({ related }) => related.flatMap(({ place }) => place ?? [])),
  );
  return places.some(({ file }) => plans.some((plan) => file.startsWith(`plans/${plan}/`)));
}

/**
 * The built-in knowledge base, whose YAML takes longer to parse than a plan. Nobody but the user writes
 * this folder; what is there was checked when it was kept.
 */
export async function keptKnowledge(folder: string): Promise<Knowledge> {
  const key = await sourceDigest();
  const kept = await readKept<{ key: string; knowledge: Knowledge }>(folder, 'knowledge');
  if (kept?.key === key) return kept.knowledge;
  const { readKnowledge } = await import('../knowledge/read-knowledge.ts');
  const knowledge = readKnowledge();
  await writeKept(folder, 'knowledge', { key, knowledge });
  return knowledge;
}

function filesOf(plan: PlanFiles): RawFile[] {
  const { inputs, generated, overrides, translations, baseline, approvals } = plan;
  const { chapters = [], releases = [] } = plan;
  const layers = [inputs, generated, overrides, translations];
  return [...layers, baseline, approvals, ...chapters, ...releases].filter(
    (raw) => raw !== undefined,
  );
}

function fingerprint({ file, bytes, problem }: RawFile): readonly string[] {
  return [file, problem ?? '', digest(bytes)];
}
