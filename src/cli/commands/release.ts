import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { neutralise } from '../../diagnostics/neutralise.ts';
import { headCommit } from '../../io/git.ts';
import { leadsOutside } from '../../io/leads-outside.ts';
import { PLAN_PARTS } from '../../io/workspace-files.ts';
import { writeNewFile } from '../../io/write-new-file.ts';
import { keptFolder } from '../../io/kept.ts';
import { lastChanges } from '../../io/last-changes.ts';
import type { ApprovalState } from '../../model/approval.ts';
import type { Release } from '../../model/release.ts';
import { isCalendarDate } from '../../model/time.ts';
import { approvalStates } from '../../pipeline/releases/approval-state.ts';
import { checkWorkspace, type CheckedPlan } from '../../pipeline/check-workspace.ts';
import { judgeRelease, type Refusal } from '../../pipeline/releases/judge-release.ts';
import { gapFinding, historyFindings } from '../../pipeline/releases/history-gap.ts';
import { keptHistory } from '../../pipeline/releases/kept-history.ts';
import { makeRelease } from '../../pipeline/releases/make-release.ts';
import { tryRelease } from '../../pipeline/releases/read-release.ts';
import { CliError } from '../cli-error.ts';
import type { ExitCode } from '../exit-code.ts';
import type { CommandContext } from '../program.ts';
import { missingLanguages, nameLanguage, readMessage } from '../read-message.ts';
import { RELEASE_WORDS, type ReleaseWords } from '../release-words.ts';
import { report } from '../report.ts';
import { today } from '../run-facts.ts';
import { WORDS } from '../words.ts';
import type { Terminal } from '../terminal.ts';

export interface ReleaseOptions {
  plan: string;
  version: string;
  /** What the release is about; `en=…` and `zh-CN=…` name a language. */
  message: readonly string[];
  /** Refuses while a section is not approved as it stands. */
  requireApproval: boolean;
  /** Releases changes that are not committed. */
  allowDirty: boolean;
  /** Day of the release, YYYY-MM-DD; today when absent. */
  date?: string | undefined;
}

/** Freezes a plan as a version. Every reason against it is told at once, and nothing is written then. */
export async function runRelease(
  { root, terminal }: CommandContext,
  options: ReleaseOptions,
): Promise<ExitCode> {
  const { plan: id, version, requireApproval, allowDirty, date = today() } = options;
  const words = RELEASE_WORDS[terminal.locale];
  if (!isCalendarDate(date)) throw new CliError(words.date(date));
  const given = readMessage(options.message, words.message);
  const { history, gap } = await keptHistory(root, keptFolder(root));
  // Neither what is frozen nor what went before it could be held to what is committed.
  if (gap !== undefined && gap.reason !== 'shallow') {
    report(terminal, 'pretty', [{ ...gapFinding(gap), severity: 'error' }], new Map());
    return 1;
  }
  // What plans say of each other is only known beside all of them.
  const checked = await checkWorkspace({ root, plans: [], today: today(), frozen: true, history });
  const plan = checked.plans.find((one) => one.id === id);
  if (plan === undefined) return reportMissing(root, id, terminal);
  const before = readLatest(plan);
  const findings = [
    ...checked.diagnostics.filter((one) => one.plan === undefined || one.plan === id),
    ...before.diagnostics,
    ...historyFindings(gap, [plan]),
  ].filter(({ severity }) => severity !== 'info');
  const origin = await originOf(root, id);
  const approved = plan.approvals.flatMap(({ state, date: day }) =>
    state === 'approved' && day !== undefined ? [day] : [],
  );
  const refusals = judgeRelease({
    version,
    date,
    today: today(),
    approved,
    releases: plan.releases,
    findings,
    uncommitted: origin.dirty && !allowDirty,
    ...(requireApproval ? { approvals: requiredApprovals(plan) } : {}),
  });
  const { resolved } = plan;
  if (refusals.length > 0 || resolved === undefined) {
    if (findings.length > 0) report(terminal, 'pretty', findings, checked.sources);
    terminal.writeError(refusalText(id, refusals, words));
    return 1;
  }
  const { language } = resolved.plan;
  const message = given === undefined ? undefined : nameLanguage(given, language);
  const made = makeRelease({ ...plan, resolved }, checked, {
    version,
    date,
    ...origin,
    ...(message === undefined ? {} : { message }),
    ...(before.release === undefined ? {} : { previous: before.release }),
  });
  if (made.diagnostics.length > 0) {
    report(terminal, 'pretty', made.diagnostics, new Map([[made.file, made.text]]));
    return 1;
  }
  const { file, text } = made;
  if (await leadsOutside(root, file)) throw new CliError(WORDS[terminal.locale].cannot.write(file));
  const own = path.join(root, file);
  if (!(await writeNewFile(own, text))) throw new CliError(words.raced(file));
  // Whoever released another version meanwhile did so after the same one: only one may follow it.
  const known = new Set(plan.releases.map((one) => path.basename(one.file)));
  const others = (await readdir(path.dirname(own))).filter((name) => name.endsWith('.yaml'));
  if (others.some((name) => name !== path.basename(own) && !known.has(name))) {
    await rm(own);
    throw new CliError(words.raced(file));
  }
  const changes = before.release === undefined ? undefined : made.changes;
  terminal.writeError(`${words.written(file, changes)}\n${words.next(id, version, file)}\n`);
  const missing =
    message === undefined ? [] : missingLanguages(message, language, checked.config.locales);
  if (missing.length > 0) terminal.writeError(`${words.message.missing(missing)}\n`);
  return 0;
}

/** Says that there is no such plan, as every command does. */
async function reportMissing(root: string, id: string, terminal: Terminal): Promise<ExitCode> {
  const { diagnostics, sources } = await checkWorkspace({ root, plans: [id] });
  report(terminal, 'pretty', diagnostics, sources);
  return 1;
}

/** The newest release as a whole, or what is wrong with it; neither when there is none. */
function readLatest({ id, releases }: CheckedPlan): {
  release?: Release;
  diagnostics: readonly Diagnostic[];
} {
  const latest = releases.at(-1);
  if (latest === undefined) return { diagnostics: [] };
  const read = tryRelease(latest, id);
  return 'release' in read ? { release: read.release, diagnostics: [] } : read;
}

/** Where the files of a plan come from, as far as git can tell. Its releases are no part of what is frozen. */
async function originOf(root: string, id: string): Promise<{ commit?: string; dirty: boolean }> {
  const parts = PLAN_PARTS.map((part) => `${part}.yaml`);
  const files = [...parts, 'chapters'].map((name) => `plans/${id}/${name}`);
  const all = [...files, 'knowledge', 'planpress.config.yaml'];
  const change = (await lastChanges(root, new Map([[id, all]]))).get(id);
  if (change === undefined) return { dirty: false };
  const commit = change.commit ?? (await headCommit(root));
  return { dirty: change.dirty, ...(commit === undefined ? {} : { commit }) };
}

/** How the sections stand where all must be approved: without any approvals all of them are open. */
function requiredApprovals({ resolved, approvals }: CheckedPlan): readonly ApprovalState[] {
  if (approvals.length > 0 || resolved === undefined) return approvals;
  return approvalStates(resolved, { format: 1, approvals: [] });
}

function refusalText(plan: string, refusals: readonly Refusal[], words: ReleaseWords): string {
  const lines = refusals.map((refusal) => {
    // Each kind has the words for itself.
    const say = words.reasons[refusal.kind] as (refusal: Refusal) => string;
    return `  - ${say(refusal)}\n`;
  });
  return neutralise(`${words.refused(plan, refusals.length)}\n${lines.join('')}`);
}
