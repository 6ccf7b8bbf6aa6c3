import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';

/** The folder above which git would stop looking. */
export interface GitFolder {
  top: string;
  /** True when it is no work tree with a `.git`, but would itself be taken for a repository. */
  planted: boolean;
}

/**
 * The first folder from `folder` upwards in which git would find a repository. Git also takes a folder for
 * one that holds `HEAD`, `objects` and the like, with a `config` that names programs to run. A pull request
 * can bring such files, but never a `.git`.
 */
export async function findGitFolder(folder: string): Promise<GitFolder | undefined> {
  let top = await realpath(folder).catch(() => path.resolve(folder));
  for (;;) {
    const has = (name: string): Promise<boolean> => exists(path.join(top, name));
    if (await has('.git')) return { top, planted: false };
    // With `commondir`, objects lie in the folder that it names.
    if ((await has('HEAD')) && ((await has('objects')) || (await has('commondir'))))
      return { top, planted: true };
    const parent = path.dirname(top);
    if (parent === top) return undefined;
    top = parent;
  }
}

function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    // What may not be looked at may be there.
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );
}
