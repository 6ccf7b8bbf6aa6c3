import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/word.ts';
import type { NoRepository } from '../../io/git.ts';

/** Why git does not tell all that it should know of releases. */
export interface HistoryGap {
  reason: Exclude<NoRepository, 'outside'> | 'shallow';
  /** The folder that holds the repository, or stands in for one; absolute. */
  top: string;
}

/**
 * What is to be said of a history that is not whole: nothing where there are no releases to hold to it, except
 * that files stand in for the repository, which nobody puts there by chance. Under `frozen` a history that
 * cannot be read at all is an error.
 */
export function historyFindings(
  gap: HistoryGap | undefined,
  plans: readonly { releases?: readonly unknown[] }[],
  frozen = false,
): Diagnostic[] {
  if (gap === undefined) return [];
  const counts = plans.some(({ releases = [] }) => releases.length > 0);
  if (!counts && gap.reason !== 'planted') return [];
  const found = gapFinding(gap);
  return [frozen && gap.reason !== 'shallow' ? { ...found, severity: 'error' } : found];
}

export function gapFinding({ reason, top }: HistoryGap): Diagnostic {
  const values = { folder: top };
  switch (reason) {
    case 'shallow':
      return diagnostic('release/shallow', {});
    case 'no-git':
      return diagnostic('release/no-git', {});
    case 'not-trusted':
      return diagnostic('release/not-trusted', { values: { folder: forShell(top) } });
    case 'planted':
      return diagnostic('release/planted', { values });
    case 'unreadable':
      return diagnostic('release/no-history', { values });
  }
}

/** A path as it is written on a command line, with the slashes that git goes by. */
function forShell(folder: string): string {
  const path = process.platform === 'win32' ? folder.replaceAll('\\', '/') : folder;
  return /^[\w/.:-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
