import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SOUND_INPUTS } from '../../pipeline/sound-workspace.test-support.ts';
import { runBuild } from './build.ts';

let root = '';
let log = '';

const tell = (text: string): void => void (log += text);
const terminal = { write: tell, writeError: tell, isInteractive: false, colour: false } as const;

function build(url: string, locale: 'zh-CN' | 'en' = 'en'): Promise<number> {
  const options = { plans: [], out: 'dist', pdf: false, frozen: true, force: false } as const;
  const context = { root, terminal: { ...terminal, locale } };
  return runBuild(context, { ...options, reporter: 'pretty', url });
}

beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-url-'));
  vi.stubEnv('XDG_CACHE_HOME', path.join(root, 'cache'));
  mkdirSync(path.join(root, 'plans/shop'), { recursive: true });
  writeFileSync(path.join(root, 'plans/shop/inputs.yaml'), `${SOUND_INPUTS}generate: []\n`);
  writeFileSync(
    path.join(root, 'planpress.config.yaml'),
    'format: 1\nsite: {url: https://plans.example.com, base: /all/}\n',
  );
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe('planpress build --url', () => {
  it('builds for that address, whatever the configuration says', async () => {
    expect(await build('https://acme.gitlab.io/-/Plans_1.x/-/jobs/12/artifacts/public'), log).toBe(
      0,
    );
    const page = readFileSync(path.join(root, 'dist/shop/draft/en/index.html'), 'utf8');
    const paths = [...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, found]) => found);
    expect(paths.length).toBeGreaterThan(5);
    for (const found of paths)
      expect(found).toMatch(/^\/-\/Plans_1\.x\/-\/jobs\/12\/artifacts\/public\//);
    expect(page).toContain('https://acme.gitlab.io/-/Plans_1.x/');
    expect(page).not.toContain('plans.example.com');
  });

  it('refuses what is no address of a site', async () => {
    for (const url of ['plans', 'ftp://acme.example/', 'https://acme.example/a%20b/', '']) {
      await expect(build(url)).rejects.toThrow(`A site cannot be at "${url}"`);
    }
    await expect(build('javascript:1', 'zh-CN')).rejects.toThrow('站点不能放在“javascript:1”');
  });
});
