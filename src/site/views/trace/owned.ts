import type { UnitArtifact } from '../../../model/artifact.ts';
import type { Resolved, ResolvedStrategy, ResolvedTarget } from '../../../model/resolved.ts';
import { connectionsOf, ownerOf, type Milestone } from './connections.ts';

/** All that a role answers for. */
export interface Owned {
  role: string;
  strategies: ResolvedStrategy[];
  kpis: ResolvedTarget[];
  tactics: ResolvedStrategy['tactics'];
  milestones: Milestone[];
  work: Resolved['phases'][number]['work'];
  risks: Resolved['risks'];
  duties: Resolved['responsibilities'];
}

const known = new WeakMap<UnitArtifact, Map<string, Owned>>();

/** What the roles of a plan own, by role, in the order in which the plan names them. */
export function ownedByRole(unit: UnitArtifact): ReadonlyMap<string, Owned> {
  const found = known.get(unit);
  if (found !== undefined) return found;
  const made = listOwned(unit);
  known.set(unit, made);
  return made;
}

function listOwned(unit: UnitArtifact): Map<string, Owned> {
  const owners = new Map<string, Owned>();
  const connections = connectionsOf(unit);
  if (connections === undefined) return owners;
  const of = (role: string): Owned => {
    const owned = owners.get(role) ?? {
      role,
      strategies: [],
      kpis: [],
      tactics: [],
      milestones: [],
      work: [],
      risks: [],
      duties: [],
    };
    owners.set(role, owned);
    return owned;
  };
  for (const strategy of connections.strategies) {
    if (strategy.owner !== undefined) of(strategy.owner).strategies.push(strategy);
    for (const kpi of strategy.kpis) {
      const role = ownerOf(kpi, strategy);
      if (role !== undefined) of(role).kpis.push(kpi);
    }
    for (const tactic of strategy.tactics) {
      if (tactic.owner !== undefined) of(tactic.owner).tactics.push(tactic);
    }
  }
  for (const milestone of connections.milestones) {
    if (milestone.owner !== undefined) of(milestone.owner).milestones.push(milestone);
  }
  for (const work of unit.resolved.phases.flatMap((phase) => phase.work)) {
    if (work.owner !== undefined) of(work.owner).work.push(work);
  }
  for (const risk of connections.risks) {
    if (risk.owner !== undefined) of(risk.owner).risks.push(risk);
  }
  for (const duty of unit.resolved.responsibilities) {
    if (duty.accountable !== undefined) of(duty.accountable).duties.push(duty);
  }
  return owners;
}
