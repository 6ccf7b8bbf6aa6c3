import type { Resolved } from '../../../model/resolved.ts';

type Resource = Resolved['phases'][number]['resources'][number];

/** Whether people belong to the organisation: of those it buys in, somebody else plans the time. */
export function areOwn({ mode }: Pick<Resource, 'mode'>): boolean {
  return mode !== 'external' && mode !== 'outsourced';
}
