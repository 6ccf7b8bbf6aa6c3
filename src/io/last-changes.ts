import { findRepository, isObjectId, type Repository } from './git.ts';
import { runGit } from './run-git.ts';

/** How files stand to the history. */
export interface LastChange {
  /** The last commit that touched them, in full; absent when none did, or when too little was fetched. */
  commit?: string;
  /** Its day, YYYY-MM-DD. */
  date?: string;
  /** True when they differ from the commit that is checked out, or one of them is not in git. */
  dirty: boolean;
}

/**
 * The last change of many groups of files or folders at once, by the names of the groups: two runs of git
 * for a thousand plans. Where branches were merged, the newest commit of either counts, and the merge itself
 * when it made something of its own of both. Empty outside of git.
 *
 * @param groups paths from `root`, with forward slashes.
 */
export async function lastChanges(
  root: string,
  groups: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, LastChange>> {
  const found = await findRepository(root);
  if (typeof found === 'string' || groups.size === 0) return new Map();
  const owner = ownersOf(groups);
  const tops = [...new Set([...groups.values()].flat().map((path) => path.split('/')[0] ?? path))];
  const within = ['--', ...tops.map((top) => `:(literal)${top}`)];
  const [dirty, commits] = await Promise.all([
    readStatus(root, found.prefix, within, owner),
    readLog(root, found, within, owner, groups.size),
  ]);
  return new Map(
    [...groups.keys()].map((name) => [
      name,
      { ...commits.get(name), dirty: dirty === undefined || dirty.has(name) },
    ]),
  );
}

/** Finds the groups that a file belongs to. */
type Owner = (file: string) => readonly string[];

function ownersOf(groups: ReadonlyMap<string, readonly string[]>): Owner {
  const named = new Map<string, string[]>();
  for (const [name, paths] of groups) {
    for (const path of paths) named.set(path, [...(named.get(path) ?? []), name]);
  }
  return (file) => {
    const steps = file.split('/');
    return steps.flatMap((_, at) => named.get(steps.slice(0, at + 1).join('/')) ?? []);
  };
}

/** The groups that differ from the commit that is checked out; undefined when git cannot tell. */
async function readStatus(
  root: string,
  prefix: string,
  within: readonly string[],
  owner: Owner,
): Promise<Set<string> | undefined> {
  const flags = ['-z', '--no-renames', '--untracked-files=all', '--ignore-submodules=none'];
  const { code, stdout } = await runGit(root, ['status', '--porcelain=v1', ...flags, ...within]);
  if (code !== 0) return undefined;
  // Two letters and a space, then the path from the top of the repository.
  const files = stdout.toString('utf8').split('\0').filter(Boolean);
  return new Set(files.flatMap((line) => owner(line.slice(3 + prefix.length))));
}

type Commit = Pick<LastChange, 'commit' | 'date'>;

/** The newest commit that touched each group. It reads back only as far as it must. */
async function readLog(
  root: string,
  { prefix, shallow }: Repository,
  within: readonly string[],
  owner: Owner,
  count: number,
): Promise<Map<string, Commit>> {
  const commits = new Map<string, Commit>();
  let commit: Commit = {};
  let rest = '';
  const listing = ['--name-only', '-z', '--no-renames', '--no-relative'];
  const flags = ['--format=%x01%H %cs %P', '--diff-merges=combined', '--ignore-submodules=none'];
  await runGit(root, ['log', ...flags, ...listing, '--end-of-options', 'HEAD', ...within], {
    read(part) {
      const lines = (rest + part).split('\0');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [id = '', date, ...parents] = line.slice(1).split(' ');
        if (line.startsWith('\u0001') && isObjectId(id)) {
          // Where history was cut off, the oldest commit seems to have added everything.
          const isCut = shallow && parents.filter(Boolean).length === 0;
          commit = isCut || date === undefined ? {} : { commit: id, date };
          continue;
        }
        // A line break, or nothing, stands before the first file of a commit; then paths from the top.
        for (const name of owner(line.replace(/^\n/, '').slice(prefix.length))) {
          if (!commits.has(name)) commits.set(name, commit);
        }
      }
      return commits.size === count ? 'enough' : 'more';
    },
  });
  return commits;
}
