import type { UnitArtifact } from '../../../model/artifact.ts';
import type { Reader, Said } from '../reader.ts';
import { connectionsOf } from './connections.ts';
import { linkedSaid } from './trace-mentions.ts';
import { ownedByRole } from './owned.ts';

/** The page of the links between items. */
export const TRACE_PAGE = 'trace';

/** Whether a version has such a page: only where there is something to connect. */
export function hasTrace(unit: UnitArtifact): boolean {
  return connectionsOf(unit) !== undefined;
}

export function ownerAnchor(role: string): string {
  return `owner-${role}`;
}

/** What a role is called, as a link to all that it answers for where there is a page that says it. */
export function ownerSaid(reader: Reader, role: string): Said {
  const said = reader.role(role);
  if (reader.paper || !ownedByRole(reader.whole).has(role)) return said;
  return linkedSaid(said, reader.chapterHref(TRACE_PAGE, ownerAnchor(role)));
}
