import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptFolder } from '../../io/kept.ts';
import { readFolder } from '../../io/site-files.ts';
import { SOUND_INPUTS, edit } from '../../pipeline/sound-workspace.test-support.ts';
import type { Terminal } from '../terminal.ts';
import { runBuild } from './build.ts';
import { runPdf } from './pdf.ts';
import { runRelease } from './release.ts';

let root = '';
let log = '';

const terminal: Terminal = {
  write: (text) => {
    log += text;
  },
  writeError: (text) => {
    log += text;
  },
  isInteractive: false,
  colour: false,
  locale: 'en',
};

const OPTIONS = {
  plans: [],
  out: 'dist',
  pdf: true,
  frozen: true,
  force: false,
  reporter: 'pretty',
} as const;

async function build(): Promise<ReadonlyMap<string, Uint8Array>> {
  log = '';
  const code = await runBuild({ root, terminal }, OPTIONS);
  if (code !== 0) throw new Error(log);
  return readFolder(path.join(root, 'dist'));
}

async function release(version: string, date: string): Promise<void> {
  const options = { plan: 'shop', version, message: [], requireApproval: false, allowDirty: false };
  const code = await runRelease({ root, terminal }, { ...options, date });
  if (code !== 0) throw new Error(log);
}

const inputs = (): string => path.join(root, 'plans/shop/inputs.yaml');
const change = (from: string, to: string): void =>
  writeFileSync(inputs(), edit(readFileSync(inputs(), 'utf8'), from, to));

/** What stands below the folder of a version, by name. */
function version(files: ReadonlyMap<string, Uint8Array>, name: string): [string, string][] {
  return [...files]
    .filter(([file]) => file.startsWith(`shop/${name}/`))
    .map(([file, bytes]) => [file, Buffer.from(bytes).toString('latin1')]);
}

const text = (files: ReadonlyMap<string, Uint8Array>, file: string): string =>
  new TextDecoder().decode(files.get(file));

let two: ReadonlyMap<string, Uint8Array> = new Map();

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'planpress-versions-'));
  writeFileSync(path.join(root, 'planpress.config.yaml'), 'locales: [en]\n');
  mkdirSync(path.dirname(inputs()), { recursive: true });
  writeFileSync(inputs(), `${SOUND_INPUTS}generate: []\n`);
  await release('1.0.0', '2026-02-02');
  change('title:', '# A remark changes nothing.\ntitle:');
  await release('1.1.0', '2026-03-02');
  two = await build();
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('planpress build with releases', () => {
  it('gives every release a place of its own, and leads to the newest', () => {
    for (const name of ['1.0.0', '1.1.0', 'draft']) {
      expect(two.has(`shop/${name}/en/index.html`), name).toBe(true);
      expect(two.has(`shop/${name}/en/report.pdf`), name).toBe(true);
    }
    expect(text(two, 'shop/index.html')).toContain('/shop/1.1.0/en/');
    expect(JSON.parse(text(two, 'shop/versions.json'))).toMatchObject({
      latest: '1.1.0',
      versions: [{ version: 'draft' }, { version: '1.1.0' }, { version: '1.0.0' }],
    });
  });

  it('prints what changed beside every release but the first', () => {
    expect(two.has('shop/1.0.0/en/changes.pdf')).toBe(false);
    expect(two.has('shop/1.1.0/en/changes.pdf')).toBe(true);
    expect(two.has('shop/compare/1.0.0...1.1.0/en/changes.pdf')).toBe(true);
  });

  it('leaves every byte of older releases as it was when a new one comes', async () => {
    const before = ['1.0.0', '1.1.0'].map((name) => version(two, name));
    await release('1.2.0', '2026-04-01');
    const three = await build();
    expect(three.has('shop/1.2.0/en/index.html')).toBe(true);
    expect(['1.0.0', '1.1.0'].map((name) => version(three, name))).toEqual(before);
    // Also where nothing is kept of the builds before.
    rmSync(keptFolder(root), { recursive: true });
    rmSync(path.join(root, 'dist'), { recursive: true });
    const anew = await build();
    expect(['1.0.0', '1.1.0'].map((name) => version(anew, name))).toEqual(before);
    expect([...anew.keys()]).toEqual([...three.keys()]);
  });

  it('takes pages that are kept, and makes only those of the draft', async () => {
    await build();
    change('title:', '# Another remark.\ntitle:');
    writeFileSync(
      inputs(),
      readFileSync(inputs(), 'utf8').replace('reading: {zh-CN:', 'reading: {zh-CN: '),
    );
    const files = await build();
    expect(log).not.toMatch(/1\.\d\.0\/en\/report\.pdf/);
    expect(files.has('shop/1.0.0/en/report.pdf')).toBe(true);
  });

  it('attaches the files of a draft as they are', async () => {
    const attached = async (): Promise<string> => {
      const files = await build();
      const report = files.get('shop/draft/en/report.pdf') ?? new Uint8Array();
      const document = await PDFDocument.load(report);
      const own = document.getAttachments().find(({ name }) => name === 'inputs.yaml');
      return new TextDecoder().decode(own?.data);
    };
    writeFileSync(inputs(), `${readFileSync(inputs(), 'utf8')}# The end.\n`);
    expect(await attached()).toMatch(/# The end\.\n$/);
    change('# The end.', '# The very end.');
    expect(await attached()).toMatch(/# The very end\.\n$/);
  });

  it('puts the PDFs of the newest release and the draft into a folder, or those asked for', async () => {
    const pdfs = async (versions?: string[]): Promise<string[]> => {
      const out = path.join(root, 'pdf');
      rmSync(out, { recursive: true, force: true });
      expect(await runPdf({ root, terminal }, { plans: [], out, versions })).toBe(0);
      return [...(await readFolder(out)).keys()];
    };
    expect(await pdfs()).toEqual([
      'shop-1.2.0-en-changes.pdf',
      'shop-1.2.0-en-handout.pdf',
      'shop-1.2.0-en-report.pdf',
      'shop-draft-en-changes.pdf',
      'shop-draft-en-handout.pdf',
      'shop-draft-en-report.pdf',
    ]);
    expect(await pdfs(['1.0.0...1.2.0'])).toEqual(['shop-compare-1.0.0...1.2.0-en-changes.pdf']);
    const unknown = runPdf({ root, terminal }, { plans: [], out: 'pdf', versions: ['3.0.0'] });
    await expect(unknown).rejects.toThrow('There are: 1.0.0, 1.0.0...1.1.0,');
  });

  it('builds nothing from a release that was altered', async () => {
    const file = path.join(root, 'plans/shop/releases/1.1.0.yaml');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('date: 2026-03-02', 'date: 2026-03-03'));
    log = '';
    expect(await runBuild({ root, terminal }, OPTIONS)).toBe(1);
    expect(log).toContain('release/altered');
    writeFileSync(file, before);
    expect(existsSync(path.join(root, 'dist/shop/1.1.0/en/index.html'))).toBe(true);
  });
});
