import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FindingArtifact, UnitArtifact, VersionFacts } from '../../model/artifact.ts';
import { summariseChanges } from '../../compare/summarise-changes.ts';
import type { Change } from '../../model/change.ts';
import type { ApprovalState } from '../../model/approval.ts';
import type { AuthoredChapter, ChapterMode, ChapterNode } from '../../model/chapter.ts';
import { digest } from '../../model/digest.ts';
import type { Locale } from '../../model/locale.ts';
import type { Source } from '../../model/place.ts';
import type { Release } from '../../model/release.ts';
import type { Resolved } from '../../model/resolved.ts';
import { compareVersions, DRAFT } from '../../model/version.ts';
import { workingCalendar } from '../../model/working-calendar.ts';
import type { CheckedPlan, CheckedWorkspace } from '../check-workspace.ts';
import { findingArtifact } from './finding-artifact.ts';
import { glossary } from '../releases/glossary.ts';
import { frozenFindings, releaseSide } from '../releases/make-release.ts';
import { markChapters } from '../diff/mark-chapters.ts';
import { isReleaseFile, tryRelease, type StoredRelease } from '../releases/read-release.ts';
import { versionChanges, type ComparedVersion } from '../diff/version-changes.ts';

/** All that the pages of one version say, in every language. */
export interface VersionContent {
  resolved: Resolved;
  changes?: UnitArtifact['changes'];
  /** The same as far as it is compared with other versions. */
  compared: ComparedVersion;
  approvals: readonly ApprovalState[];
  metrics: UnitArtifact['metrics'];
  chapters: readonly AuthoredChapter[];
  findings: (locale: Locale) => FindingArtifact[];
  /** The files that it was made from; the report carries them as attachments. */
  sources: readonly Source[];
}

/** Where the files of a draft come from, as far as git knows. */
export type Origin = Pick<VersionFacts, 'commit' | 'date' | 'dirty'>;

/** A release or the working copy of a plan. */
export interface PlanVersion {
  plan: string;
  facts: VersionFacts;
  /** Digest of all that it says. */
  key: string;
  /** Read when it is first needed: most versions are on pages that are kept. */
  read: () => VersionContent;
  /** Why it cannot be read, so that `read` would throw. */
  problems: () => readonly Diagnostic[];
}

/** The versions of a plan, the draft first and then the newest release. */
export function planVersions(
  plan: CheckedPlan & { resolved: Resolved },
  checked: CheckedWorkspace,
  origin: Origin,
): PlanVersion[] {
  const releases = [...plan.releases]
    .sort((a, b) => compareVersions(b.head.version, a.head.version))
    .map((stored) => releasedVersion(plan.id, stored, plan.releases, checked.config.chapters));
  return [draftVersion(plan, checked, origin, releases[0]), ...releases];
}

function releasedVersion(
  plan: string,
  stored: StoredRelease,
  all: readonly StoredRelease[],
  mode: ChapterMode,
): PlanVersion {
  const { head } = stored;
  const before = all.find((one) => one.head.version === head.previous?.version);
  const tried = once(() => tryRelease(stored, plan));
  return {
    plan,
    facts: releaseFacts(stored),
    key: digest([head.digest, before?.head.digest, mode]),
    read: once(() => {
      const read = tried();
      if ('release' in read) return releasedContent(read.release, stored, before, mode);
      throw new Error(`${stored.file} cannot be read`);
    }),
    problems: () => {
      const read = tried();
      return 'release' in read ? [] : read.diagnostics;
    },
  };
}

function releaseFacts({ head }: StoredRelease): VersionFacts {
  const { version, date, commit, dirty, message, digest: stated } = head;
  return {
    version,
    status: 'released',
    date,
    ...(commit === undefined ? {} : { commit }),
    ...(dirty === undefined ? {} : { dirty }),
    digest: stated.replace(/^sha256:/, ''),
    ...(message === undefined ? {} : { message }),
  };
}

function releasedContent(
  release: Release,
  { file, text }: StoredRelease,
  before: StoredRelease | undefined,
  mode: ChapterMode,
): VersionContent {
  const { plan: resolved, changes, approvals, findings, metrics, chapters } = release;
  return {
    resolved,
    ...(before === undefined ? {} : { changes: changesSince(releaseFacts(before), changes) }),
    compared: releaseSide(release),
    approvals,
    metrics,
    chapters: chapters
      // What a release brings is no more trusted than what a pull request brings.
      .filter(({ code }) => mode !== 'off' && (code === undefined || mode === 'code'))
      .map(({ source, ...chapter }) => thawChapter(chapter, source)),
    findings: (locale) => findings.map((one) => thawFinding(one, locale)),
    // Line ends are a matter of the machine that checked it out.
    sources: [{ file, text: text.replaceAll('\r\n', '\n') }],
  };
}

function changesSince(since: VersionFacts, changes: Change[]): VersionContent['changes'] {
  return { since, summary: summariseChanges(changes), changes };
}

function thawFinding(frozen: Release['findings'][number], locale: Locale): FindingArtifact {
  const { message, hint, at, with: _, ...finding } = frozen;
  return {
    ...finding,
    message: message[locale],
    hint: hint[locale],
    ...(at === undefined ? {} : { path: at.replace(/#.*/, '') }),
  };
}

function thawChapter(
  { slug, locale, body, code, ...head }: Omit<Release['chapters'][number], 'source'>,
  file: string,
): AuthoredChapter {
  return {
    slug,
    locale,
    file,
    head,
    uses: [],
    links: [],
    ...(body === undefined ? {} : { body: bareNode(body) }),
    ...(code === undefined ? {} : { code }),
  };
}

/** A node without the hints to renderers that our parser never writes. */
function bareNode(given: ChapterNode): ChapterNode {
  const { data: _, children, ...node } = given;
  return children === undefined ? node : { ...node, children: children.map(bareNode) };
}

function draftVersion(
  plan: CheckedPlan & { resolved: Resolved },
  checked: CheckedWorkspace,
  origin: Origin,
  latest: PlanVersion | undefined,
): PlanVersion {
  const { id, resolved, chapters, approvals } = plan;
  // Where something stands in a file is on no page; all that is, is among the origins.
  const own = digest(JSON.stringify({ ...resolved, places: {} }));
  const facts: VersionFacts = { version: DRAFT, status: 'draft', digest: own, ...origin };
  const told = checked.diagnostics.filter((one) => one.plan === id);
  const metrics = glossary(resolved, checked);
  const sources = [...checked.sources]
    .filter(([file]) => file.startsWith(`plans/${id}/`) && !isReleaseFile(file))
    .map(([file, text]) => ({ file, text }));
  const compared: ComparedVersion = {
    resolved,
    findings: frozenFindings(id, checked),
    chapters: markChapters(chapters, resolved.plan.language),
  };
  const changesBetween = (before: ComparedVersion) =>
    versionChanges(before, compared, workingCalendar(checked.knowledge.calendar)).changes;
  return {
    plan: id,
    facts,
    key: digest([
      facts,
      sources,
      chapters,
      approvals,
      metrics,
      told.map(said),
      // What changed since then is counted in days that are worked.
      latest && [latest.facts, checked.knowledge.calendar],
    ]),
    problems: () => [],
    read: once(() => ({
      resolved,
      ...(latest === undefined
        ? {}
        : { changes: changesSince(latest.facts, changesBetween(latest.read().compared)) }),
      compared,
      approvals,
      metrics,
      chapters,
      findings: (locale) => told.map((one) => findingArtifact(one, locale, checked.sources)),
      sources,
    })),
  };
}

/** What decides how a finding is told on a page, besides the text that its line is counted in. */
function said({ code, severity, path, place, values, waived, known }: Diagnostic): unknown {
  return [code, severity, path, place, values, waived, known];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
