import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findRepository, headCommit, resolveRevision, revisionNames } from './git.ts';
import { testRepository, type TestRepository } from './git.test-support.ts';
import { lastChanges } from './last-changes.ts';
import { readWorkspaceAt } from './read-workspace-at.ts';
import { readWorkspace, type Workspace } from './read-workspace.ts';
import { releaseHistory } from './release-history.ts';
import { runGit } from './run-git.ts';

let home = '';
let repository: TestRepository;
/** A workspace that is a folder of its repository, with a name that has to be quoted. */
let root = '';

const write = (file: string, text: string): void => repository.write(`our 计划/${file}`, text);

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'planpress-git-'));
  repository = testRepository(path.join(home, 'repository'));
  root = path.join(repository.folder, 'our 计划');
  write('plans/shop/inputs.yaml', 'format: 1\n');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

/** The contents of a workspace by file name. */
function contents({ config, knowledge, plans }: Workspace): Record<string, string> {
  const files = plans.flatMap((plan) =>
    Object.values(plan).flatMap((value) => (typeof value === 'string' ? [] : value)),
  );
  return Object.fromEntries(
    [...(config ? [config] : []), ...knowledge, ...files].map(({ file, bytes, problem }) => [
      file,
      // A large file would take minutes to show, were it there by mistake.
      problem ?? Buffer.from(bytes.subarray(0, 100)).toString('utf8'),
    ]),
  );
}

describe('findRepository(root)', () => {
  it('tells the way to the folder and the commit', async () => {
    expect(await findRepository(root)).toEqual({ prefix: 'our 计划/', shallow: false });
    const head = repository.commit('First');
    expect(await findRepository(root)).toEqual({ prefix: 'our 计划/', shallow: false, head });
    expect(await findRepository(repository.folder)).toMatchObject({ prefix: '' });
    expect(await headCommit(root)).toBe(head);
  });

  it('tells why there is none', async () => {
    expect(await findRepository(home)).toBe('outside');
    expect(await headCommit(home)).toBeUndefined();
    vi.stubEnv('PATH', home);
    expect(await findRepository(root)).toBe('no-git');
  });

  it('tells a repository that git cannot make sense of', async () => {
    repository.write('.git/HEAD', 'nonsense\n');
    expect(await findRepository(root)).toBe('unreadable');
  });

  it('answers many questions at once', async () => {
    const head = repository.commit('First');
    const answers = await Promise.all(Array.from({ length: 40 }, () => headCommit(root)));
    expect(new Set(answers)).toEqual(new Set([head]));
  });

  it('goes by the folder and not by what a hook was told', async () => {
    const head = repository.commit('First');
    const other = testRepository(path.join(home, 'other'));
    vi.stubEnv('GIT_DIR', path.join(other.folder, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', path.join(other.folder, '.git/index'));
    expect(await headCommit(root)).toBe(head);
  });
});

describe('files that would stand in for a repository', () => {
  /** A folder that git takes for a repository, with a setting that names a program to run. */
  function plant(folder: string, settings: string): string {
    const own = testRepository(path.join(home, 'planted'));
    own.write('.gitattributes', '*.yaml filter=x\n');
    own.write('plans/shop/inputs.yaml', 'format: 1\n');
    own.commit('Planted');
    own.git('config', 'core.bare', 'false');
    own.git('config', 'core.worktree', '.');
    cpSync(path.join(own.folder, '.git'), folder, { recursive: true });
    writeFileSync(path.join(folder, '.gitattributes'), '*.yaml filter=x\n');
    appendFileSync(path.join(folder, 'config'), settings);
    return path.join(home, 'ran');
  }

  async function askAll(folder: string): Promise<unknown[]> {
    return Promise.all([
      findRepository(folder),
      headCommit(folder),
      lastChanges(folder, new Map([['shop', ['plans']]])),
      readWorkspaceAt(folder, 'HEAD'),
      runGit(folder, ['status', '--porcelain']).then(({ code }) => code),
    ]);
  }

  const REFUSED = ['planted', undefined, new Map(), undefined, 128];

  it('run nothing: git is not started there, nor in a folder below', async () => {
    const ran = plant(root, `[filter "x"]\n\tclean = touch ../../ran; cat\n`);
    repository.commit('Pull request');
    write('plans/shop/inputs.yaml', 'format: 2\n');
    expect(await askAll(root)).toEqual(REFUSED);
    expect(await askAll(path.join(root, 'plans/shop'))).toEqual(REFUSED);
    expect(existsSync(ran)).toBe(false);
  });

  it('are known also where objects are kept elsewhere', async () => {
    plant(root, '');
    cpSync(path.join(root, 'objects'), path.join(root, 'elsewhere/objects'), { recursive: true });
    cpSync(path.join(root, 'refs'), path.join(root, 'elsewhere/refs'), { recursive: true });
    rmSync(path.join(root, 'objects'), { recursive: true });
    write('commondir', 'elsewhere\n');
    expect(await findRepository(root)).toBe('planted');
  });

  it('harm nobody where the folder has a repository of its own', async () => {
    mkdirSync(path.join(root, 'objects'));
    write('HEAD', 'a text\n');
    testRepository(root);
    expect(await findRepository(root)).toEqual({ prefix: '', shallow: false });
  });
});

describe('resolveRevision(root, name)', () => {
  it('knows branches, tags, parts of ids and steps back', async () => {
    const first = repository.commit('First');
    repository.git('tag', '-a', 'v1', '-m', 'One');
    const second = repository.commit('Second');
    const names = ['main', 'v1', second.slice(0, 8), 'HEAD~1', 'main^'];
    expect(await Promise.all(names.map((name) => resolveRevision(root, name)))).toEqual([
      second,
      first,
      second,
      first,
      first,
    ]);
    expect(await revisionNames(root)).toEqual(expect.arrayContaining(['main', 'v1']));
  });

  it('knows nothing that names no single commit, and passes no option on', async () => {
    repository.commit('First');
    repository.commit('Second');
    const names = ['', 'nope', '--all', '-h', 'HEAD~1..HEAD', 'HEAD:our 计划', 'HEAD\nmain', 'a b'];
    for (const name of names) expect(await resolveRevision(root, name), name).toBeUndefined();
  });
});

describe('readWorkspaceAt(root, revision)', () => {
  it('reads what lies on disk when it is committed as it is', async () => {
    write('planpress.config.yaml', 'format: 1\n');
    write('knowledge/a.yaml', 'format: 1\n');
    write('knowledge/b.txt', 'no\n');
    write('plans/README.md', 'no\n');
    write('plans/空/notes.yaml', 'no inputs\n');
    write('plans/春 季/inputs.yaml', 'title: 春季\r\n');
    for (const name of ['generated', 'overrides', 'baseline'])
      write(`plans/shop/${name}.yaml`, `${name}: 1\n`);
    write('plans/shop/chapters/a b.en.mdx', '# A\n');
    write('plans/shop/chapters/notes.txt', 'no\n');
    write('plans/shop/chapters/more/b.md', 'no\n');
    write('plans/shop/approvals.yaml', 'format: 1\n');
    for (const name of ['1.0.0.yaml', '1.1.0.yml', 'notes.txt', 'yaml'])
      write(`plans/shop/releases/${name}`, `${name}\n`);
    write('knowledge/c.yml', 'format: 1\n');
    write('knowledge/more/d.yaml', 'no\n');
    repository.commit('First');
    expect(await readWorkspaceAt(root, 'HEAD')).toEqual(await readWorkspace(root));
  });

  it('reads approvals and releases', async () => {
    write('plans/shop/approvals.yaml', 'format: 1\n');
    write('plans/shop/releases/1.0.0.yaml', 'format: 2\n');
    repository.commit('First');
    const read = await readWorkspaceAt(root, 'main');
    expect(Object.keys(contents(read ?? { root, knowledge: [], plans: [] }))).toEqual([
      'plans/shop/inputs.yaml',
      'plans/shop/approvals.yaml',
      'plans/shop/releases/1.0.0.yaml',
    ]);
  });

  it('reads the commit, whatever lies on disk or in the index', async () => {
    repository.commit('First');
    write('plans/shop/inputs.yaml', 'format: 2\n');
    repository.git('add', '-A');
    write('plans/new/inputs.yaml', 'format: 3\n');
    const read = await readWorkspaceAt(root, 'main');
    expect(read && contents(read)).toEqual({ 'plans/shop/inputs.yaml': 'format: 1\n' });
    expect(repository.git('status', '--porcelain')).toContain('M  ');
  });

  it('follows no link, and tells what is too large', async () => {
    write('secret.yaml', 'no\n');
    for (const [target, name] of [
      ['../../secret.yaml', 'shop/overrides.yaml'],
      ['../../..', 'shop/chapters'],
      ['/etc', 'linked'],
    ] as const)
      symlinkSync(target, path.join(root, 'plans', name));
    writeFileSync(path.join(root, 'plans/shop/generated.yaml'), Buffer.alloc(8_000_001, ' '));
    repository.commit('First');
    const read = await readWorkspaceAt(root, 'main');
    expect(read && contents(read)).toEqual({
      'plans/linked/inputs.yaml': 'outside',
      'plans/shop/inputs.yaml': 'format: 1\n',
      'plans/shop/generated.yaml': 'too-large',
      'plans/shop/overrides.yaml': 'outside',
      'plans/shop/chapters': 'outside',
    });
  });

  it('leaves out what belongs to another repository', async () => {
    for (const name of ['plans/inner', 'plans/shop/chapters', 'knowledge']) {
      const inner = testRepository(path.join(root, name));
      inner.write('inputs.yaml', 'format: 1\n');
      inner.commit('Inner');
    }
    repository.commit('First');
    expect(repository.git('ls-files', '-s')).toMatch(/^160000 .*inner/m);
    const read = await readWorkspaceAt(root, 'main');
    expect(read && contents(read)).toEqual({ 'plans/shop/inputs.yaml': 'format: 1\n' });
  });

  it('is undefined for a name that leads nowhere', async () => {
    repository.commit('First');
    expect(await readWorkspaceAt(root, 'nope')).toBeUndefined();
    expect(await readWorkspaceAt(home, 'HEAD')).toBeUndefined();
  });

  it('is empty before there was a workspace', async () => {
    repository.git('commit', '-q', '--allow-empty', '-m', 'Nothing');
    expect(await readWorkspaceAt(root, 'HEAD')).toEqual({ root, knowledge: [], plans: [] });
  });
});

describe('releaseHistory(root)', () => {
  const blob = (text: string): string => {
    write('x', text);
    return repository.git('hash-object', 'our 计划/x');
  };

  it('knows how every release came in, also those that were altered or deleted', async () => {
    write('plans/shop/releases/1.0.0.yaml', 'one\n');
    write('plans/店 铺/releases/1.0.0.yaml', 'two\n');
    repository.write('plans/elsewhere/releases/1.0.0.yaml', 'not of this workspace\n');
    const first = repository.commit('First');
    write('plans/shop/releases/1.0.0.yaml', 'altered\n');
    rmSync(path.join(root, 'plans/店 铺/releases'), { recursive: true });
    write('plans/shop/releases/1.1.0.yaml', 'one\n');
    const second = repository.commit('Second');
    expect(await releaseHistory(root)).toEqual(
      new Map([
        ['plans/shop/releases/1.0.0.yaml', { commit: first, blob: blob('one\n') }],
        ['plans/店 铺/releases/1.0.0.yaml', { commit: first, blob: blob('two\n') }],
        ['plans/shop/releases/1.1.0.yaml', { commit: second, blob: blob('one\n') }],
      ]),
    );
  });

  it('takes a release as it was merged, not as it was first tried', async () => {
    repository.commit('First');
    repository.git('checkout', '-q', '-b', 'release');
    write('plans/shop/releases/1.0.0.yaml', 'a try\n');
    repository.commit('Try');
    write('plans/shop/releases/1.0.0.yaml', 'final\n');
    repository.commit('Final');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'release');
    const merge = repository.git('rev-parse', 'HEAD');
    expect([...((await releaseHistory(root)) ?? []).values()]).toEqual([
      { commit: merge, blob: blob('final\n') },
    ]);
  });

  it('is the same whatever the repository sets', async () => {
    write('plans/shop/releases/1.0.0.yaml', 'one\n');
    const first = repository.commit('First');
    repository.git('checkout', '-q', '-b', 'release');
    write('plans/shop/releases/1.1.0.yaml', 'two\n');
    repository.commit('Release');
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-ff', '-m', 'Merge', 'release');
    const before = await releaseHistory(root);
    expect(before?.size).toBe(2);
    for (const [name, value] of Object.entries({
      'log.showRoot': 'false',
      'log.diffMerges': 'cc',
      'log.follow': 'true',
      'diff.renames': 'copies',
      'diff.orderFile': 'gone',
      'diff.relative': 'false',
      'color.ui': 'always',
      'format.pretty': 'raw',
    })) {
      repository.git('config', name, value);
      expect(await releaseHistory(root), name).toEqual(before);
    }
    write('plans/shop/releases/1.0.0.yaml', 'other\n');
    repository.git('add', '-A');
    const tree = repository.git('write-tree');
    repository.git('replace', first, repository.git('commit-tree', '-m', 'Other', tree));
    expect(await releaseHistory(root)).toEqual(before);
    repository.write('.git/info/grafts', `${repository.git('rev-parse', 'HEAD')}\n`);
    expect(await releaseHistory(root)).toEqual(before);
  });

  it('is empty where nothing was released, and undefined where git cannot tell', async () => {
    expect(await releaseHistory(root)).toBeUndefined();
    expect(await releaseHistory(home)).toBeUndefined();
    repository.commit('First');
    expect(await releaseHistory(root)).toEqual(new Map());
  });
});
