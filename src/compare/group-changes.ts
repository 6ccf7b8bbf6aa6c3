import type { Change } from '../model/change.ts';
import type { Part } from './substance.ts';

/** The main changes by the section they stand in, in the order they come, and apart from them the minor ones. */
export function groupChanges(changes: readonly Change[]): {
  groups: { part: Part; changes: Change[] }[];
  minor: Change[];
} {
  const major = changes.filter(({ weight }) => weight === 'major');
  return {
    groups: [...Map.groupBy(major, ({ part }) => part)].map(([part, own]) => ({
      part,
      changes: own,
    })),
    minor: changes.filter(({ weight }) => weight === 'minor'),
  };
}
