import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AuthoredChapter } from '../../model/chapter.ts';
import type { Both } from '../../model/change.ts';
import type { Locale } from '../../model/locale.ts';
import type { FrozenChapter, FrozenFinding, Release } from '../../model/release.ts';
import type { Resolved } from '../../model/resolved.ts';
import { readText, type Text } from '../../model/text.ts';
import { workingCalendar } from '../../model/working-calendar.ts';
import { parseRelease } from '../../parse/parse-release.ts';
import type { CheckedPlan, CheckedWorkspace } from '../check-workspace.ts';
import { freezeFindings } from './freeze-findings.ts';
import { glossary } from './glossary.ts';
import { markChapters } from '../diff/mark-chapters.ts';
import { versionChanges, type ComparedVersion } from '../diff/version-changes.ts';
import { writeRelease } from './write-release.ts';

/** What a release is made from. */
export interface ReleaseRequest {
  version: string;
  /** YYYY-MM-DD. */
  date: string;
  message?: Text;
  /** Commit of the files that it is made from, in full. */
  commit?: string;
  /** Whether the files have changes that no commit holds. */
  dirty: boolean;
  /** The release before, read as a whole. */
  previous?: Release;
}

/** A release as it will be stored: equal plans, dates and messages give equal bytes. */
export interface MadeRelease {
  /** Relative to the workspace. */
  file: string;
  text: string;
  /** How many things changed since the release before. */
  changes: number;
  /** Why it could not be read back; nothing must be written then. */
  diagnostics: Diagnostic[];
}

/** Freezes a plan that was checked, with all that its pages are made from. */
export function makeRelease(
  plan: CheckedPlan & { resolved: Resolved },
  checked: CheckedWorkspace,
  { version, date, message, commit, dirty, previous }: ReleaseRequest,
): MadeRelease {
  const { id, resolved, approvals, chapters } = plan;
  const findings = frozenFindings(id, checked);
  const changes =
    previous === undefined
      ? []
      : versionChanges(
          releaseSide(previous),
          { resolved, findings, chapters: markChapters(chapters, resolved.plan.language) },
          workingCalendar(checked.knowledge.calendar),
        ).changes;
  const file = `plans/${id}/releases/${version}.yaml`;
  const text = writeRelease({
    version,
    date,
    ...(commit === undefined ? {} : { commit }),
    ...(dirty ? { dirty: true as const } : {}),
    ...(previous === undefined
      ? {}
      : { previous: { version: previous.version, digest: previous.digest } }),
    ...(message === undefined ? {} : { message }),
    changes: [...changes],
    approvals,
    findings,
    metrics: glossary(resolved, checked),
    chapters: frozenChapters(chapters, resolved.plan.language),
    plan: {
      ...resolved,
      plan: { ...resolved.plan, version, status: 'released' },
      places: {},
    },
  });
  // What cannot be read back must never become history.
  const { value, diagnostics } = parseRelease({ file, text }, id);
  return { file, text, changes: changes.length, diagnostics: value ? [] : diagnostics };
}

/** A release as far as it is compared. */
export function releaseSide({ plan, findings, chapters }: Release): ComparedVersion {
  return { resolved: plan, findings, chapters: markChapters(chapters, plan.plan.language) };
}

/** Approvals stand by themselves in a release, and what is said of older ones does not belong to it. */
const ELSEWHERE = /^(?:approval|release)\//;

export function frozenFindings(
  id: string,
  { diagnostics, sources }: CheckedWorkspace,
): FrozenFinding[] {
  const own = diagnostics.filter(({ plan, code }) => plan === id && !ELSEWHERE.test(code));
  return freezeFindings(own, sources).map((frozen, at) => {
    const waived = own[at]?.waived;
    return waived === undefined ? frozen : { ...frozen, hint: inBoth(waived) };
  });
}

function inBoth(text: Text): Both {
  const of = (locale: Locale): string => readText(text, locale, locale).text;
  return { 'zh-CN': of('zh-CN'), en: of('en') };
}

function frozenChapters(chapters: readonly AuthoredChapter[], language: Locale): FrozenChapter[] {
  return chapters.flatMap(({ slug, locale = language, file, head, body, code }) =>
    head === undefined
      ? []
      : [
          {
            ...head,
            slug,
            locale,
            source: file,
            ...(body === undefined ? {} : { body }),
            ...(code === undefined ? {} : { code }),
          },
        ],
  );
}
