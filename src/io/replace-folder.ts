import { randomUUID } from 'node:crypto';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** How often another build may put its output in place in the same moment. */
const TRIES = 5;

/**
 * Puts a finished folder in the place of another in one step: the old one moves aside, the new one
 * takes its place, the old one goes. On any failure the old one is back where it was.
 */
export async function replaceFolder(finished: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const aside = `${target}.${randomUUID()}`;
  const [old, beside] = [`${aside}.old`, `${aside}.new`];
  try {
    const ready = await rename(finished, beside).then(
      () => beside,
      async (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EXDEV') throw error;
        // Another file system: only a copy gets there, and only a rename is one step.
        await cp(finished, beside, { recursive: true });
        return beside;
      },
    );
    for (let attempt = 1; ; attempt++) {
      const hadOld = await moveAside(target, old);
      try {
        await rename(ready, target);
        return;
      } catch (error) {
        if (hadOld && attempt === TRIES) await rename(old, target).catch(() => undefined);
        // Somebody else's output came in between: it moves aside like any other.
        const code = (error as NodeJS.ErrnoException).code;
        if (attempt === TRIES || (code !== 'ENOTEMPTY' && code !== 'EEXIST')) throw error;
        await rm(old, { recursive: true, force: true });
      }
    }
  } finally {
    await rm(old, { recursive: true, force: true });
    await rm(beside, { recursive: true, force: true });
  }
}

async function moveAside(target: string, old: string): Promise<boolean> {
  try {
    await rename(target, old);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
