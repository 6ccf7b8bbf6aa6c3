import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testRepository, type TestRepository } from '../../io/git.test-support.ts';
import type { Locale } from '../../model/locale.ts';
import { edit, SOUND_INPUTS } from '../../pipeline/sound-workspace.test-support.ts';
import type { Terminal } from '../terminal.ts';
import { runDiff, type DiffOptions } from './diff.ts';
import { runRelease } from './release.ts';

const PLAN = `${SOUND_INPUTS}generate: []\n`;
const bolder = (target: string): string => PLAN.replaceAll('target: 30..35', `target: ${target}`);

let home = '';
let repository: TestRepository;
let out = '';
let err = '';

const terminalIn = (locale: Locale): Terminal => ({
  write: (text) => void (out += text),
  writeError: (text) => void (err += text),
  isInteractive: false,
  colour: false,
  locale,
});

const write = (text: string, plan = 'shop'): void =>
  repository.write(`plans/${plan}/inputs.yaml`, text);

/** Runs `planpress diff` and answers its exit code. */
function diff(options: Partial<DiffOptions> = {}, locale: Locale = 'en'): Promise<number> {
  [out, err] = ['', ''];
  const defaults = { format: 'text', exitCode: false, pages: false } as const;
  const context = { root: repository.folder, terminal: terminalIn(locale) };
  return runDiff(context, { ...defaults, ...options });
}

async function release(version: string, date: string): Promise<void> {
  repository.commit(version, date);
  const context = { root: repository.folder, terminal: terminalIn('en') };
  const options = { message: [], requireApproval: false, allowDirty: false };
  expect(await runRelease(context, { ...options, plan: 'shop', version, date }), err).toBe(0);
  repository.commit(`Release ${version}`, date);
}

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'planpress-diff-'));
  vi.stubEnv('XDG_CACHE_HOME', path.join(home, 'cache'));
  repository = testRepository(path.join(home, 'repository'));
  write(PLAN);
  repository.commit('First');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

describe('planpress diff', () => {
  it('says nothing when nothing changed, in whatever form people read', async () => {
    write(`# A remark\n${PLAN}`);
    for (const format of ['text', 'markdown'] as const) {
      expect(await diff({ format, pages: true, exitCode: true })).toBe(0);
      expect(out + err).toBe('');
    }
    expect(await diff({ format: 'json' })).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 1, plans: [], unread: [] });
  });

  it('tells the working copy against HEAD, and ends with 1 only when asked to', async () => {
    write(bolder('33..36'));
    expect(await diff()).toBe(0);
    expect(out).toMatch(/^Customer plan of a small shop \(shop\) {2}HEAD → working copy\n/);
    expect(out).toContain('30–35 → 33–36');
    expect(out).toMatch(/[^\n]\n$/);
    expect(await diff({ exitCode: true })).toBe(1);
    expect(await diff({ from: 'main', to: 'HEAD', exitCode: true })).toBe(0);
    await diff({}, 'zh-CN');
    expect(out).toMatch(/^小店客户方案（shop） {2}HEAD → 工作稿\n/);
    expect(out).toContain('30–35 → 33–36');
  });

  it('compares releases with each other, with the working copy and with revisions', async () => {
    await release('1.0.0', '2026-03-02');
    write(bolder('33..36'));
    await release('1.1.0', '2026-03-09');
    write(bolder('34..36'));
    const told = async (options: Partial<DiffOptions>): Promise<string> => {
      expect(await diff(options), err).toBe(0);
      return out;
    };
    expect(await told({ from: '1.0.0', to: '1.1.0' })).toContain('30–35 → 33–36');
    expect(await told({ from: 'shop@1.1.0', to: '1.0.0' })).toContain('33–36 → 30–35');
    expect(await told({ from: '1.0.0' })).toContain('30–35 → 34–36');
    expect(await told({ from: '1.1.0', to: 'HEAD' })).toBe('');
    expect(await told({ from: 'HEAD~3', to: '1.0.0' })).toBe('');
    // It is the same when it is taken from what was kept.
    expect(await told({ from: '1.0.0' })).toContain('30–35 → 34–36');
    expect(await told({ from: 'HEAD~1', to: 'HEAD' })).toContain('Release 1.1.0 published');
  });

  it('compares only the plans that have a release', async () => {
    write(PLAN, 'other');
    await release('1.0.0', '2026-03-02');
    write(bolder('33..36'), 'other');
    write(bolder('33..36'));
    await diff({ from: '1.0.0', format: 'json' });
    expect(JSON.parse(out).plans.map(({ plan }: { plan: string }) => plan)).toEqual(['shop']);
    await diff({ from: 'HEAD', format: 'json' });
    expect(JSON.parse(out).plans.map(({ plan }: { plan: string }) => plan)).toEqual([
      'other',
      'shop',
    ]);
    await expect(diff({ from: 'other@1.0.0' })).rejects.toThrow(
      'no release, branch, tag or commit',
    );
  });

  it('tells plans that are on one side only in one line', async () => {
    write(PLAN, 'new');
    expect(await diff()).toBe(0);
    expect(out).toBe('New plan: Customer plan of a small shop (new)\n');
    await diff({ from: 'draft', to: 'HEAD', format: 'markdown' }, 'zh-CN');
    expect(out).toBe('### 方案已删除：小店客户方案\n');
  });

  it('lists the pages that change, with links where the address of the site is known', async () => {
    write(bolder('33..36'));
    repository.write('planpress.config.yaml', 'format: 1\nlocales: [zh-CN]\n');
    await diff({ pages: true, format: 'markdown', url: 'https://plans.example.com/preview' });
    // In a language that the site has.
    expect(out).toContain('- [Goals](https://plans.example.com/preview/shop/draft/zh-CN/goals/)\n');
    expect(out).toMatch(/<details>\n?<summary>Pages that change \(\d\)<\/summary>/);
    await diff({ pages: true });
    expect(out).toMatch(/\nPages that change \(\d\)\n {2}Overview\n(?: {2}.*\n)* {2}Goals\n/);
    await expect(diff({ url: 'javascript:alert(1)' })).rejects.toThrow('http or https');
  });

  it('tells what cannot be read with its position on that side, and compares the rest', async () => {
    write(PLAN, 'other');
    write('format: 1\ntitle: [\n');
    repository.commit('Break');
    write(PLAN);
    write(bolder('33..36'), 'other');
    expect(await diff({ from: 'main' })).toBe(1);
    expect(err).toMatch(/main:plans\/shop\/inputs\.yaml:\d+:\d+/);
    expect(out).toContain('30–35 → 33–36');
    expect(out).toContain('shop has errors and was not compared');
    expect(await diff({ from: 'main', plan: 'other' })).toBe(0);
    expect(await diff({ from: 'main', format: 'markdown' }, 'zh-CN')).toBe(1);
    expect(out).toContain('shop 有错误，没有比较');
  });

  it('tells what is wrong with the settings every time', async () => {
    repository.write('planpress.config.yaml', 'unheard: of\n');
    write(PLAN.replace('Customer plan of a small shop', 'Plan of a small shop'));
    expect(await diff()).toBe(1);
    const first = err;
    expect(first).toContain('planpress.config.yaml:1:1');
    expect(await diff()).toBe(1);
    expect(err).toBe(first);
  });

  it('names the nearest when a version or a plan is not there', async () => {
    await expect(diff({ from: 'mian' })).rejects.toThrow('commit "mian". Near: main.');
    await expect(diff({ from: 'mian' }, 'zh-CN')).rejects.toThrow('相近的有：main。');
    await expect(diff({ plan: 'shp' })).rejects.toThrow('Did you mean shop?');
    await expect(diff({ from: '--help' })).rejects.toThrow('"--help"');
    write(PLAN, 'other');
    await expect(diff({ from: 'shop@HEAD', to: 'other@draft' })).rejects.toThrow('two plans');
    await expect(diff({ from: '\u001b[31mred' })).rejects.toThrow('\\u{1b}[31mred');
  });

  it('says that a plan is not there before it looks for its releases', async () => {
    await release('1.0.0', '2026-03-02');
    const unknown = { from: '1.0.0', plan: 'shp' };
    await expect(diff(unknown)).rejects.toThrow('Neither side has a plan shp. Did you mean shop?');
    await expect(diff(unknown, 'zh-CN')).rejects.toThrow(
      '两边都没有名为 shp 的方案。是不是想写 shop？',
    );
    await expect(diff({ from: '2.0.0', plan: 'shop' })).rejects.toThrow('no release');
  });

  it('names the commits that releases were made from', async () => {
    await release('1.0.0', '2026-03-02');
    const first = repository.git('log', '-1', '--format=%H', '--', 'plans/shop/inputs.yaml').trim();
    write(bolder('33..36'));
    await diff({ from: '1.0.0', format: 'json' });
    expect(JSON.parse(out)).toMatchObject({
      from: { name: '1.0.0', commit: first },
      to: { commit: null },
      plans: [{ commits: { from: first, to: null } }],
    });
  });

  it('tells every time that a release is not as it was released, and compares it all the same', async () => {
    await release('1.0.0', '2026-03-02');
    const file = path.join(repository.folder, 'plans/shop/releases/1.0.0.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('30..35', '31..35'));
    for (const locale of ['en', 'en', 'zh-CN'] as const) {
      expect(await diff({ from: '1.0.0' }, locale)).toBe(1);
      expect(err).toMatch(/^plans\/shop\/releases\/1\.0\.0\.yaml:\d+:9 {2}.*release\/altered/);
      expect(out).toContain('31–35 → 30–35');
    }
    expect(err).toContain('版本 1.0.0 发布后被改动过');
  });

  it('says what is missing where there is no history, and compares releases all the same', async () => {
    const folder = path.join(home, 'loose');
    const loose = { root: folder, terminal: terminalIn('en') };
    await release('1.0.0', '2026-03-02');
    repository.git('worktree', 'add', '-q', folder);
    rmSync(path.join(folder, '.git'));
    const options = { format: 'text', exitCode: false, pages: false } as const;
    await expect(runDiff(loose, options)).rejects.toThrow('needs a git repository');
    out = '';
    expect(await runDiff(loose, { ...options, from: '1.0.0' })).toBe(0);
    expect(out).toBe('');
    vi.stubEnv('PATH', home);
    const own = { ...loose, root: repository.folder };
    await expect(runDiff(own, options)).rejects.toThrow('needs git, which was not found');
    const empty = { ...loose, root: home };
    await expect(runDiff(empty, { ...options, from: 'draft' })).rejects.toThrow('no plans here');
  });

  it('keeps to the length of a comment, and counts what is left out', async () => {
    const risks = Array.from(
      { length: 90 },
      (_, at) =>
        `  - {id: r${at}, label: "A risk with a name that is much longer than it need be, one of many, ${at}", response: Wait, probability: 2, impact: 2, owner: crm-lead}\n`,
    ).join('');
    const plans = [...'abcdefgh'];
    for (const plan of plans) write(PLAN, plan);
    repository.commit('Second');
    for (const plan of plans) write(edit(PLAN, 'causeShares:', `${risks}causeShares:`), plan);
    await diff({ format: 'markdown' });
    expect(out.length).toBeLessThanOrEqual(60_000);
    expect(out.length).toBeGreaterThan(50_000);
    expect(out.match(/^### /gm)).toHaveLength(plans.length);
    expect(out.match(/left out for length/g)?.length).toBeGreaterThan(1);
  });
});
