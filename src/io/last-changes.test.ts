import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testRepository, type TestRepository } from './git.test-support.ts';
import { lastChanges } from './last-changes.ts';

let home = '';
let repository: TestRepository;
let root = '';

const PLANS = ['shop', '春 季', 'new', 'never'];

const write = (file: string, text: string): void => repository.write(`our 计划/${file}`, text);

const groups = new Map(
  PLANS.map((plan) => [plan, [`plans/${plan}/inputs.yaml`, `plans/${plan}/chapters`]]),
);

/** What is told of some files that belong together. */
async function lastChange(folder: string, paths: readonly string[]): Promise<unknown> {
  return (await lastChanges(folder, new Map([['one', paths]]))).get('one');
}

/** The same, asked one by one. */
async function oneByOne(folder: string): Promise<Map<string, unknown>> {
  const all = [...groups].map(
    async ([plan, paths]) => [plan, await lastChange(folder, paths)] as const,
  );
  return new Map(await Promise.all(all));
}

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'planpress-git-'));
  repository = testRepository(path.join(home, 'repository'));
  root = path.join(repository.folder, 'our 计划');
  repository.write('plans/shop/inputs.yaml', 'not of this workspace\n');
  write('plans/shop/inputs.yaml', 'a\n');
  write('plans/春 季/inputs.yaml', 'a\n');
  write('plans/春 季/chapters/一.mdx', 'a\n');
  repository.commit('First', '2026-03-02');
  write('plans/春 季/chapters/一.mdx', 'b\n');
  repository.commit('Second', '2026-03-03');
  write('plans/shop/releases/1.0.0.yaml', 'a\n');
  repository.commit('Third', '2026-03-04');
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

describe('lastChanges(root, groups)', () => {
  it('tells of many what it tells of each', async () => {
    write('plans/new/inputs.yaml', 'a\n');
    rmSync(path.join(root, 'plans/春 季/inputs.yaml'));
    const told = await lastChanges(root, groups);
    expect(told).toEqual(await oneByOne(root));
    expect(told.get('shop')).toMatchObject({ date: '2026-03-02', dirty: false });
    expect(told.get('春 季')).toMatchObject({ date: '2026-03-03', dirty: true });
    expect(told.get('new')).toEqual({ dirty: true });
    expect(told.get('never')).toEqual({ dirty: false });
  });

  it('reads no further back than it must, and tells the same', async () => {
    const some = new Map([...groups].slice(0, 2));
    const all = await lastChanges(root, groups);
    expect(await lastChanges(root, some)).toEqual(new Map([...all].slice(0, 2)));
  });

  it('goes into what was merged', async () => {
    repository.git('checkout', '-q', '-b', 'side', 'HEAD~1');
    write('plans/new/inputs.yaml', 'a\n');
    const side = repository.commit('Side', '2026-03-05');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    expect((await lastChanges(root, groups)).get('new')).toMatchObject({ commit: side });
    expect(await lastChanges(root, groups)).toEqual(await oneByOne(root));
  });

  it('goes by the merge where that made something of its own', async () => {
    repository.git('checkout', '-q', '-b', 'side', 'HEAD~1');
    write('plans/shop/inputs.yaml', 'b\n');
    repository.commit('Side', '2026-03-05');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '--no-commit', 'side');
    write('plans/shop/inputs.yaml', 'c\n');
    const merge = repository.commit('Merge', '2026-03-06');
    const told = await lastChanges(root, groups);
    expect(told.get('shop')).toEqual({ commit: merge, date: '2026-03-06', dirty: false });
    expect(told.get('春 季')).toMatchObject({ date: '2026-03-03' });
  });

  it('tells what no commit holds: edited, staged, new and deleted files', async () => {
    const isDirty = async (): Promise<boolean | undefined> =>
      (await lastChanges(root, groups)).get('春 季')?.dirty;
    write('plans/春 季/inputs.yaml', 'c\n');
    expect(await isDirty()).toBe(true);
    repository.git('add', '-A');
    expect(await isDirty()).toBe(true);
    repository.git('reset', '-q', '--hard');
    expect(await isDirty()).toBe(false);
    write('plans/春 季/chapters/新.md', 'new\n');
    expect(await isDirty()).toBe(true);
    repository.git('clean', '-fdq');
    rmSync(path.join(root, 'plans/春 季/chapters/一.mdx'));
    expect(await isDirty()).toBe(true);
  });

  it('takes names as they are and not as patterns', async () => {
    write('plans/shop2/inputs.yaml', 'a\n');
    expect(await lastChange(root, ['plans/sho*'])).toEqual({ dirty: false });
    expect(await lastChange(root, ['plans/shop'])).toMatchObject({ date: '2026-03-04' });
    expect(await lastChange(root, ['pl*'])).toEqual({ dirty: false });
  });

  it('is the same whatever the repository sets', async () => {
    write('plans/new/inputs.yaml', 'a\n');
    const before = await lastChanges(root, groups);
    for (const [name, value] of Object.entries({
      'status.showUntrackedFiles': 'no',
      'status.relativePaths': 'false',
      'status.branch': 'true',
      'log.showRoot': 'false',
      'log.showSignature': 'true',
      'log.follow': 'true',
      'log.diffMerges': 'off',
      'diff.relative': 'false',
      'diff.orderFile': 'gone',
      'diff.ignoreSubmodules': 'all',
      'color.ui': 'always',
    })) {
      repository.git('config', name, value);
      expect(await lastChanges(root, groups), name).toEqual(before);
    }
  });

  it('names no commit where history was cut off, and is empty outside of git', async () => {
    repository.git('clone', '-q', '--depth', '2', `file://${repository.folder}`, `${home}/clone`);
    const clone = path.join(home, 'clone/our 计划');
    expect(await lastChanges(clone, groups)).toEqual(await oneByOne(clone));
    expect((await lastChanges(clone, groups)).get('春 季')).toEqual({ dirty: false });
    expect(await lastChanges(home, groups)).toEqual(new Map());
  });

  it('knows nothing of a repository without a commit', async () => {
    const empty = testRepository(path.join(home, 'empty'));
    empty.write('plans/shop/inputs.yaml', 'a\n');
    expect((await lastChanges(empty.folder, groups)).get('shop')).toEqual({ dirty: true });
  });
});
