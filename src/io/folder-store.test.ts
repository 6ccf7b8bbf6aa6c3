import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskFolders } from './folder-store.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'planpress-folders-'));
});

afterEach(() => rm(root, { recursive: true }));

const fill = (text: string) => (folder: string) => writeFile(path.join(folder, 'page'), text);

describe('diskFolders(root)', () => {
  it('finds what it keeps, and nothing else', async () => {
    const store = diskFolders(root);
    expect(await store.find('a')).toBeUndefined();
    await store.keep('a', fill('one'));
    expect(await readFile(path.join((await store.find('a')) ?? '', 'page'), 'utf8')).toBe('one');
    expect(await store.find('b')).toBeUndefined();
  });

  it('keeps nothing that was not finished', async () => {
    const store = diskFolders(root);
    await store.keep('a', async (folder) => {
      await fill('half')(folder);
      throw new Error('stopped');
    });
    expect(await readdir(root)).toEqual([]);
  });

  it('leaves what another build kept meanwhile', async () => {
    const store = diskFolders(root);
    await store.keep('a', fill('one'));
    await store.keep('a', fill('two'));
    expect(await readFile(path.join(root, 'a', 'page'), 'utf8')).toBe('one');
    expect(await readdir(root)).toEqual(['a']);
  });

  it('lets go of what nobody asked for in a month, and not of what is in use', async () => {
    const store = diskFolders(root);
    const old = new Date(Date.now() - 40 * 24 * 3600 * 1000);
    for (const name of ['unused', 'found', 'named']) {
      await store.keep(name, fill(name));
      await utimes(path.join(root, name), old, old);
    }
    await store.find('found');
    await store.letGo(new Set(['named']));
    expect((await readdir(root)).sort()).toEqual(['found', 'named']);
  });

  it('bounds what is not in use, the oldest first', async () => {
    const store = diskFolders(root);
    const names = Array.from({ length: 403 }, (_, at) => `${1000 + at}`);
    for (const [at, name] of names.entries()) {
      await store.keep(name, fill(name));
      const used = new Date(Date.now() - (1000 - at) * 1000);
      await utimes(path.join(root, name), used, used);
    }
    await store.letGo(new Set(['1000']));
    expect((await readdir(root)).sort()).toEqual(['1000', ...names.slice(3)]);
  });
});
