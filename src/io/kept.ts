import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomic } from './write-file.ts';

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
