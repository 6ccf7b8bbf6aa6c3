import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findGitFolder } from './git-folder.ts';
import { runGit } from './run-git.ts';

/** Where a folder stands in its repository. */
export interface Repository {
  /** The way from the top of the repository to the folder, with a slash behind it; empty at the top. */
  prefix: string;
  /** The commit that is checked out, in full; absent before the first one. */
  head?: string;
  /** True when older history was not fetched. */
  shallow: boolean;
}

/**
 * Why a folder has no history that can be read: it belongs to no repository, there is no program to ask,
 * git refuses a repository of another user, files of the workspace would stand in for the repository, or
 * git cannot make sense of it.
 */
export type NoRepository = 'outside' | 'no-git' | 'not-trusted' | 'planted' | 'unreadable';

/** The repository that a folder belongs to, or why there is none. */
export async function findRepository(root: string): Promise<Repository | NoRepository> {
  const folder = await findGitFolder(root);
  if (folder === undefined) return 'outside';
  if (folder.planted) return 'planted';
  const { code, stdout, stderr } = await runGit(root, [
    'rev-parse',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--show-prefix',
  ]);
  if (code === undefined) return 'no-git';
  if (code !== 0) return stderr.includes('dubious ownership') ? 'not-trusted' : 'unreadable';
  const [inside, shallow, prefix = ''] = stdout.toString('utf8').split('\n');
  if (inside !== 'true') return 'outside';
  const head = await resolveRevision(root, 'HEAD');
  return { prefix, shallow: shallow === 'true', ...(head === undefined ? {} : { head }) };
}

/** How far back history was fetched: the commits behind which it is cut off, as git notes them. */
export async function shallowBoundary(root: string): Promise<string> {
  const { stdout } = await runGit(root, ['rev-parse', '--git-path', 'shallow']);
  const file = stdout.toString('utf8').replace(/\n$/, '');
  return readFile(path.resolve(root, file), 'utf8').catch(() => '');
}

/** The commit that is checked out, in full; undefined outside of git and before the first commit. */
export function headCommit(root: string): Promise<string | undefined> {
  return resolveRevision(root, 'HEAD');
}

/** The commit that a name stands for: a branch, a tag, a part of an id, `HEAD~2`. In full. */
export async function resolveRevision(root: string, name: string): Promise<string | undefined> {
  // What starts with a hyphen would be read as an option; no name of a commit has control characters.
  if (name === '' || name.length > 300 || name.startsWith('-') || /\p{Cc}/u.test(name))
    return undefined;
  const { code, stdout } = await runGit(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${name}^{commit}`,
  ]);
  const id = stdout.toString('utf8').trim();
  return code === 0 && isObjectId(id) ? id : undefined;
}

export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** Branches and tags, the newest first: what a name that leads nowhere may have meant. */
export async function revisionNames(root: string): Promise<string[]> {
  const { code, stdout } = await runGit(root, [
    'for-each-ref',
    '--count=500',
    '--sort=-creatordate',
    '--format=%(refname:short)',
    'refs/heads',
    'refs/tags',
    'refs/remotes',
  ]);
  return code === 0 ? stdout.toString('utf8').split('\n').filter(Boolean) : [];
}

/** The branch that others start from: that of the remote, else `main` or `master`, else the current one. */
export async function defaultBranch(root: string): Promise<string | undefined> {
  for (const name of ['refs/remotes/origin/HEAD', 'HEAD']) {
    const { code, stdout } = await runGit(root, ['symbolic-ref', '--quiet', '--short', name]);
    const branch = stdout.toString('utf8').trim();
    if (code !== 0 || branch === '') continue;
    if (name !== 'HEAD') return branch.replace(/^origin\//, '');
    const known = await revisionNames(root);
    return ['main', 'master'].find((usual) => known.includes(usual)) ?? branch;
  }
  return undefined;
}
