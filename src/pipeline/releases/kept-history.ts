import { headCommit } from '../../io/git.ts';
import { readKept, writeKept } from '../../io/kept.ts';
import { releaseHistory, type FirstSeen } from '../../io/release-history.ts';
import type { ReleaseHistory } from './check-releases.ts';

/**
 * How every release came into the repository. Looked up once a commit and kept in `folder`; empty outside of
 * git.
 */
export async function keptHistory(root: string, folder: string): Promise<ReleaseHistory> {
  const head = await headCommit(root);
  if (head === undefined) return new Map();
  const kept = await readKept<{ head: string; files: [string, FirstSeen][] }>(folder, 'history');
  if (kept?.head === head) return new Map(kept.files);
  const history = await releaseHistory(root);
  await writeKept(folder, 'history', { head, files: [...history] });
  return history;
}

/** What concerns one plan. */
export function historyOf(plan: string, history: ReleaseHistory): [string, FirstSeen][] {
  return [...history].filter(([file]) => file.startsWith(`plans/${plan}/`));
}
