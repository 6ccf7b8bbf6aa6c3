import { isId } from './id.ts';
import { LOCALES } from './locale.ts';

/** Names that the site needs for pages of its own. */
const RESERVED = new Set(['404', 'search', ...LOCALES.map((locale) => locale.toLowerCase())]);

/** Why a folder cannot name a plan; undefined when it can. */
export function planNameProblem(name: string): 'reserved' | 'not-an-id' | undefined {
  if (RESERVED.has(name.toLowerCase())) return 'reserved';
  return isId(name) ? undefined : 'not-an-id';
}
