import { nearestAll } from '../../diagnostics/nearest.ts';
import { findRepository, resolveRevision, revisionNames, type NoRepository } from '../../io/git.ts';
import { readWorkspaceAt } from '../../io/read-workspace-at.ts';
import type { Workspace } from '../../io/read-workspace.ts';
import { DRAFT, isVersion } from '../../model/version.ts';

/** What a name of a version stands for, and the files that it is read from. */
export interface FoundVersion {
  kind: 'draft' | 'release' | 'revision';
  /** As it was asked for. Samples: `draft`, `1.0.0`, `main`. */
  name: string;
  /** The commit of a revision, in full. */
  commit?: string;
  files: Workspace;
}

/** Why a name stands for nothing. */
export interface MissingVersion {
  name: string;
  problem: 'unknown' | 'no-commit' | NoRepository;
  /** What may have been meant. */
  nearest: string[];
  /** True when older history was not fetched. */
  shallow: boolean;
}

/**
 * What a name stands for: `draft`, a release of one of the plans, or else a git revision.
 *
 * @param draft the working copy, which also holds the releases.
 * @param plan the plan whose releases count; those of all when absent.
 */
export async function findVersion(
  name: string,
  draft: Workspace,
  plan?: string,
): Promise<FoundVersion | MissingVersion> {
  if (name === DRAFT) return { kind: 'draft', name, files: draft };
  const releases = releaseNames(draft, plan);
  if (releases.has(name)) return { kind: 'release', name, files: draft };
  const commit = await resolveRevision(draft.root, name);
  const files = commit === undefined ? undefined : await readWorkspaceAt(draft.root, commit);
  if (commit !== undefined && files !== undefined) return { kind: 'revision', name, commit, files };
  const repository = await findRepository(draft.root);
  const known = typeof repository === 'string' ? [] : await revisionNames(draft.root);
  const nearest = nearestAll(name, [DRAFT, ...releases, ...known], 3);
  const shallow = typeof repository === 'object' && repository.shallow;
  if (isVersion(name)) return { name, problem: 'unknown', nearest, shallow };
  if (typeof repository === 'string') return { name, problem: repository, nearest, shallow };
  const problem = repository.head === undefined ? 'no-commit' : 'unknown';
  return { name, problem, nearest, shallow };
}

export function isMissing(version: FoundVersion | MissingVersion): version is MissingVersion {
  return 'problem' in version;
}

/** The releases that lie in a workspace, by the names of their files. */
function releaseNames({ plans }: Workspace, wanted: string | undefined): Set<string> {
  const files = plans
    .filter(({ id }) => wanted === undefined || id === wanted)
    .flatMap(({ releases = [] }) => releases.map(({ file }) => file));
  return new Set(files.map(versionOf).filter(isVersion));
}

/** Sample: `1.0.0` for `plans/retail-crm/releases/1.0.0.yaml`. */
export function versionOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
}
