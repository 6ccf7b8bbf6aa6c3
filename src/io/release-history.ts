import { isObjectId } from './git.ts';
import { runGit } from './run-git.ts';
import { RELEASE_PATHS } from './workspace-files.ts';

/** How a release came into the history. */
export interface FirstSeen {
  /** The commit that brought it, in full. */
  commit: string;
  /** Id of its content then. */
  blob: string;
}

/**
 * Every release that the history of what is checked out has ever had, by file, as it was when it first
 * came in. The history is that of the branch itself: what a merge brings counts as it was merged, so that
 * a release that was made anew while it was reviewed is not held against its first try. Undefined when git
 * cannot tell.
 */
export async function releaseHistory(
  root: string,
  head = 'HEAD',
): Promise<Map<string, FirstSeen> | undefined> {
  const { code, stdout } = await runGit(root, [
    'log',
    '--reverse',
    '--first-parent',
    '--diff-merges=first-parent',
    '--diff-filter=A',
    '--no-renames',
    '--ignore-submodules=none',
    '--raw',
    '--no-abbrev',
    '--relative',
    '-z',
    '--format=%H',
    '--end-of-options',
    head,
    '--',
    `:(glob)${RELEASE_PATHS}`,
  ]);
  return code === 0 ? readLog(stdout.toString('utf8')) : undefined;
}

/** Reads `<commit> NUL (LF? :<modes> <old> <new> A NUL <file> NUL)*`, over and over. */
function readLog(text: string): Map<string, FirstSeen> {
  const seen = new Map<string, FirstSeen>();
  const parts = text.split('\0');
  let commit = '';
  for (let at = 0; at < parts.length; at += 1) {
    const part = (parts[at] ?? '').trim();
    if (isObjectId(part)) commit = part;
    const blob = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) A$/.exec(part)?.[1];
    if (blob === undefined) continue;
    at += 1;
    const file = parts[at] ?? '';
    if (file !== '' && !seen.has(file)) seen.set(file, { commit, blob });
  }
  return seen;
}
