import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { testRepository } from '../../io/git.test-support.ts';
import { SOUND_INPUTS, edit } from '../../pipeline/sound-workspace.test-support.ts';
import type { Terminal } from '../terminal.ts';
import { runCheck, type CheckOptions } from './check.ts';
import { runRules } from './rules.ts';

const CONFLICT = edit(
  SOUND_INPUTS,
  "    results:\n      - {metric: csat, from: 84%, target: '>=88%'}",
  '    results:\n      - {metric: nps, target: 24..28}',
);
const SECOND = `${CONFLICT}budget: {total: 100 CNY, items: [{id: a, label: {zh-CN: 甲, en: A}, share: 50%, reserve: true}]}\n`;

let root = '';
let out = '';

const terminalIn = (locale: 'zh-CN' | 'en'): Terminal => ({
  write: (text) => {
    out += text;
  },
  writeError: (text) => {
    out += text;
  },
  isInteractive: false,
  colour: false,
  locale,
});

function check(options: Partial<CheckOptions> = {}): Promise<number> {
  out = '';
  return runCheck(
    { root, terminal: terminalIn('en') },
    {
      plans: [],
      reporter: 'pretty',
      frozen: false,
      baseline: true,
      updateBaseline: false,
      ...options,
    },
  );
}

const file = (name: string): string => path.join(root, 'plans/shop', name);
const write = (text: string): void => writeFileSync(file('inputs.yaml'), `${text}generate: []\n`);

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-check-'));
  vi.stubEnv('XDG_CACHE_HOME', path.join(root, 'cache'));
  mkdirSync(path.join(root, 'plans/shop'), { recursive: true });
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe('planpress check', () => {
  it('never shows a key that somebody wrote into the settings', async () => {
    const settings = 'llm: {provider: openai, model: a, apiKey: sk-secret-123}\n';
    writeFileSync(path.join(root, 'planpress.config.yaml'), settings);
    for (const reporter of ['pretty', 'json', 'github', 'sarif'] as const) {
      expect(await check({ reporter })).toBe(1);
      expect(out).toContain('schema/secret');
      expect(out).not.toContain('sk-secret');
    }
  });

  it('says in one line that a sound plan is sound', async () => {
    write(SOUND_INPUTS);
    expect(await check()).toBe(0);
    expect(out).toBe('All good: nothing to report.\n');
  });

  it('fails on a contradiction and shows both sides of it', async () => {
    write(CONFLICT);
    expect(await check()).toBe(1);
    expect(out).toContain('target/conflict');
    expect(out.match(/inputs\.yaml:\d+:\d+/g)).toHaveLength(2);
  });

  it('tells services the files by their path in the repository, and people by that in the workspace', async () => {
    const repository = testRepository(root);
    repository.write('docs/plans/shop/inputs.yaml', `${CONFLICT}generate: []\n`);
    const docs = { root: path.join(root, 'docs'), terminal: terminalIn('en') };
    for (const [reporter, wanted] of [
      ['github', 'file=docs/plans/shop/inputs.yaml,'],
      ['gitlab', '"path": "docs/plans/shop/inputs.yaml"'],
      ['sarif', '"uri": "docs/plans/shop/inputs.yaml"'],
      ['json', '"file": "plans/shop/inputs.yaml"'],
      ['pretty', /^plans\/shop\/inputs\.yaml:\d+:\d+ {2}error/m],
    ] as const) {
      out = '';
      const options = { plans: [], reporter, frozen: false, baseline: true, updateBaseline: false };
      await runCheck(docs, options);
      if (typeof wanted === 'string') expect(out).toContain(wanted);
      else expect(out).toMatch(wanted);
    }
  });

  it('keeps quiet about what a baseline holds, and tells what is new', async () => {
    write(CONFLICT);
    expect(await check({ updateBaseline: true })).toBe(0);
    expect(readFileSync(file('baseline.yaml'), 'utf8')).toContain('code: target/conflict');
    expect(await check()).toBe(0);
    expect(out).toBe('Nothing new; 1 known finding in the baseline.\n');
    expect(await check({ baseline: false })).toBe(1);
    write(SECOND);
    expect(await check()).toBe(1);
    expect(out).not.toContain('target/conflict');
    expect(out).toContain('budget/shares-not-100');
  });

  it('asks for the baseline to be cleared, and clears it', async () => {
    write(CONFLICT);
    await check({ updateBaseline: true });
    write(SOUND_INPUTS);
    expect(await check()).toBe(0);
    expect(out).toContain('baseline/settled');
    expect(await check({ updateBaseline: true })).toBe(0);
    expect(existsSync(file('baseline.yaml'))).toBe(false);
  });

  it('keeps what is known between plans when only one of them is looked at', async () => {
    const measured = (direction: string): string =>
      `${SOUND_INPUTS.replace('metrics:\n', `metrics:\n  - {metric: ces, value: 3.6/5, scale: 5, direction: ${direction}}\n`)}generate: []\n`;
    mkdirSync(path.join(root, 'plans/store'));
    writeFileSync(path.join(root, 'plans/store/inputs.yaml'), measured('down'));
    writeFileSync(file('inputs.yaml'), measured('up'));
    await check({ updateBaseline: true });
    const store = path.join(root, 'plans/store/baseline.yaml');
    const before = readFileSync(store, 'utf8');
    expect(before).toContain('portfolio/direction-differs');
    await check({ plans: ['store'], updateBaseline: true });
    expect(readFileSync(store, 'utf8')).toBe(before);
  });

  it('leaves the baseline of a plan that cannot be read', async () => {
    write(CONFLICT);
    await check({ updateBaseline: true });
    const before = readFileSync(file('baseline.yaml'), 'utf8');
    write('format: 2\n');
    expect(await check({ updateBaseline: true })).toBe(1);
    expect(readFileSync(file('baseline.yaml'), 'utf8')).toBe(before);
  });
});

describe('planpress rules', () => {
  const rules = (locale: 'zh-CN' | 'en', code?: string): number => {
    out = '';
    return runRules({ root, terminal: terminalIn(locale) }, code);
  };

  it('lists every rule under its family, in either language', () => {
    rules('en');
    expect(out).toMatch(/^Targets and metrics\n(?: {2}.*\n)* {2}target\/conflict +error {3}/m);
    rules('zh-CN');
    expect(out).toMatch(/target\/conflict +错误 {2}.*目标/);
  });

  it('prints the page of one, in either language', () => {
    rules('en', 'target/conflict');
    expect(out).toMatch(/^# `target\/conflict`/);
    expect(out).toContain('## Why it matters');
    rules('zh-CN', 'target/conflict');
    expect(out).toContain('## 为什么要紧');
  });

  it('names the nearest rule when there is none of that name', () => {
    expect(() => rules('en', 'target/conflct')).toThrow('Did you mean target/conflict?');
  });
});
