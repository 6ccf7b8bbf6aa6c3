import { fullTimeNeed, sumLoad, type FullTime, type LoadStretch } from '../../../model/load.ts';
import type { Resolved, RoleLoad } from '../../../model/resolved.ts';
import { day } from '../../../model/working-calendar.ts';
import { finding, rule, type CheckContext, type Finding, type Side } from '../../rule.ts';
import { printPeople, printWeeks } from './print.ts';

/** Fractions of people are written with two decimals; less than that is noise. */
const NOISE = 0.001;
/** So much is still one person, whichever phases share it. */
const ONE_PERSON = 1;

/** More of a role, or of the roles that share their time with it, than a constraint says there is. */
export const overLimit = rule('capacity/over-limit', (plan, context) => {
  const resources = indexResources(plan);
  return plan.load.flatMap((load): Finding[] => {
    const { role, label, capacity } = load;
    if (capacity === undefined) return [];
    const whole = plan.load.filter((one) => one === load || one.pool === role);
    // The low end of a range may still fit; then nothing is certain.
    const over = together(whole).filter(({ min }) => min > capacity.fte + NOISE);
    return smallest(over, context).map((stretch) => {
      const [own, ...others] = sidesOf(stretch, resources);
      return finding(
        'capacity/over-limit',
        { at: own.at, field: own.field },
        {
          values: {
            role: label,
            when: printWeeks(stretch, plan),
            need: printPeople(stretch),
            limit: printPeople({ min: capacity.fte, max: capacity.fte }),
          },
        },
        [...others, { at: capacity.at, label: { 'zh-CN': '人手上限', en: 'the limit' } }],
      );
    });
  });
});

/**
 * Phases at the same time that need more of a role, or of roles that share their time, than one person
 * and than any single phase does. Where a limit is stated, that is what counts.
 */
export const overbooked = rule('capacity/overbooked', (plan, context) => {
  const resources = indexResources(plan);
  const limited = new Set(plan.load.flatMap((one) => (one.capacity ? [one.role] : [])));
  const pools = Map.groupBy(
    plan.load.filter(({ role, pool = role }) => !limited.has(role) && !limited.has(pool)),
    ({ role, pool = role }) => pool,
  );
  return [...pools].flatMap(([pool, members]): Finding[] => {
    const usual = mostOfOnePhase(members, resources);
    // What a single phase needs is never more than that, so two are at work where it is exceeded.
    const over = together(members).filter(
      ({ max }) => max > Math.max(ONE_PERSON, usual.max) + NOISE,
    );
    return smallest(over, context).map((stretch) => {
      const [own, ...others] = sidesOf(stretch, resources);
      const label = members.length === 1 ? members[0]?.label : plan.roles[pool];
      return finding(
        'capacity/overbooked',
        { at: own.at, field: own.field },
        {
          values: {
            role: label ?? pool,
            when: printWeeks(stretch, plan),
            need: printPeople(stretch),
            usual: printPeople(usual),
          },
        },
        others,
      );
    });
  });
});

interface Placed {
  phase: string;
  /** The field that says how much. */
  field: 'fte' | 'effort';
  need: FullTime;
  /** Position in the document. */
  order: number;
}

function indexResources({ phases }: Resolved): Map<string, Placed> {
  const found = new Map<string, Placed>();
  for (const phase of phases) {
    for (const resource of phase.resources) {
      const need = fullTimeNeed(resource);
      if (need === undefined) continue;
      const field = resource.fte === undefined ? 'effort' : 'fte';
      found.set(resource.address, { phase: phase.address, field, need, order: found.size });
    }
  }
  return found;
}

/** What roles need together, in stretches that name the resources of all of them. */
function together(loads: readonly RoleLoad[]): LoadStretch[] {
  return sumLoad(loads.flatMap(({ stretches }) => stretches));
}

function mostOfOnePhase(
  loads: readonly RoleLoad[],
  resources: ReadonlyMap<string, Placed>,
): FullTime {
  const sums = new Map<string, FullTime>();
  for (const at of new Set(
    loads.flatMap(({ stretches }) => stretches.flatMap(({ from }) => from)),
  )) {
    const { phase, need } = resources.get(at) ?? {};
    if (phase === undefined || need === undefined) continue;
    const sum = sums.get(phase) ?? { min: 0, max: 0 };
    sums.set(phase, { min: sum.min + need.min, max: sum.max + need.max });
  }
  return [...sums.values()].reduce((most, next) => (next.max > most.max ? next : most), {
    min: 0,
    max: 0,
  });
}

/**
 * The stretches in which the fewest are at work: where two phases are too much, a third that joins them is
 * no second flaw. Days on which nobody works do not count.
 */
function smallest(stretches: readonly LoadStretch[], { calendar }: CheckContext): LoadStretch[] {
  const kept: LoadStretch[] = [];
  const ordered = stretches.toSorted((a, b) => a.from.length - b.from.length);
  for (const stretch of ordered) {
    const present = new Set(stretch.from);
    if (kept.some(({ from }) => from.every((at) => present.has(at)))) continue;
    if (calendar.workingDays(day(stretch.start), day(stretch.end)) > 0) kept.push(stretch);
  }
  return kept.sort((a, b) => (a.start < b.start ? -1 : 1));
}

type PlacedSide = Required<Side>;

/** The resources of a stretch, the last of the document first: it is the one that is too much. */
function sidesOf(
  { from }: LoadStretch,
  resources: ReadonlyMap<string, Placed>,
): [PlacedSide, ...PlacedSide[]] {
  const label = { 'zh-CN': '同期的另一项需求', en: 'needed at the same time' };
  const order = (at: string): number => resources.get(at)?.order ?? 0;
  const [own = '', ...others] = from.toSorted((a, b) => order(b) - order(a));
  const side = (at: string): PlacedSide => ({
    at,
    field: resources.get(at)?.field ?? 'fte',
    label,
  });
  return [side(own), ...others.map(side)];
}
