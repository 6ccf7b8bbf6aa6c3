import { spawn } from 'node:child_process';
import { findGitFolder } from './git-folder.ts';

/** What git answered. */
export interface GitAnswer {
  /** Its exit code; undefined when there is no such program. */
  code: number | undefined;
  stdout: Buffer;
  stderr: string;
}

/** Most that is taken from one run, in bytes. */
const MAX_OUTPUT = 64_000_000;

/** A workspace may have a thousand plans, and a question for each of them. */
const MOST_AT_ONCE = 6;
let running = 0;
const waiting: (() => void)[] = [];

interface GitOptions {
  /** What it reads from its standard input. */
  input?: string;
  maxBytes?: number;
  /**
   * Reads the answer as it comes, in place of keeping it; git is stopped once it says that this is enough,
   * which is no failure.
   */
  read?: (part: string) => 'more' | 'enough';
}

/** Variables that git sets for its hooks, and that would send it to another repository or index. */
const MISLEADING: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_SHALLOW_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_NAMESPACE',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_LITERAL_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_EXTERNAL_DIFF',
]);

/**
 * What every run is told, whatever the settings of the repository say: to start no program of theirs, to
 * take no folder for a repository that has no `.git`, which older versions of git do not know, and to leave
 * nothing out of a history.
 */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'diff.orderFile=/dev/null',
  'log.follow=false',
  'log.showRoot=true',
  'log.showSignature=false',
  'safe.bareRepository=explicit',
].flatMap((setting) => ['-c', setting]);

/**
 * Runs git in a folder, without a shell. It only reads: no locks, no pager, no question, no monitor of the
 * file system. Where files of the workspace would stand in for its repository it does not run at all, and
 * that counts as a failure. So does an answer longer than `maxBytes`, which ends the run.
 */
export async function runGit(
  folder: string,
  args: readonly string[],
  options: GitOptions = {},
): Promise<GitAnswer> {
  // Whoever is done hands its turn on.
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    const found = await findGitFolder(folder);
    if (found?.planted === true) return { code: 128, stdout: Buffer.alloc(0), stderr: '' };
    return await start(folder, args, options);
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function start(
  folder: string,
  args: readonly string[],
  { input, maxBytes = MAX_OUTPUT, read }: GitOptions,
): Promise<GitAnswer> {
  return new Promise((resolve) => {
    const child = spawn('git', ['--no-pager', ...SETTINGS, ...args], {
      cwd: folder,
      env: gitEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const parts: Buffer[] = [];
    let length = 0;
    let stderr = '';
    const decoder = new TextDecoder();
    let isEnough = false;
    child.stdout.on('data', (part: Buffer) => {
      if (isEnough) return;
      if (read !== undefined) {
        isEnough = read(decoder.decode(part, { stream: true })) === 'enough';
        if (isEnough) child.kill();
        return;
      }
      length += part.length;
      if (length > maxBytes) child.kill();
      else parts.push(part);
    });
    child.stderr.on('data', (part: Buffer) => {
      if (stderr.length < 10_000) stderr += part.toString('utf8');
    });
    // It may end before it has read all that it was given.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input ?? '');
    child.on('error', () => {
      resolve({ code: undefined, stdout: Buffer.alloc(0), stderr: '' });
    });
    child.on('close', (code) => {
      const failed = length > maxBytes ? 1 : isEnough ? 0 : (code ?? 1);
      resolve({ code: failed, stdout: Buffer.concat(parts), stderr });
    });
  });
}

function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !MISLEADING.has(name));
  return {
    ...Object.fromEntries(kept),
    // Neither may other parents or other commits stand in for those that there are.
    GIT_GRAFT_FILE: '/dev/null',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}
