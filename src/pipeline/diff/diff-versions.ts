import type { Edit } from '../../compare/edit.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Change } from '../../model/change.ts';
import type { Locale } from '../../model/locale.ts';
import type { Text } from '../../model/text.ts';
import { workingCalendar, type WorkingCalendar } from '../../model/working-calendar.ts';
import { changedPages, type ChangedPage } from './changed-pages.ts';
import { keptKnowledge } from '../check-kept.ts';
import { loadVersion, type LoadedVersion } from './load-version.ts';
import { idsOf, plansThatDiffer, type ComparedVersions } from './plans-that-differ.ts';
import { releaseChanges } from '../releases/release-changes.ts';
import { versionChanges } from './version-changes.ts';

/** What became of a plan between two versions. */
export interface PlanDifference {
  plan: string;
  title: Text;
  /** Language of the plan. */
  language: Locale;
  /** Languages that its newer side is published in, where that is known. */
  locales?: readonly Locale[];
  status: 'changed' | 'added' | 'removed';
  /** Days of the two releases, YYYY-MM-DD; absent for what is no release. */
  dates: { from?: string; to?: string };
  /** Commits that the two releases were made from; absent for what is no release. */
  commits?: { from?: string; to?: string };
  changes: Change[];
  edits: Edit[];
  pages: ChangedPage[];
}

export interface Differences {
  /** Plans that differ; those that say the same are left out. */
  plans: PlanDifference[];
  /** Plans that could not be compared, since one of the sides cannot be read. */
  unread: string[];
  diagnostics: Diagnostic[];
  sources: ReadonlyMap<string, string>;
}

export interface DiffRequest extends ComparedVersions {
  /** Day that expiry dates are compared with, YYYY-MM-DD. */
  today: string;
  /** Folder where what was made is kept. */
  kept: string;
  /** Whether the pages that change are wanted. */
  pages: boolean;
}

/** What changed between two versions, plan by plan. Plans whose files are the same are not read at all. */
export async function diffVersions(request: DiffRequest): Promise<Differences> {
  const { from, to, today, kept, pages } = request;
  const ids = plansThatDiffer(request);
  if (ids.length === 0) return { plans: [], unread: [], diagnostics: [], sources: new Map() };
  const [before, after] = [idsOf(from), idsOf(to)];
  const own = (present: ReadonlySet<string>): string[] => ids.filter((id) => present.has(id));
  const older = await loadVersion(from, { plans: own(before), today, kept, slot: 'from' });
  const newer = await loadVersion(to, { plans: own(after), today, kept, slot: 'to' });
  const [was, is] = [byPlan(older.plans), byPlan(newer.plans)];
  const calendar = await daysWorked([...newer.plans, ...older.plans], kept);
  const unread = ids.filter(
    (id) => (before.has(id) && !was.has(id)) || (after.has(id) && !is.has(id)),
  );
  return {
    plans: ids
      .filter((id) => !unread.includes(id))
      .flatMap((id) => {
        const releases = releaseChanges(id, from, to);
        return comparePlan(was.get(id), is.get(id), { releases, calendar, pages }) ?? [];
      }),
    unread,
    diagnostics: [...older.diagnostics, ...newer.diagnostics],
    sources: new Map([...older.sources, ...newer.sources]),
  };
}

function byPlan(plans: readonly LoadedVersion[]): Map<string, LoadedVersion> {
  return new Map(plans.map((one) => [one.plan, one]));
}

/** What changed in one plan; undefined when nothing that matters did. */
function comparePlan(
  before: LoadedVersion | undefined,
  after: LoadedVersion | undefined,
  also: { releases: readonly Change[]; calendar: WorkingCalendar; pages: boolean },
): PlanDifference | undefined {
  const present = after ?? before;
  if (present === undefined) return undefined;
  const { title, language } = present.resolved.plan;
  const { locales } = present;
  const dates = {
    ...(before?.date !== undefined && { from: before.date }),
    ...(after?.date !== undefined && { to: after.date }),
  };
  const commits = {
    ...(before?.commit !== undefined && { from: before.commit }),
    ...(after?.commit !== undefined && { to: after.commit }),
  };
  const head = { plan: present.plan, title, language, dates, commits, ...(locales && { locales }) };
  if (before === undefined || after === undefined) {
    const status = before === undefined ? 'added' : 'removed';
    return { ...head, status, changes: [], edits: [], pages: [] };
  }
  const { edits, changes: own } = versionChanges(before, after, also.calendar);
  const changes = [...also.releases, ...own];
  if (changes.length === 0) return undefined;
  const pages = also.pages ? changedPages(changes, before.resolved, after.resolved) : [];
  return { ...head, status: 'changed', changes, edits, pages };
}

/** The days that are worked, as the workspace knows them; releases do not say. */
async function daysWorked(
  versions: readonly LoadedVersion[],
  kept: string,
): Promise<WorkingCalendar> {
  const known = versions.find(({ calendar }) => calendar !== undefined)?.calendar;
  return workingCalendar(known ?? (await keptKnowledge(kept)).calendar);
}
