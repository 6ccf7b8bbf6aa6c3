import type { FoundVersion } from './find-version.ts';
import { planKey, releaseFile } from './load-version.ts';
import { releaseChanges } from '../releases/release-changes.ts';

/** Two versions to be compared. */
export interface ComparedVersions {
  from: FoundVersion;
  to: FoundVersion;
  /** The one plan wanted; all that are there when absent. */
  plan?: string | undefined;
}

/** The plans that two versions can be compared in; none when no plan has both. */
export function comparablePlans({ from, to, plan }: ComparedVersions): string[] {
  const [before, after] = [idsOf(from), idsOf(to)];
  // A release says nothing of plans that it does not belong to.
  const bound = [
    ...(from.kind === 'release' ? [before] : []),
    ...(to.kind === 'release' ? [after] : []),
  ];
  return [...new Set([...before, ...after])]
    .filter((id) => plan === undefined || id === plan)
    .filter((id) => bound.every((ids) => ids.has(id)))
    .sort();
}

/** The plans that are in a version. */
export function idsOf({ kind, name, files }: FoundVersion): Set<string> {
  const plans = files.plans.filter(
    (plan) => kind !== 'release' || releaseFile(plan, name) !== undefined,
  );
  return new Set(plans.map(({ id }) => id));
}

/** Of the plans that can be compared those whose files are not the same; only they need to be read. */
export function plansThatDiffer(versions: ComparedVersions): string[] {
  const { from, to } = versions;
  return comparablePlans(versions).filter(
    (id) => !isSame(id, from, to) || releaseChanges(id, from, to).length > 0,
  );
}

/** Whether a plan is made from the same files in both versions. */
function isSame(id: string, from: FoundVersion, to: FoundVersion): boolean {
  const [before, after] = [from, to].map((version) => {
    const plan = version.files.plans.find((one) => one.id === id);
    return plan === undefined ? undefined : planKey(plan, version);
  });
  return before !== undefined && before === after;
}
