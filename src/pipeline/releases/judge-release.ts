import valid from 'semver/functions/valid.js';
import inc from 'semver/functions/inc.js';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ApprovalState } from '../../model/approval.ts';
import type { Both } from '../../model/change.ts';
import { compareVersions, isVersion } from '../../model/version.ts';
import type { StoredRelease } from './read-release.ts';

/** A reason why a version cannot be released. */
export type Refusal =
  | { kind: 'not-a-version'; found: string; nearest?: string }
  | { kind: 'exists'; version: string; next: readonly string[] }
  | { kind: 'behind'; version: string; latest: string; next: readonly string[] }
  | { kind: 'date'; date: string; latest: string; before: string }
  | { kind: 'future'; date: string; today: string }
  | { kind: 'approved-later'; date: string; approved: string }
  | { kind: 'findings'; errors: number; warnings: number }
  | { kind: 'uncommitted' }
  | { kind: 'not-approved'; open: readonly Both[]; changed: readonly Both[] };

export interface ReleaseCandidate {
  version: string;
  /** YYYY-MM-DD. */
  date: string;
  /** The day it is, YYYY-MM-DD. */
  today: string;
  /** Days on which sections were approved as they stand, YYYY-MM-DD. */
  approved: readonly string[];
  /** Releases there are, the oldest first. */
  releases: readonly StoredRelease[];
  /** What was found in the plan, once waivers and the baseline have had their say. */
  findings: readonly Diagnostic[];
  /** Whether files of the plan have changes that no commit holds. */
  uncommitted: boolean;
  /** How the sections stand, where all of them must be approved. */
  approvals?: readonly ApprovalState[];
}

/** Every reason against a release, not only the first one; none when it may be made. */
export function judgeRelease(candidate: ReleaseCandidate): Refusal[] {
  const { findings, uncommitted, approvals } = candidate;
  const count = (wanted: Diagnostic['severity']): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return [
    ...judgeNumber(candidate),
    ...judgeDay(candidate),
    ...(errors + warnings > 0 ? [{ kind: 'findings' as const, errors, warnings }] : []),
    ...(uncommitted ? [{ kind: 'uncommitted' as const }] : []),
    ...(approvals === undefined ? [] : judgeApprovals(approvals)),
  ];
}

function judgeNumber({ version, date, releases }: ReleaseCandidate): Refusal[] {
  if (!isVersion(version)) {
    const near = version.length <= 40 ? valid(version) : null;
    return [{ kind: 'not-a-version', found: version, ...(near && { nearest: near }) }];
  }
  const latest = releases.at(-1)?.head;
  if (latest === undefined) return [];
  const next = nextVersions(latest.version);
  const exists = releases.some(({ head }) => head.version === version);
  const order = compareVersions(latest.version, version);
  const found: Refusal[] = [];
  if (exists) found.push({ kind: 'exists', version, next });
  else if (order === 1) found.push({ kind: 'behind', version, latest: latest.version, next });
  if (date < latest.date) {
    found.push({ kind: 'date', date, latest: latest.version, before: latest.date });
  }
  return found;
}

/** A release of tomorrow would stand in the way of all that are made until then. */
function judgeDay({ date, today, approved }: ReleaseCandidate): Refusal[] {
  const last = approved.toSorted().at(-1);
  return [
    ...(date > today ? [{ kind: 'future' as const, date, today }] : []),
    ...(last !== undefined && last > date
      ? [{ kind: 'approved-later' as const, date, approved: last }]
      : []),
  ];
}

/** The numbers that may follow a version: a correction, an addition, a new plan. */
function nextVersions(version: string): string[] {
  return (['patch', 'minor', 'major'] as const).flatMap((step) => inc(version, step) ?? []);
}

/** A section is approved when at least one person approved it as it stands. */
function judgeApprovals(states: readonly ApprovalState[]): Refusal[] {
  const open: Both[] = [];
  const changed: Both[] = [];
  for (const own of Map.groupBy(states, ({ section }) => section).values()) {
    if (own.some(({ state }) => state === 'approved')) continue;
    const isChanged = own.some(({ state }) => state === 'changed');
    for (const { title } of own.slice(0, 1)) (isChanged ? changed : open).push(title);
  }
  return open.length + changed.length > 0 ? [{ kind: 'not-approved', open, changed }] : [];
}
