import { comparePlanVersions, type Comparison } from '../../compare/compare-plan-versions.ts';
import type { FrozenFinding } from '../../model/release.ts';
import type { Resolved } from '../../model/resolved.ts';
import type { WorkingCalendar } from '../../model/working-calendar.ts';
import { chapterChanges } from './chapter-changes.ts';
import type { ChapterMark } from './mark-chapters.ts';

/** A version as far as it is compared. */
export interface ComparedVersion {
  resolved: Resolved;
  /** What the rules found, also what the team has accepted or knows. */
  findings: readonly FrozenFinding[];
  chapters: readonly ChapterMark[];
}

/** What changed between two versions of a plan: in the plan, in what is found in it, in its own chapters. */
export function versionChanges(
  before: ComparedVersion,
  after: ComparedVersion,
  calendar: WorkingCalendar,
): Comparison {
  const findings = countedFindings(before.findings, after.findings);
  const options = { findings, calendar };
  const { edits, changes } = comparePlanVersions(before.resolved, after.resolved, options);
  return { edits, changes: [...changes, ...chapterChanges(before.chapters, after.chapters)] };
}

/** What is said of the files, or of other plans: the latter depends on which of them were read beside it. */
const NOT_OF_THE_PLAN = /^(?:generated|approval|release|baseline|waiver|portfolio)\//;

/**
 * The findings that a change may bring or solve. Notes are not worth telling, and what the team accepts is
 * neither new nor solved.
 */
function countedFindings(
  before: readonly FrozenFinding[],
  after: readonly FrozenFinding[],
): { before: FrozenFinding[]; after: FrozenFinding[] } {
  const counts = (own: readonly FrozenFinding[], others: readonly FrozenFinding[]) => {
    const shared = new Set(others.map(keyOf));
    const weighs = ({ code, severity, known, waived }: FrozenFinding): boolean =>
      !NOT_OF_THE_PLAN.test(code) && waived !== true && (severity !== 'info' || known === true);
    return own.filter((one) => weighs(one) || shared.has(keyOf(one)));
  };
  return { before: counts(before, after), after: counts(after, before) };
}

function keyOf({ code, at = '', with: others = [] }: FrozenFinding): string {
  return JSON.stringify([code, at, [...others].sort()]);
}
