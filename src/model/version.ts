import compare from 'semver/functions/compare.js';
import valid from 'semver/functions/valid.js';

/** The version of the working copy. */
export const DRAFT = 'draft';

/**
 * Whether a text names a release: a semantic version without build metadata, as it stands in the name of
 * a file and in an address. Samples: `1.2.0`, `2.0.0-rc.1`.
 */
export function isVersion(text: string): boolean {
  return text.length <= 40 && valid(text) === text;
}

/** Orders two versions, the older one first. The draft follows every release. */
export function compareVersions(a: string, b: string): -1 | 0 | 1 {
  if (a === DRAFT || b === DRAFT) return a === b ? 0 : a === DRAFT ? 1 : -1;
  return compare(a, b);
}
