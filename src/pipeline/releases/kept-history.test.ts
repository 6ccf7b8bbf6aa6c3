import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { word } from '../../diagnostics/word.ts';
import { testRepository, type TestRepository } from '../../io/git.test-support.ts';
import { historyFindings } from './history-gap.ts';
import { keptHistory } from './kept-history.ts';

const FILE = 'plans/shop/releases/1.0.0.yaml';

let home = '';
let kept = '';
let repository: TestRepository;
let first = '';

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'planpress-history-'));
  kept = path.join(home, 'kept');
  repository = testRepository(path.join(home, 'repository'));
  repository.write(FILE, 'one\n');
  first = repository.commit('Release');
  repository.write(FILE, 'other\n');
  repository.commit('Edit');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

/** The commit that brought the release, as far as it is known, and why no more is. */
async function ask(folder = repository.folder): Promise<[string | undefined, string | undefined]> {
  const { history, gap } = await keptHistory(folder, kept);
  return [history.get(FILE)?.commit, gap?.reason];
}

/** Puts a program in the place of git. */
function replaceGit(lines: string): void {
  const folder = path.join(home, 'bin');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'git'), `#!/bin/sh\n${lines}\n`);
  chmodSync(path.join(folder, 'git'), 0o755);
  vi.stubEnv('PATH', `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`);
}

describe('keptHistory(root, folder)', () => {
  it('knows what brought a release, and asks no more while the same is checked out', async () => {
    expect(await ask()).toEqual([first, undefined]);
    replaceGit('case "$*" in *diff-filter*) exit 1;; esac\nPATH=${PATH#*:} exec git "$@"');
    expect(await ask()).toEqual([first, undefined]);
  });

  it('does not keep that git failed', async () => {
    replaceGit('case "$*" in *diff-filter*) exit 1;; esac\nPATH=${PATH#*:} exec git "$@"');
    expect(await ask()).toEqual([undefined, 'unreadable']);
    vi.unstubAllEnvs();
    expect(await ask()).toEqual([first, undefined]);
  });

  it('asks again once more of the history was fetched', async () => {
    const clone = path.join(home, 'clone');
    repository.git('clone', '-q', '--depth', '1', `file://${repository.folder}`, clone);
    expect(await ask(clone)).toEqual([expect.not.stringContaining(first), 'shallow']);
    repository.git('-C', clone, 'fetch', '-q', '--unshallow');
    expect(await ask(clone)).toEqual([first, undefined]);
  });

  it('is that of the workspace, wherever it was moved to', async () => {
    repository.write(`docs/${FILE}`, 'one\n');
    const second = repository.commit('Move');
    expect(await ask()).toEqual([first, undefined]);
    expect(await ask(path.join(repository.folder, 'docs'))).toEqual([second, undefined]);
  });

  it('says why there is none, and nothing outside of git or before the first commit', async () => {
    expect(await ask(home)).toEqual([undefined, undefined]);
    const empty = testRepository(path.join(home, 'empty'));
    expect(await ask(empty.folder)).toEqual([undefined, undefined]);
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(await ask()).toEqual([undefined, 'not-trusted']);
    vi.stubEnv('PATH', home);
    expect(await ask()).toEqual([undefined, 'no-git']);
    expect(await ask(home)).toEqual([undefined, undefined]);
  });
});

describe('historyFindings(gap, plans, frozen)', () => {
  const released = [{ releases: [] }, { releases: [1] }];
  const told = (...given: Parameters<typeof historyFindings>) =>
    historyFindings(...given).map(({ code, severity }) => `${severity} ${code}`);

  it('tells a gap once where there are releases, gravely where everything must be known', () => {
    const gap = { reason: 'not-trusted' as const, top: '/work/my plans' };
    expect(told(gap, released)).toEqual(['warning release/not-trusted']);
    expect(told(gap, released, true)).toEqual(['error release/not-trusted']);
    expect(told(gap, [{ releases: [] }, {}])).toEqual([]);
    expect(told(undefined, released)).toEqual([]);
    const [one] = historyFindings(gap, released);
    expect(one && word(one, 'en').hint).toBe(
      "If you trust it, run `git config --global --add safe.directory '/work/my plans'`.",
    );
  });

  it('minds a short history less, and files that stand in for a repository always', () => {
    expect(told({ reason: 'shallow', top: '/' }, released, true)).toEqual([
      'warning release/shallow',
    ]);
    expect(told({ reason: 'planted', top: '/' }, [])).toEqual(['error release/planted']);
  });
});
