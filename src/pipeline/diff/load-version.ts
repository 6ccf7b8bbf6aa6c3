import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { prefixPlaces } from '../../diagnostics/prefix-places.ts';
import { readKept, writeKept } from '../../io/kept.ts';
import {
  decodeFile,
  type PlanFiles,
  type RawFile,
  type Workspace,
} from '../../io/read-workspace.ts';
import { digest } from '../../model/digest.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Locale } from '../../model/locale.ts';
import type { FrozenFinding } from '../../model/release.ts';
import type { Resolved } from '../../model/resolved.ts';
import { versionOf, type FoundVersion } from './find-version.ts';
import { markChapters, type ChapterMark } from './mark-chapters.ts';
import { sourceDigest } from '../source-digest.ts';
import { TOOLCHAIN } from '../toolchain.ts';

/** A plan as it is in one version: all that a comparison needs. */
export interface LoadedVersion {
  plan: string;
  resolved: Resolved;
  /** What the rules found, also what the team has accepted or knows. */
  findings: FrozenFinding[];
  chapters: ChapterMark[];
  /** Languages that it is published in, where the files say so. */
  locales?: readonly Locale[];
  /** Days off that the workspace knows, where it was read. */
  calendar?: Knowledge['calendar'];
  /** Day of the release, YYYY-MM-DD. */
  date?: string;
  /** Commit that the release was made from. */
  commit?: string;
}

/** The plans of a version that could be read, and what is wrong with the others. */
export interface LoadedVersions {
  plans: LoadedVersion[];
  diagnostics: Diagnostic[];
  sources: ReadonlyMap<string, string>;
}

export interface LoadVersionRequest {
  /** Ids of the plans wanted. */
  plans: readonly string[];
  /** Day that expiry dates are compared with, YYYY-MM-DD. */
  today: string;
  /** Folder where what was made is kept. */
  kept: string;
  /** What it is kept as, beside the plan: one value for each. */
  slot: string;
}

interface Kept {
  key: string;
  version: LoadedVersion;
}

/**
 * Plans as they are in a version. What was made from the same files by the same program is taken from
 * where it is kept; the rules are loaded only for the rest.
 */
export async function loadVersion(
  version: FoundVersion,
  { plans, today, kept, slot }: LoadVersionRequest,
): Promise<LoadedVersions> {
  const common = digest([TOOLCHAIN, await sourceDigest(), today]);
  const wanted = version.files.plans.filter(({ id }) => plans.includes(id));
  const keys = new Map(
    wanted.map((plan) => [plan.id, digest([common, planKey(plan, version)])] as const),
  );
  const name = (plan: string): string => `version.${plan}.${slot}`;
  const known: LoadedVersion[] = [];
  for (const { id } of wanted) {
    const last = await readKept<Kept>(kept, name(id));
    if (last !== undefined && last.key === keys.get(id)) known.push(last.version);
  }
  const stale = wanted.filter(({ id }) => known.every((one) => one.plan !== id));
  if (stale.length === 0) return { plans: known, diagnostics: [], sources: new Map() };
  const read = version.kind === 'release' ? readReleases : checkFiles;
  const made = await read(
    { ...version, files: { ...version.files, plans: stale } },
    { plans, today, kept, slot },
  );
  // What is wrong with the files is told each time.
  const sound = made.diagnostics.length === 0 ? made.plans : [];
  for (const one of sound) {
    await writeKept(kept, name(one.plan), { key: keys.get(one.plan) ?? '', version: one });
  }
  return { ...made, plans: [...known, ...made.plans] };
}

/** Digest of the files that a plan is made from in a version, with what holds for all plans. */
export function planKey(plan: PlanFiles, { kind, name, files }: FoundVersion): string {
  const own = kind === 'release' ? [releaseFile(plan, name)] : draftFiles(plan);
  const shared = kind === 'release' ? [] : [files.config, ...files.knowledge];
  return digest(
    [...own, ...shared].flatMap((raw) =>
      raw === undefined ? [] : [[raw.file, raw.problem ?? '', digest(raw.bytes)]],
    ),
  );
}

/** The file of a release of a plan; undefined when it has none of that name. */
export function releaseFile({ releases = [] }: PlanFiles, name: string): RawFile | undefined {
  return releases.find(({ file }) => versionOf(file) === name);
}

function draftFiles(plan: PlanFiles): RawFile[] {
  const { inputs, generated, overrides, translations, chapters = [] } = plan;
  return [inputs, generated, overrides, translations, ...chapters].filter(
    (raw) => raw !== undefined,
  );
}

/** A plan by itself: releases and approvals say something about it, and a baseline keeps things quiet. */
function bare({ id, inputs, generated, overrides, translations, chapters }: PlanFiles): PlanFiles {
  return {
    id,
    inputs,
    ...(generated && { generated }),
    ...(overrides && { overrides }),
    ...(translations && { translations }),
    ...(chapters && { chapters }),
  };
}

/** Reads plans from the files that people write. */
async function checkFiles(
  { kind, name, files }: FoundVersion,
  { today, kept, slot }: LoadVersionRequest,
): Promise<LoadedVersions> {
  const [{ checkWorkspace }, { keptKnowledge }, { freezeFindings }, { keptParser }] =
    await Promise.all([
      import('../check-workspace.ts'),
      import('../check-kept.ts'),
      import('../releases/freeze-findings.ts'),
      import('./kept-parser.ts'),
    ]);
  const knowledge = await keptKnowledge(kept);
  const ids = files.plans.map(({ id }) => id);
  const parser = await keptParser(kept, ids, slot);
  const workspace: Workspace = {
    ...files,
    plans: files.plans.map(bare),
  };
  const {
    config,
    knowledge: all,
    plans,
    diagnostics,
    sources,
  } = await checkWorkspace(
    { root: files.root, plans: [], today },
    {
      readWorkspace: async () => workspace,
      readKnowledge: () => knowledge,
      parseGenerated: parser.parseGenerated,
    },
  );
  await parser.keep();
  const { calendar } = all;
  const own = Map.groupBy(diagnostics, ({ plan }) => plan);
  const whole = new Set(plans.flatMap(({ id, resolved }) => (resolved ? [id] : [])));
  const broken = diagnostics.filter(
    ({ severity, plan }) => severity === 'error' && (plan === undefined || !whole.has(plan)),
  );
  const prefix = kind === 'revision' ? `${name}:` : '';
  return {
    plans: plans.flatMap(({ id, resolved, chapters }): LoadedVersion[] => {
      if (resolved === undefined) return [];
      return [
        {
          plan: id,
          resolved,
          findings: freezeFindings(own.get(id) ?? [], sources),
          chapters: markChapters(chapters, resolved.plan.language),
          locales: config.locales,
          calendar,
        },
      ];
    }),
    // Only what is told is pointed at.
    ...prefixPlaces(prefix, broken, broken.length === 0 ? new Map() : sources),
  };
}

/** Reads plans from the files of a release. */
async function readReleases({ name, files }: FoundVersion): Promise<LoadedVersions> {
  const [{ tryRelease }, { alteredRelease }] = await Promise.all([
    import('../releases/read-release.ts'),
    import('./altered-release.ts'),
  ]);
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, string>();
  const plans = files.plans.flatMap((plan): LoadedVersion[] => {
    const raw = releaseFile(plan, name);
    if (raw === undefined) return [];
    const source = decodeFile(raw);
    sources.set(source.file, source.text);
    const read = tryRelease(source, plan.id);
    if ('diagnostics' in read) {
      diagnostics.push(...read.diagnostics);
      return [];
    }
    const { release } = read;
    diagnostics.push(...alteredRelease(source, plan.id));
    const { plan: resolved, findings, date, commit } = release;
    return [
      {
        plan: plan.id,
        resolved,
        findings,
        chapters: markChapters(release.chapters, resolved.plan.language),
        date,
        ...(commit === undefined ? {} : { commit }),
      },
    ];
  });
  return { plans, diagnostics, sources };
}
