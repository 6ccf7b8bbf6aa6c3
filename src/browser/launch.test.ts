import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BrowserUnavailableError, findChromium, withBrowser } from './launch.ts';
import { unpackTo } from './unpack-chromium.ts';

const asked = process.env['PLANPRESS_CHROMIUM'];

afterEach(() => {
  if (asked === undefined) delete process.env['PLANPRESS_CHROMIUM'];
  else process.env['PLANPRESS_CHROMIUM'] = asked;
});

describe('findChromium()', () => {
  it('refuses a PLANPRESS_CHROMIUM that names no file', async () => {
    process.env['PLANPRESS_CHROMIUM'] = '/no/such/chromium';
    await expect(findChromium()).rejects.toMatchObject({ code: 'browser/not-found' });
  });
});

describe('withBrowser(use)', () => {
  it('reports a program that is no browser with a stable code', async () => {
    process.env['PLANPRESS_CHROMIUM'] = process.execPath;
    const failure = await withBrowser(async () => undefined).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(BrowserUnavailableError);
    expect(failure).toMatchObject({ code: 'browser/not-started' });
  });

  it('reaches no host, by name or by address', async () => {
    await withBrowser(async (browser) => {
      const page = await browser.newPage();
      await expect(page.goto('http://example.com/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
      await expect(page.goto('http://127.0.0.1:1/')).rejects.toThrow(/ERR_/);
    });
  });

  it('ends the browser when the work throws', async () => {
    let process: { exitCode: number | null; signalCode: string | null } | null = null;
    const work = withBrowser(async (browser) => {
      process = browser.process();
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(process).not.toBeNull();
    expect(process).not.toMatchObject({ exitCode: null, signalCode: null });
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('unpackTo(folder)', () => {
  it('leaves one complete folder when two builds start at once', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'planpress-test-'));
    try {
      const folder = join(parent, 'chromium');
      await Promise.all([unpackTo(folder), unpackTo(folder)]);
      const { readdir } = await import('node:fs/promises');
      expect(await readdir(parent)).toEqual(['chromium']);
      expect(await readdir(folder)).toEqual(
        expect.arrayContaining(['chromium', 'fonts', 'fonts.conf', 'lib']),
      );
    } finally {
      await rm(parent, { recursive: true, force: true });
    }
  });
});
