import { joinAddress } from '../model/item-key.ts';
import { fullTimeNeed, fullTimeOf, sumLoad, type LoadPart } from '../model/load.ts';
import type { Constraint } from '../model/plan/constraint.ts';
import type { Resolved, ResolvedPhase, RoleLoad } from '../model/resolved.ts';
import { weekOf } from '../model/stretch.ts';
import type { Text } from '../model/text.ts';

/** A role as the dictionary or the plan knows it. */
interface KnownRole {
  label: Text;
  pool?: string | undefined;
}

/**
 * How much of each role the plan takes on which days, and how much of it there is. Only people of the
 * organisation itself are counted: of those who are bought in, more can be had. A number that two roles
 * share is counted once, points of capacity are no people, and illustrations take nobody's time.
 *
 * @param firstDay first day of week 1, YYYY-MM-DD
 */
export function roleLoad(
  { phases, constraints }: Pick<Resolved, 'phases'> & { constraints: readonly Constraint[] },
  roles: ReadonlyMap<string, KnownRole>,
  firstDay: string,
): RoleLoad[] {
  const needed = phases.filter(({ example }) => example !== true).flatMap(partsOf);
  const parts = Map.groupBy(needed, ({ role }) => role);
  const limits = limitsOf(constraints);
  return [...new Set([...parts.keys(), ...limits.keys()])].map((role): RoleLoad => {
    const known = roles.get(role);
    const capacity = limits.get(role);
    return {
      role,
      label: known?.label ?? role,
      ...(known?.pool === undefined ? {} : { pool: known.pool }),
      ...(capacity === undefined ? {} : { capacity }),
      stretches: sumLoad((parts.get(role) ?? []).map(({ part }) => part)).map((stretch) => ({
        ...stretch,
        weeks: [weekOf(stretch.start, firstDay), weekOf(stretch.end, firstDay)],
      })),
    };
  });
}

function partsOf({ dates: { start, end }, resources }: ResolvedPhase) {
  return resources.flatMap((resource): { role: string; part: LoadPart }[] => {
    const { role, mode, address, example } = resource;
    const need = fullTimeNeed(resource);
    if (need === undefined || example === true) return [];
    if (mode === 'external' || mode === 'outsourced') return [];
    return [{ role, part: { start, end, ...need, from: [address] } }];
  });
}

/** The tightest limit of each role that counts in people. */
function limitsOf(constraints: readonly Constraint[]): Map<string, RoleLoad['capacity'] & {}> {
  const limits = new Map<string, RoleLoad['capacity'] & {}>();
  for (const constraint of constraints) {
    const { id, role, example } = constraint;
    const fte = capacityOf(constraint);
    if (role === undefined || fte === undefined || example === true) continue;
    const known = limits.get(role);
    if (known !== undefined && known.fte <= fte) continue;
    limits.set(role, { fte, at: joinAddress('constraints', id) });
  }
  return limits;
}

/** Full-time people there are at most: of the effort, else of a headcount such as `2 人`. */
function capacityOf({ kind, value, effort }: Constraint): number | undefined {
  if (effort !== undefined) return fullTimeOf(effort)?.max;
  if (value === undefined || (kind !== 'headcount' && kind !== 'capacity')) return undefined;
  const { amount, max = amount, unit = 'count', bound } = value;
  return unit === 'count' && bound !== '>' && bound !== '>=' ? max : undefined;
}
