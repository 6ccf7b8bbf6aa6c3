import type { Amount, Mention, Point, Side } from './mention.ts';

/** What a match tells, without where it stands. Nothing at all for a word that is no figure. */
export type Told =
  | { kind: 'figure'; amounts: readonly Amount[] }
  | { kind: 'share'; percent: number; side: Side }
  | { kind: 'point'; points: readonly Point[] }
  | { kind: 'name' }
  | undefined;

/**
 * One form that figures come in. Its pattern is global and looks at a bounded stretch, so that long
 * texts take time in proportion. `read` answers `false` where the match is something else.
 */
export interface Scanner {
  pattern: RegExp;
  read: (groups: Readonly<Record<string, string | undefined>>, match: string) => Told | false;
}

/** Makes a scanner; patterns are read without regard to case. */
export function scanner(pattern: string, read: Scanner['read']): Scanner {
  return { pattern: new RegExp(pattern, 'giu'), read };
}

/** Finds all that `scanners` know, the first that knows a stretch having it for itself. */
export function scan(text: string, scanners: readonly Scanner[]): Mention[] {
  let open = text;
  const found: Mention[] = [];
  for (const { pattern, read } of scanners) {
    open = open.replaceAll(pattern, (match: string, ...rest: unknown[]) => {
      const groups = rest.at(-1);
      const at = rest.findLast((one) => typeof one === 'number') ?? 0;
      const told = read(
        typeof groups === 'object' ? (groups as Record<string, string>) : {},
        match,
      );
      if (told === false) return match;
      if (told !== undefined) found.push({ ...told, found: match.trim(), at });
      return TAKEN.repeat(match.length);
    });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** Stands for what was read: no part of a number, a word or a space. */
const TAKEN = '\u0000';
