import { applyBaseline } from '../check/apply-baseline.ts';
import { applyWaivers } from '../check/apply-waivers.ts';
import { checkChapters } from '../check/check-chapters.ts';
import { checkPlan } from '../check/check-plan.ts';
import { comparePlans, PORTFOLIO_CODES } from '../check/compare-plans.ts';
import { termsOf, type PlanTerms } from '../check/plan-terms.ts';
import { setSeverities } from '../check/set-severities.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { planDrawings } from '../diagrams/plan-drawings.ts';
import { readWorkspace } from '../io/read-workspace.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import type { ApprovalState } from '../model/approval.ts';
import type { KnownFinding } from '../model/baseline.ts';
import type { AuthoredChapter } from '../model/chapter.ts';
import type { Config } from '../model/config.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Resolved } from '../model/resolved.ts';
import { workingCalendar } from '../model/working-calendar.ts';
import { resolvePlan } from '../resolve/resolve-plan.ts';
import { locate } from '../diagnostics/locate.ts';
import { approvalStates } from './releases/approval-state.ts';
import { checkApprovals } from './releases/check-approvals.ts';
import { checkGlyphs } from './check-glyphs.ts';
import { checkReleases, type ReleaseHistory } from './releases/check-releases.ts';
import {
  loadWorkspace,
  type LoadedPlan,
  type LoadedWorkspace,
  type LoadEffects,
} from './load-workspace.ts';
import { isReleaseFile, type StoredRelease } from './releases/read-release.ts';

export interface CheckRequest {
  root: string;
  /** Ids of the plans wanted; all when empty. */
  plans: readonly string[];
  /** Treats content that does not match its inputs as an error, as CI does. */
  frozen?: boolean;
  /** Day that expiry dates are compared with, YYYY-MM-DD. */
  today?: string;
  /** Tells what is in a baseline like anything else. */
  ignoreBaseline?: boolean;
  /** What other plans mean by their words, which are not read again. */
  others?: readonly PlanTerms[];
  /** How releases came into the repository; without it only what the files say is checked. */
  history?: ReleaseHistory;
}

export interface CheckedPlan {
  id: string;
  /** Present when the files of the plan could be read as a whole. */
  resolved?: Resolved;
  /** What it means by its words; present with `resolved`. */
  terms?: PlanTerms;
  /** Chapters that people wrote themselves. */
  chapters: AuthoredChapter[];
  /** Its releases, the oldest first. */
  releases: StoredRelease[];
  /** How its sections stand; empty where nobody approves anything. */
  approvals: ApprovalState[];
  /** Entries of its baseline that were not looked for: they stay when it is written anew. */
  unjudged: KnownFinding[];
}

export interface CheckedWorkspace {
  config: Config;
  knowledge: Knowledge;
  plans: CheckedPlan[];
  diagnostics: Diagnostic[];
  /** Text of every file that was read, by name: what frames are cut from. */
  sources: ReadonlyMap<string, string>;
  /** SHA-256 of everything that was read. */
  digest: string;
}

/** Runs the pipeline up to the checks: everything that needs no browser and writes nothing. */
export async function checkWorkspace(
  request: CheckRequest,
  effects: LoadEffects = { readWorkspace, readKnowledge },
): Promise<CheckedWorkspace> {
  const files = await effects.readWorkspace(request.root);
  const workspace = await loadWorkspace(request, { ...effects, readWorkspace: async () => files });
  const { config, knowledge, sources } = workspace;
  const looked = workspace.plans.map((plan) => lookAt(plan, workspace, request));
  const terms = [...looked.flatMap((plan) => plan.terms ?? []), ...(request.others ?? [])];
  // Only beside all other plans is it known what plans say otherwise.
  const isWhole = files.plans.every(({ id }) => terms.some(({ plan }) => plan === id));
  const unjudged: ReadonlySet<string> = new Set(isWhole ? [] : PORTFOLIO_CODES);
  const checked = looked.map((plan) => ({
    ...plan,
    diagnostics: judge(plan, terms, unjudged, config, request),
  }));
  return {
    config,
    knowledge,
    plans: checked.map(({ loaded, resolved, terms: own }) => ({
      id: loaded.id,
      chapters: loaded.chapters,
      releases: loaded.releases,
      approvals: resolved === undefined ? [] : approvalStates(resolved, loaded.approvals?.value),
      unjudged: (loaded.baseline?.value.findings ?? []).filter(({ code }) => unjudged.has(code)),
      ...(resolved === undefined ? {} : { resolved }),
      ...(own === undefined ? {} : { terms: own }),
    })),
    diagnostics: distinct([
      ...workspace.diagnostics,
      ...checked.flatMap(({ diagnostics }) => diagnostics),
      ...(await checkGlyphs(authored(sources))),
    ]),
    sources,
    digest: workspace.digest,
  };
}

/** The files that people write. What was released cannot be written otherwise any more. */
function authored(sources: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...sources].filter(([file]) => !isReleaseFile(file)));
}

/** What the rules find in one plan by itself, as its severities, waivers and baseline have it. */
export function checkOnePlan(
  plan: LoadedPlan,
  workspace: Pick<LoadedWorkspace, 'config' | 'knowledge' | 'sources'>,
  request: Pick<CheckRequest, 'today'>,
): Diagnostic[] {
  const looked = lookAt(plan, workspace, request);
  const beside: ReadonlySet<string> = new Set(PORTFOLIO_CODES);
  return judge(looked, looked.terms ? [looked.terms] : [], beside, workspace.config, request);
}

/** A plan that was looked at by itself. */
interface LookedAt {
  loaded: LoadedPlan;
  resolved?: Resolved;
  terms?: PlanTerms;
  /** Mistakes, which stay what they are. */
  mistakes: Diagnostic[];
  /** What the rules found. */
  found: Diagnostic[];
}

function lookAt(
  plan: LoadedPlan,
  { config, knowledge, sources }: Pick<LoadedWorkspace, 'config' | 'knowledge' | 'sources'>,
  {
    today,
    frozen = false,
    history = new Map(),
  }: Pick<CheckRequest, 'today' | 'frozen' | 'history'>,
): LookedAt {
  const { id, chapters, approvals, releases, releaseFiles: files } = plan;
  const own = [
    ...(frozen ? plan.diagnostics.map(asFrozen) : plan.diagnostics),
    ...checkReleases({ plan: id, files, releases, history }),
  ];
  if (plan.layers === undefined) return { loaded: plan, mistakes: own, found: [] };
  const { resolved, diagnostics } = resolvePlan(plan.layers, knowledge, {
    lineOf: (place) => locate(place, sources).line,
    ...(today === undefined ? {} : { today }),
  });
  const written =
    chapters.length === 0
      ? []
      : checkChapters(chapters, resolved, {
          locales: config.locales,
          diagrams: planDrawings(resolved, resolved.plan.language).map((each) => each.id),
        });
  return {
    loaded: plan,
    resolved,
    terms: termsOf(resolved),
    mistakes: [
      ...own,
      ...diagnostics.map((one) => ({ ...one, plan: id })),
      ...written,
      ...(approvals === undefined ? [] : checkApprovals(resolved, approvals)),
    ],
    found: checkPlan(resolved, {
      locales: config.locales,
      calendar: workingCalendar(knowledge.calendar),
      knowledge,
      ...(today === undefined ? {} : { today }),
    }),
  };
}

/** All that is said of a plan, once severities, waivers and the baseline have had their say. */
function judge(
  { loaded, terms: own, mistakes, found }: LookedAt,
  terms: readonly PlanTerms[],
  unjudged: ReadonlySet<string>,
  { checks }: Config,
  { today, ignoreBaseline = false }: Pick<CheckRequest, 'today' | 'ignoreBaseline'>,
): Diagnostic[] {
  const { id, layers, baseline } = loaded;
  if (layers === undefined || own === undefined) return mistakes;
  const set = setSeverities([...found, ...comparePlans(own, terms)], checks, id);
  const told = applyBaseline(
    applyWaivers(set, layers.inputs, today, unjudged),
    ignoreBaseline ? undefined : baseline,
    unjudged,
  );
  return [...mistakes, ...told.map((one) => ({ ...one, plan: id }))];
}

const FROZEN: ReadonlySet<string> = new Set([
  'generated/missing',
  'generated/stale',
  'generated/edited',
]);

/** Under `--frozen` content that is missing or out of date is an error. */
function asFrozen(finding: Diagnostic): Diagnostic {
  const frozen = FROZEN.has(finding.code);
  return frozen ? { ...finding, severity: 'error' } : finding;
}

/**
 * Each finding once. A reference that leads nowhere is seen when its file is parsed, so that it is
 * reported even when the rest cannot be resolved, and again when the layers lie over each other; so
 * is a new value of an override that does not fit.
 */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((one) => {
    if (one.place === undefined) return true;
    if (one.code === 'override/invalid' && diagnostics.some((other) => isWithin(other, one)))
      return false;
    const key = JSON.stringify([one.plan, one.code, one.place, one.values]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether a finding tells more exactly what another one says of a larger stretch. */
function isWithin(other: Diagnostic, one: Diagnostic): boolean {
  const [inner, outer] = [other.place, one.place];
  if (other === one || other.code === one.code || inner === undefined || outer === undefined)
    return false;
  return (
    inner.file === outer.file && inner.span[0] >= outer.span[0] && inner.span[1] <= outer.span[1]
  );
}
