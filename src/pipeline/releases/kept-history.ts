import { findGitFolder } from '../../io/git-folder.ts';
import { findRepository, shallowBoundary } from '../../io/git.ts';
import { readKept, writeKept } from '../../io/kept.ts';
import { releaseHistory, type FirstSeen } from '../../io/release-history.ts';
import { digest } from '../../model/digest.ts';
import type { ReleaseHistory } from './check-releases.ts';
import type { HistoryGap } from './history-gap.ts';

/** What is known of how releases came into the repository. */
export interface KnownHistory {
  history: ReleaseHistory;
  /** Why it is not all; absent outside of git, where there is no more to know. */
  gap?: HistoryGap;
}

/**
 * How every release came into the repository. Looked up once for what is checked out, as far back as it was
 * fetched, and kept in `folder`; what could not be looked up is not kept.
 */
export async function keptHistory(root: string, folder: string): Promise<KnownHistory> {
  const found = await findRepository(root);
  if (found === 'outside') return { history: new Map() };
  const top = (await findGitFolder(root))?.top ?? root;
  if (typeof found === 'string') return { history: new Map(), gap: { reason: found, top } };
  const { head, prefix, shallow } = found;
  if (head === undefined) return { history: new Map() };
  const gap = shallow ? { gap: { reason: 'shallow' as const, top } } : {};
  const key = digest([head, prefix, shallow ? await shallowBoundary(root) : '']);
  const kept = await readKept<{ key: string; files: [string, FirstSeen][] }>(folder, 'history');
  if (kept?.key === key) return { history: new Map(kept.files), ...gap };
  const history = await releaseHistory(root, head);
  if (history === undefined) return { history: new Map(), gap: { reason: 'unreadable', top } };
  await writeKept(folder, 'history', { key, files: [...history] });
  return { history, ...gap };
}

/** What concerns one plan. */
export function historyOf(plan: string, history: ReleaseHistory): [string, FirstSeen][] {
  return [...history].filter(([file]) => file.startsWith(`plans/${plan}/`));
}
