import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';

/**
 * Whether a file of the workspace, which need not exist, would lie outside of it: a link in a pull request
 * must not decide where a command writes.
 */
export async function leadsOutside(root: string, file: string): Promise<boolean> {
  const home = await realpath(root);
  let existing = path.join(root, file);
  for (;;) {
    const real = await realpath(existing).catch((error: NodeJS.ErrnoException) => error);
    if (typeof real === 'string') {
      const way = path.relative(home, real);
      return way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
    }
    // A link that leads nowhere yet may lead anywhere later.
    const isThere = await lstat(existing).then(
      () => true,
      () => false,
    );
    if (isThere || real.code !== 'ENOENT') return true;
    const above = path.dirname(existing);
    if (above === existing) return true;
    existing = above;
  }
}
