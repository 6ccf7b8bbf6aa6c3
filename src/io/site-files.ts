import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { digest } from '../model/digest.ts';

/** Every file below `folder`, by its path with forward slashes, sorted. */
export async function readFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const read = files.map(
    async (file) =>
      [path.relative(folder, file).split(path.sep).join('/'), await readFile(file)] as const,
  );
  return new Map(await Promise.all(read));
}

/** SHA-256 of the names and contents of files. */
export function folderDigest(files: ReadonlyMap<string, Uint8Array>): string {
  return digest([...files].map(([name, bytes]) => [name, digest(bytes)]));
}
