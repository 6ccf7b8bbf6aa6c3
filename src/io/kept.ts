import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { digest } from '../model/digest.ts';
import { writeFileAtomic } from './write-file.ts';

/**
 * Where values about a workspace are kept: in the user's own folder for caches and not in the workspace,
 * since a pull request could bring them along and answer for itself.
 */
export function keptFolder(root: string): string {
  return path.join(cacheHome(), 'planpress', digest(path.resolve(root)).slice(0, 16));
}

/** The folder for caches of this user, as the system names it. */
function cacheHome({ env, platform } = process): string {
  const named = platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME'];
  if (named !== undefined && path.isAbsolute(named)) return named;
  return path.join(os.homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** A value that was kept under a name; undefined when there is none, or it cannot be read. */
export async function readKept<T>(folder: string, name: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path.join(folder, `${name}.json`), 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Keeps a value under a name. Where nothing can be written, nothing is kept: it only saves time. */
export async function writeKept(folder: string, name: string, value: unknown): Promise<void> {
  await writeFileAtomic(path.join(folder, `${name}.json`), JSON.stringify(value)).catch(
    () => undefined,
  );
}
