import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomic } from './write-file.ts';

/** Results kept by the digest of everything they were made from. Losing them costs only time. */
export interface Cache {
  read(kind: string, digest: string): Promise<Uint8Array | undefined>;
  write(kind: string, digest: string, bytes: Uint8Array | string): Promise<void>;
}

export function diskCache(folder: string): Cache {
  const at = (kind: string, digest: string): string => path.join(folder, kind, digest);
  return {
    read: (kind, digest) => readFile(at(kind, digest)).catch(() => undefined),
    async write(kind, digest, bytes) {
      // Where nothing can be written, nothing is kept.
      await writeFileAtomic(at(kind, digest), bytes).catch(() => undefined);
    },
  };
}
