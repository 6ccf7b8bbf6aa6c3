import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

/** Folders kept by the digest of everything they were made from. Losing them costs only time. */
export interface FolderStore {
  /** The folder under a digest, not to be written to; undefined when there is none. */
  find(digest: string): Promise<string | undefined>;
  /** Keeps what `fill` writes into an empty folder. Where nothing can be written, nothing is kept. */
  keep(digest: string, fill: (folder: string) => Promise<void>): Promise<void>;
  /** Lets go of what is out of use, and of the oldest where there is too much; never of `inUse`. */
  letGo(inUse: ReadonlySet<string>): Promise<void>;
}

/** Folders that nobody asked for in this time are let go, in milliseconds. */
const UNUSED = 30 * 24 * 3600 * 1000;

/** Most folders that are kept besides those in use; a unit with its PDFs takes about 1 MB. */
const MOST = 400;

export function diskFolders(root: string): FolderStore {
  const at = (digest: string): string => path.join(root, digest);
  return {
    async find(digest) {
      const folder = at(digest);
      const now = new Date();
      // A folder is put in place by rename, so that it is there as a whole or not at all.
      return utimes(folder, now, now).then(
        () => folder,
        () => undefined,
      );
    },
    async keep(digest, fill) {
      const beside = `${at(digest)}.${randomUUID()}.tmp`;
      try {
        await mkdir(beside, { recursive: true });
        await fill(beside);
        // Another build may have kept the same in the meantime: both are alike.
        await rename(beside, at(digest));
      } catch {
        await rm(beside, { recursive: true, force: true }).catch(() => undefined);
      }
    },
    // Another build may let go of the same.
    letGo: (inUse) => letGo(root, inUse).catch(() => undefined),
  };
}

async function letGo(root: string, inUse: ReadonlySet<string>, now = Date.now()): Promise<void> {
  const names = (await readdir(root)).filter((name) => !inUse.has(name));
  const folders = await Promise.all(
    names.map(async (name) => {
      const folder = path.join(root, name);
      return { folder, used: (await stat(folder)).mtimeMs };
    }),
  );
  folders.sort((a, b) => b.used - a.used);
  for (const [at, { folder, used }] of folders.entries()) {
    if (at >= MOST || now - used > UNUSED) await rm(folder, { recursive: true, force: true });
  }
}
