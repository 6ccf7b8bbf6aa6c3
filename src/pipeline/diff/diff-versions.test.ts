import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testRepository, type TestRepository } from '../../io/git.test-support.ts';
import { readWorkspace } from '../../io/read-workspace.ts';
import { diffVersions, type Differences } from './diff-versions.ts';
import { findVersion, isMissing, type FoundVersion } from './find-version.ts';
import { edit, SOUND_INPUTS } from '../sound-workspace.test-support.ts';

const PLAN = `${SOUND_INPUTS}generate: []\n`;
const BOLDER = PLAN.replaceAll('target: 30..35', 'target: 33..36');

let home = '';
let repository: TestRepository;

const write = (text: string, plan = 'shop'): void =>
  repository.write(`plans/${plan}/inputs.yaml`, text);

async function found(name: string): Promise<FoundVersion> {
  const version = await findVersion(name, await readWorkspace(repository.folder));
  if (isMissing(version)) throw new Error(`${name}: ${version.problem}`);
  return version;
}

async function diff(from: string, to = 'draft', plan?: string): Promise<Differences> {
  return diffVersions({
    from: await found(from),
    to: await found(to),
    plan,
    today: '2026-03-02',
    kept: path.join(home, 'kept'),
    pages: true,
  });
}

function texts({ plans }: Differences): Record<string, string[]> {
  return Object.fromEntries(
    plans.map(({ plan, status, changes }) => [
      plan,
      status === 'changed' ? changes.map(({ text }) => text.en) : [status],
    ]),
  );
}

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'planpress-diff-'));
  repository = testRepository(path.join(home, 'repository'));
  write(PLAN);
  repository.commit('First');
});

afterEach(() => {
  rmSync(home, { recursive: true });
});

describe('findVersion(name, draft, plan)', () => {
  const problem = async (name: string, plan?: string): Promise<unknown> => {
    const version = await findVersion(name, await readWorkspace(repository.folder), plan);
    return isMissing(version) ? [version.problem, version.nearest] : version.kind;
  };

  it('takes a release before a branch of the same name', async () => {
    repository.git('branch', '1.0.0');
    expect(await problem('1.0.0')).toBe('revision');
    repository.write('plans/shop/releases/1.0.0.yaml', 'format: 2\n');
    expect(await problem('1.0.0')).toBe('release');
    expect(await problem('1.0.0', 'other')).toBe('revision');
  });

  it('takes `draft` for the working copy, also where a branch is called so', async () => {
    repository.git('branch', 'draft');
    expect(await problem('draft')).toBe('draft');
    expect(await problem('refs/heads/draft')).toBe('revision');
  });

  it('names the nearest of what there is', async () => {
    repository.write('plans/shop/releases/1.0.0.yaml', 'format: 2\n');
    expect(await problem('mian')).toEqual(['unknown', ['main']]);
    expect(await problem('v1.0.0')).toEqual(['unknown', ['1.0.0']]);
    expect(await problem('1.0.1')).toEqual(['unknown', ['1.0.0']]);
    expect(await problem('--all')).toEqual(['unknown', []]);
  });

  it('says why there is no history', async () => {
    const bare = testRepository(path.join(home, 'bare'));
    const at = async (folder: string, name: string): Promise<unknown> => {
      const version = await findVersion(name, await readWorkspace(folder));
      return isMissing(version) ? version.problem : version.kind;
    };
    expect(await at(bare.folder, 'HEAD')).toBe('no-commit');
    expect(await at(home, 'HEAD')).toBe('outside');
    expect(await at(home, '1.0.0')).toBe('unknown');
  });
});

describe('diffVersions(request)', () => {
  it('is empty where nothing changed, and reads nothing then', async () => {
    expect(await diff('HEAD')).toEqual({
      plans: [],
      unread: [],
      diagnostics: [],
      sources: new Map(),
    });
    expect(() => readdirSync(path.join(home, 'kept'))).toThrow('ENOENT');
  });

  it('is empty where only the YAML is written in another way', async () => {
    write(`# A remark\n${PLAN.replaceAll("'>=88%'", '">= 88 %"')}`);
    expect(await diff('HEAD')).toMatchObject({ plans: [], unread: [], diagnostics: [] });
  });

  it('tells what a change means, with the findings that come and go, and the page it is on', async () => {
    write(
      edit(
        PLAN,
        'targets:\n      - {metric: nps, target: 30..35}\n',
        'targets:\n      - {metric: nps, target: 33..36}\n',
      ),
    );
    const [one] = (await diff('HEAD')).plans;
    expect(one?.changes[0]?.text.en).toContain('30–35 → 33–36');
    expect(JSON.stringify(one?.changes)).toMatch(/Warning: /);
    expect(one?.pages.map(({ slug }) => slug)).toContain('goals');
    expect(one?.pages[0]).toEqual({ slug: '', title: { 'zh-CN': '概览', en: 'Overview' } });
    expect(one?.title).toEqual({ 'zh-CN': '小店客户方案', en: 'Customer plan of a small shop' });
    const [back] = (await diff('draft', 'HEAD')).plans;
    expect(back?.changes[0]?.text.en).toContain('33–36 → 30–35');
    expect(JSON.stringify(back?.changes)).toMatch(/solved/i);
  });

  it('names the pages that only show what follows from a change, such as dates', async () => {
    write(edit(PLAN, 'start: 2026-03-02', 'start: 2026-03-09'));
    const [one] = (await diff('HEAD')).plans;
    expect(one?.pages.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['', 'roadmap']));
    expect(one?.pages.map(({ slug }) => slug)).not.toContain('governance');
  });

  it('counts working days as the workspace knows them', async () => {
    const later = edit(PLAN, 'start: 2026-03-02', 'start: 2026-03-09');
    write(later);
    expect(texts(await diff('HEAD'))['shop']?.join()).toContain('5 working days');
    const day =
      '{from: 2026-03-04, to: 2026-03-04, label: {zh-CN: 店庆, en: Birthday of the shop}}';
    repository.write(
      'knowledge/days.yaml',
      `format: 1\ncalendar: [{year: 2026, source: ours, holidays: [${day}], workdays: []}]\n`,
    );
    expect(texts(await diff('HEAD'))['shop']?.join()).toContain('4 working days');
  });

  it('takes a finding neither for new nor for solved when it is accepted or put into the baseline', async () => {
    const conflict = edit(
      PLAN,
      "metric: csat, from: 84%, target: '>=88%'}\nphases",
      "metric: csat, from: 84%, target: '>=90%'}\nphases",
    );
    write(conflict);
    repository.commit('Contradict');
    repository.write(
      'plans/shop/baseline.yaml',
      'format: 1\nfindings: [{code: target/conflict, at: outcomes/better-answers/results/csat#target}]\n',
    );
    expect((await diff('HEAD')).plans).toEqual([]);
    write(`${conflict}waivers: [{code: target/conflict, why: The board knows}]\n`);
    expect((await diff('HEAD')).plans).toEqual([]);
    expect((await diff('draft', 'HEAD')).plans).toEqual([]);
  });

  it('gives the same answer from what was kept', async () => {
    write(BOLDER);
    const first = await diff('HEAD');
    expect(first.plans).not.toEqual([]);
    expect(await diff('HEAD')).toEqual(first);
    expect(readdirSync(path.join(home, 'kept'))).toEqual(
      expect.arrayContaining(['version.shop.from.json', 'version.shop.to.json']),
    );
    write(PLAN.replaceAll('target: 30..35', 'target: 34..36'));
    expect(JSON.stringify((await diff('HEAD')).plans)).toContain('34–36');
  });

  it('tells plans that came or went in one word, and compares the others', async () => {
    write(PLAN, 'gone');
    repository.commit('Second');
    repository.git('rm', '-q', '-r', 'plans/gone');
    write(PLAN, 'new');
    write(BOLDER);
    const all = await diff('HEAD');
    expect(Object.keys(texts(all))).toEqual(['gone', 'new', 'shop']);
    expect(texts(all)).toMatchObject({ gone: ['removed'], new: ['added'] });
    expect(Object.keys(texts(await diff('HEAD', 'draft', 'shop')))).toEqual(['shop']);
  });

  it('tells releases that came or went, and says no more of them', async () => {
    repository.write('plans/shop/releases/1.0.0.yaml', 'format: 2\n');
    const found = await diff('HEAD');
    expect(texts(found)).toEqual({ shop: ['Release 1.0.0 published'] });
    expect(found.plans[0]?.pages).toEqual([]);
    expect(texts(await diff('draft', 'HEAD'))).toEqual({ shop: ['Release 1.0.0 removed'] });
  });

  it('tells chapters that people wrote, in the language they are in', async () => {
    repository.write(
      'plans/shop/chapters/promise.en.mdx',
      '---\ntitle: Our promise\n---\n\nWe *try*.\n',
    );
    repository.write('plans/shop/chapters/old.mdx', '---\ntitle: Old\n---\n\nText.\n');
    repository.commit('Second');
    rmSync(path.join(repository.folder, 'plans/shop/chapters/old.mdx'));
    repository.write('plans/shop/chapters/new.zh-CN.mdx', '---\ntitle: 新章\n---\n\n正文。\n');
    repository.write(
      'plans/shop/chapters/promise.en.mdx',
      '---\ntitle: Our promise\n---\n\n\nWe *try*.\n',
    );
    const first = await diff('HEAD');
    expect(texts(first)['shop']).toEqual([
      'Chapter “Old” removed (English)',
      'New chapter “新章” (Chinese)',
    ]);
    expect(first.plans[0]?.pages.map(({ slug }) => slug)).toEqual(['new']);
    repository.write(
      'plans/shop/chapters/promise.en.mdx',
      '---\ntitle: Our promise\n---\n\nWe do.\n',
    );
    const second = await diff('HEAD');
    expect(texts(second)['shop']).toContain('Chapter “Our promise” edited (English)');
    expect(second.plans[0]?.pages.map(({ slug }) => slug)).toEqual(['new', 'promise']);
  });

  it('points at what cannot be read on the side where it is', async () => {
    write('format: 1\ntitle: [\n');
    const { plans, unread, diagnostics, sources } = await diff('HEAD');
    expect([plans, unread]).toEqual([[], ['shop']]);
    expect(new Set(diagnostics.map(({ place }) => place?.file))).toEqual(
      new Set(['plans/shop/inputs.yaml']),
    );
    const back = await diff('draft', 'HEAD');
    expect(back.unread).toEqual(['shop']);
    repository.commit('Break');
    write(PLAN);
    const older = await diff('main');
    expect(new Set(older.diagnostics.map(({ place }) => place?.file))).toEqual(
      new Set(['main:plans/shop/inputs.yaml']),
    );
    expect(older.sources.get('main:plans/shop/inputs.yaml')).toContain('title: [');
    expect(sources.get('plans/shop/inputs.yaml')).toContain('title: [');
  });
});
