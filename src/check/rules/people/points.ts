import { formatNumber } from '../../../model/format.ts';
import type { Effort } from '../../../model/fte.ts';
import { sumLoad, type LoadPart, type LoadStretch } from '../../../model/load.ts';
import type { Resolved } from '../../../model/resolved.ts';
import { finding, rule, type Finding, type Side } from '../../rule.ts';
import { areOwn } from './own-people.ts';
import { printQuarters } from './print.ts';

/** Less than that is what adding up fractions leaves. */
const NOISE = 1e-9;

/** More points of capacity in a quarter than there are. */
export const pointsOver = rule('capacity/points', (plan) =>
  inPoints(plan).flatMap(({ role, stretches, limit, side }): Finding[] => {
    const over = stretches.find(({ max }) => max > limit.points + NOISE);
    if (over === undefined) return [];
    const [own = '', ...others] = over.from.toReversed();
    return [
      finding(
        'capacity/points',
        { at: own, field: 'effort' },
        {
          values: {
            role: plan.roles[role] ?? role,
            when: printQuarters(over, plan),
            need: formatNumber(over.max),
            limit: formatNumber(limit.points),
          },
        },
        [...others.map((at) => side(at)), ...limit.sides],
      ),
    ];
  }),
);

/** Points that lie idle at one time, of a role that is used up at another. */
export const pointsUnused = rule('capacity/points-unused', (plan) =>
  inPoints(plan).flatMap(({ role, stretches, limit, explained, side }): Finding[] => {
    const idle = stretches.find(
      ({ max, from }) => max < limit.points - NOISE && !from.some((at) => explained.has(at)),
    );
    const full = stretches.find(({ max }) => max >= limit.points - NOISE);
    if (idle === undefined || full === undefined) return [];
    const [own = '', ...others] = idle.from.toReversed();
    return [
      finding(
        'capacity/points-unused',
        { at: own, field: 'effort' },
        {
          values: {
            role: plan.roles[role] ?? role,
            when: printQuarters(idle, plan),
            used: formatNumber(idle.max),
            limit: formatNumber(limit.points),
            full: printQuarters(full, plan),
          },
        },
        [...others, ...full.from].map((at) => side(at)),
      ),
    ];
  }),
);

/** A role whose time is counted in points, with what is used of them on which days. */
interface Pointed {
  role: string;
  stretches: LoadStretch[];
  /** Points there are in a quarter, and where that is said apart from the resources. */
  limit: { points: number; sides: Side[] };
  /** Resources that say what the rest is kept for, or that it is open. */
  explained: ReadonlySet<string>;
  side: (at: string) => Side;
}

/** Roles of which it is known how many points there are. Points a quarter are a pace, not an amount. */
function inPoints({ phases, constraints }: Resolved): Pointed[] {
  const parts = new Map<string, LoadPart[]>();
  const stated = new Map<string, number>();
  const explained = new Set<string>();
  for (const { dates, resources } of phases) {
    for (const { role, effort, address, note, unknown } of resources.filter(areOwn)) {
      if (effort?.kind !== 'capacity') continue;
      if (note !== undefined || unknown !== undefined) explained.add(address);
      const pace = effort.points / effort.quarters;
      const part = { start: dates.start, end: dates.end, min: pace, max: pace, from: [address] };
      parts.set(role, [...(parts.get(role) ?? []), part]);
      if (effort.available === undefined) continue;
      stated.set(role, Math.max(stated.get(role) ?? 0, effort.available / effort.quarters));
    }
  }
  const limits = new Map<string, Pointed['limit']>();
  for (const { role, effort, address } of constraints) {
    const points = thereAre(effort);
    if (role === undefined || points === undefined) continue;
    if ((limits.get(role)?.points ?? Infinity) <= points) continue;
    const label = { 'zh-CN': '可用的容量点', en: 'the points there are' };
    limits.set(role, { points, sides: [{ at: address, field: 'effort', label }] });
  }
  return [...parts].flatMap(([role, needed]): Pointed[] => {
    const points = stated.get(role);
    const limit = limits.get(role) ?? (points === undefined ? undefined : { points, sides: [] });
    if (limit === undefined) return [];
    const label = { 'zh-CN': '另一项用量', en: 'the other use' };
    const side = (at: string): Side => ({ at, field: 'effort', label });
    return [{ role, stretches: sumLoad(needed), limit, explained, side }];
  });
}

function thereAre(effort: Effort | undefined): number | undefined {
  if (effort?.kind !== 'capacity') return undefined;
  return (effort.available ?? effort.points) / effort.quarters;
}
