import path from 'node:path';
import { folderDigest, readFolder } from '../io/site-files.ts';

const known = new Map<string, Promise<string>>();

/**
 * Digest of Planpress's own code, all of it or one folder of `src/`. In a clone the code changes
 * without its version changing, and what was drawn or printed by other code must not be kept.
 */
export function sourceDigest(folder = ''): Promise<string> {
  const made =
    known.get(folder) ??
    readFolder(path.resolve(import.meta.dirname, '..', folder)).then((files) =>
      folderDigest(new Map([...files].filter(([name]) => !name.includes('.test')))),
    );
  known.set(folder, made);
  return made;
}
