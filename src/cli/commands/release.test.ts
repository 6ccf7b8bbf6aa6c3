import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testRepository, type TestRepository } from '../../io/git.test-support.ts';
import { parseRelease } from '../../parse/parse-release.ts';
import { checkKept } from '../../pipeline/check-kept.ts';
import { CliError } from '../cli-error.ts';
import type { Terminal } from '../terminal.ts';
import { runApprove } from './approve.ts';
import { runRelease, type ReleaseOptions } from './release.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const RELEASES = 'plans/retail-crm/releases';

let root = '';
let out = '';
let repository: TestRepository;

function terminal(locale: Terminal['locale'] = 'en'): Terminal {
  const write = (text: string): void => {
    out += text;
  };
  return { write, writeError: write, isInteractive: false, colour: false, locale };
}

function release(version: string, options: Partial<ReleaseOptions> = {}, own = terminal()) {
  out = '';
  return runRelease(
    { root, terminal: own },
    {
      plan: 'retail-crm',
      version,
      message: [],
      requireApproval: false,
      allowDirty: false,
      date: '2026-02-20',
      ...options,
    },
  );
}

function read(version: string) {
  const file = `${RELEASES}/${version}.yaml`;
  const text = readFileSync(path.join(root, file), 'utf8');
  const { value } = parseRelease({ file, text }, 'retail-crm');
  if (value === undefined) throw new Error(`${file} cannot be read`);
  return value;
}

/** Raises a target in the three places where it stands. */
function raise(): void {
  const file = path.join(root, 'plans/retail-crm/overrides.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('33..36', '34..37'));
}

/** What a check tells of releases: code, file and line. */
async function releaseFindings(): Promise<string[]> {
  const kept = path.join(root, '.cache');
  const { diagnostics } = await checkKept({ root, plans: [], today: '2026-11-22' }, kept);
  return diagnostics.filter(({ code }) => code.startsWith('release/')).map(({ code }) => code);
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-release-'));
  repository = testRepository(root);
  for (const name of ['inputs', 'generated', 'overrides']) {
    const own = `plans/retail-crm/${name}.yaml`;
    cpSync(path.join(REPOSITORY, own), path.join(root, own));
  }
  repository.write('.gitignore', '.cache/\n');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

describe('planpress release', () => {
  it('freezes the plan with its commit and message, and says what to do next', async () => {
    const commit = repository.commit('Plan');
    expect(await release('1.0.0', { message: ['zh-CN=首个版本', 'en=First'] })).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "wrote plans/retail-crm/releases/1.0.0.yaml
      Next, commit the file; it never changes again:
        git add plans/retail-crm/releases/1.0.0.yaml
        git commit -m "Release retail-crm 1.0.0"
      "
    `);
    expect(read('1.0.0')).toMatchObject({
      version: '1.0.0',
      date: '2026-02-20',
      commit,
      message: { 'zh-CN': '首个版本', en: 'First' },
    });
    expect(read('1.0.0').dirty).toBeUndefined();
    expect(readdirSync(path.join(root, RELEASES))).toEqual(['1.0.0.yaml']);
  });

  it('tells what changed since the version before', async () => {
    repository.commit('Plan');
    await release('1.0.0');
    raise();
    const commit = repository.commit('Raise the target');
    expect(await release('1.1.0', { date: '2026-03-20' })).toBe(0);
    const { changes, previous } = read('1.1.0');
    expect(previous).toEqual({ version: '1.0.0', digest: read('1.0.0').digest });
    expect(changes.map(({ at }) => at)).toContain('goals/satisfaction/targets/nps');
    expect(read('1.1.0').commit).toBe(commit);
    expect(out).toContain(`${changes.length} change`);
    repository.commit('Release');
    expect(await releaseFindings()).toEqual([]);
  });

  it('refuses changes that are not committed, unless they are meant', async () => {
    repository.commit('Plan');
    raise();
    expect(await release('1.0.0', {}, terminal('zh-CN'))).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "retail-crm 没有发布：
        - 方案的文件有改动还没有提交。请先用 git 提交，或加上 --allow-dirty 照现在的样子发布。
      "
    `);
    expect(existsSync(path.join(root, RELEASES))).toBe(false);
    expect(await release('1.0.0', { allowDirty: true })).toBe(0);
    expect(read('1.0.0').dirty).toBe(true);
  });

  it('needs no git', async () => {
    rmSync(path.join(root, '.git'), { recursive: true });
    expect(await release('1.0.0')).toBe(0);
    expect(read('1.0.0')).not.toHaveProperty('commit');
  });

  it('freezes nothing while git does not read the repository, and the check says so', async () => {
    repository.commit('Plan');
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(await release('1.0.0')).toBe(1);
    expect(existsSync(path.join(root, RELEASES))).toBe(false);
    expect(await releaseFindings()).toEqual([]);
    vi.unstubAllEnvs();
    expect(await release('1.0.0')).toBe(0);
    repository.commit('Release');
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(await release('1.1.0', { date: '2026-03-20' })).toBe(1);
    expect(out).toContain(`run \`git config --global --add safe.directory ${realpathSync(root)}\``);
    expect(readdirSync(path.join(root, RELEASES))).toEqual(['1.0.0.yaml']);
    expect(await releaseFindings()).toEqual(['release/not-trusted']);
    const { diagnostics } = await checkKept({ root, plans: [], frozen: true }, `${root}/.cache`);
    expect(diagnostics.find(({ code }) => code === 'release/not-trusted')?.severity).toBe('error');
  });

  it('never writes over a version, and tells every reason at once', async () => {
    repository.commit('Plan');
    await release('1.0.0');
    const before = readFileSync(path.join(root, RELEASES, '1.0.0.yaml'), 'utf8');
    const inputs = path.join(root, 'plans/retail-crm/inputs.yaml');
    writeFileSync(inputs, readFileSync(inputs, 'utf8').replace('value: 22', 'value: 23'));
    const date = '2026-02-01';
    expect(await release('1.0.0', { date, requireApproval: true })).toBe(1);
    expect(out).toContain('generated/stale');
    expect(out.slice(out.indexOf('retail-crm was not released'))).toMatchInlineSnapshot(`
      "retail-crm was not released, for 5 reasons:
        - There is a version 1.0.0 already, and released versions never change. Take a new number: 1.0.1, 1.1.0, 2.0.0.
        - 2026-02-01 is before 2026-02-20, the day of 1.0.0; change --date.
        - There are 2 errors (above). Correct them, or waive them with a reason.
        - Files of the plan have changes that are not committed. Commit them, or release them as they are with --allow-dirty.
        - Nobody has approved Overview, Diagnosis, Goals, Strategies, Roadmap, Outcomes, Governance and risks. Review and run planpress approve.
      "
    `);
    expect(readFileSync(path.join(root, RELEASES, '1.0.0.yaml'), 'utf8')).toBe(before);
  });

  it('asks for approvals where it is told to', async () => {
    const approve = () =>
      runApprove(
        { root, terminal: terminal() },
        {
          plan: 'retail-crm',
          sections: [],
          by: 'sponsor',
          date: '2026-02-20',
          note: [],
          list: false,
        },
      );
    await approve();
    repository.commit('Approve');
    raise();
    repository.commit('Raise the target');
    expect(await release('1.0.0', { requireApproval: true })).toBe(1);
    expect(out).toContain('Goals, Roadmap, Outcomes changed since they were approved.');
    await approve();
    repository.commit('Approve again');
    expect(await release('1.0.0', { requireApproval: true })).toBe(0);
    expect(read('1.0.0').approvals).toHaveLength(7);
    expect(read('1.0.0').findings.map(({ code }) => code)).not.toContain('approval/changed');
  });

  it('does not build on a version that was edited', async () => {
    repository.commit('Plan');
    await release('1.0.0');
    const file = path.join(root, RELEASES, '1.0.0.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('target: 33..36', 'target: 30..35'));
    expect(await release('1.1.0')).toBe(1);
    expect(out).toContain(`${RELEASES}/1.0.0.yaml:`);
    expect(out).toContain('release/altered');
  });

  it('is seen by the check when git has it otherwise, or the file is gone', async () => {
    repository.commit('Plan');
    await release('1.0.0');
    repository.commit('Release');
    expect(await releaseFindings()).toEqual([]);
    const file = path.join(root, RELEASES, '1.0.0.yaml');
    rmSync(file);
    expect(await releaseFindings()).toEqual(['release/deleted']);
    await release('1.0.0', { message: ['Again'], date: '2026-02-21' });
    expect(out).toContain('release/deleted');
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    [{ date: '2026-13-01' }, /not a day/],
    [{ message: ['en=a', 'b'] }, /names its language/],
    [{ message: ['en=a', 'en=b'] }, /two messages in en/],
    [{ message: ['bell\u0007'] }, /control characters/],
    [{ message: ['line\u2028plan: bar'] }, /control characters/],
    [{ message: ['\u202eabc'] }, /control characters/],
  ])('refuses %o', async (options, reason) => {
    await expect(release('1.0.0', options)).rejects.toThrow(reason);
    await expect(release('1.0.0', options)).rejects.toBeInstanceOf(CliError);
  });

  it('writes nothing outside of the workspace', async () => {
    const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'planpress-elsewhere-'));
    symlinkSync(elsewhere, path.join(root, RELEASES));
    repository.commit('Link');
    await expect(release('1.0.0')).rejects.toBeInstanceOf(CliError);
    expect(readdirSync(elsewhere)).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  it('gives way when another version is released at the same time', async () => {
    repository.commit('Plan');
    const results = await Promise.allSettled([release('1.0.0'), release('1.1.0')]);
    const written = existsSync(path.join(root, RELEASES))
      ? readdirSync(path.join(root, RELEASES))
      : [];
    expect(written.length).toBeLessThan(2);
    expect(results.filter(({ status }) => status === 'rejected').length).toBe(2 - written.length);
  });

  it('knows no plan of another name', async () => {
    expect(await release('1.0.0', { plan: 'retail' })).toBe(1);
    expect(out).toContain('workspace/no-such-plan');
  });
});
