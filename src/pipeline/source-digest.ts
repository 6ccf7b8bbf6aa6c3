import path from 'node:path';
import { folderDigest, readFolder } from '../io/site-files.ts';

let made: Promise<string> | undefined;

/**
 * Digest of Planpress's own code. In a clone the code changes without its version changing, and what
 * was drawn or printed by other code must not be kept.
 */
export function sourceDigest(): Promise<string> {
  made ??= readFolder(path.resolve(import.meta.dirname, '..')).then((files) =>
    folderDigest(new Map([...files].filter(([name]) => !name.includes('.test')))),
  );
  return made;
}
