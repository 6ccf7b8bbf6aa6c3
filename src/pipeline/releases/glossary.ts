import type { UnitArtifact } from '../../model/artifact.ts';
import type { Resolved } from '../../model/resolved.ts';
import type { CheckedWorkspace } from '../check-workspace.ts';

/** The metrics that a plan names, as the knowledge base explains them. */
export function glossary(
  { metricNames }: Resolved,
  { knowledge }: Pick<CheckedWorkspace, 'knowledge'>,
): UnitArtifact['metrics'] {
  return knowledge.metrics
    .filter(({ id }) => Object.hasOwn(metricNames, id))
    .map(({ id, label, definition }) => ({
      key: id,
      label,
      ...(definition === undefined ? {} : { definition }),
    }));
}
