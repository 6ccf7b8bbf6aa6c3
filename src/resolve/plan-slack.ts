import type { Content } from '../model/content.ts';
import { firstPart } from '../model/first-part.ts';
import type { Address } from '../model/item-key.ts';
import { latestRequest, leadTimeOf } from '../model/lead-time.ts';
import { recurs } from '../model/plan/cadence.ts';
import type { Constraint } from '../model/plan/constraint.ts';
import type { ResolvedPhase, ResolvedWorkItem } from '../model/resolved.ts';
import type { Context } from './context.ts';
import type { PlanClock } from './plan-clock.ts';
import { workSlack, type Limit, type Wait } from './work-slack.ts';

/** A phase before the room of its work is known. */
export type PlacedPhase = Omit<ResolvedPhase, 'work'> & { work: PlacedWork[] };
type PlacedWork = Omit<ResolvedWorkItem, 'slack'>;

/** The phases with the slack of each piece of work, and the work that has the least. */
export function addSlack(
  phases: readonly PlacedPhase[],
  { strategies, constraints }: Pick<Content, 'strategies'> & { constraints: readonly Constraint[] },
  end: string,
  { calendar, clock }: Pick<Context, 'calendar' | 'clock'>,
): { phases: ResolvedPhase[]; criticalPath: Address[] } {
  const work = phases.flatMap((phase) => phase.work);
  const position = new Map(work.map((item, at) => [item, at]));
  const positions = (items: readonly PlacedWork[]): number[] =>
    items.flatMap((item) => position.get(item) ?? []);
  const lead = leadTimeWaits(phases, work, constraints, positions, clock);
  const { own, criticalPath } = workSlack(
    {
      tasks: work.map((item) => ({
        address: item.address,
        start: item.dates.start,
        end: item.dates.end,
        recurs: recurs(item),
      })),
      waits: [...tacticWaits(work, strategies, positions), ...lead.waits],
      limits: lead.limits,
      end,
    },
    calendar,
  );
  return {
    phases: phases.map((phase) => ({
      ...phase,
      work: phase.work.map((item) => ({ ...item, slack: own[position.get(item) ?? -1] ?? 0 })),
    })),
    criticalPath: criticalPath.flatMap((at) => work[at]?.address ?? []),
  };
}

type Positions = (items: readonly PlacedWork[]) => number[];

/** Work of a tactic waits for the first part of the work of each tactic that it requires. */
function tacticWaits(
  work: readonly PlacedWork[],
  strategies: Content['strategies'],
  positions: Positions,
): Wait[] {
  const byTactic = new Map<string, PlacedWork[]>();
  for (const item of work) {
    for (const { key } of item.tactics) {
      const list = byTactic.get(key);
      if (list === undefined) byTactic.set(key, [item]);
      else list.push(item);
    }
  }
  const parts = new Map([...byTactic].map(([key, items]) => [key, firstPart(items)]));
  return strategies.flatMap(({ id, tactics }) =>
    tactics.flatMap((tactic) => {
      const own = new Set(byTactic.get(`${id}/${tactic.id}`));
      const after = positions([...own]);
      return (tactic.requires ?? []).flatMap((required): Wait[] => {
        // Work that carries out both tactics does them in the order that is right.
        const before = (parts.get(required) ?? []).filter((item) => !own.has(item));
        return before.length === 0 || after.length === 0
          ? []
          : [{ before: positions(before), after }];
      });
    }),
  );
}

/** What awaits a lead time waits for the work that files the first request. */
function leadTimeWaits(
  phases: readonly PlacedPhase[],
  work: readonly PlacedWork[],
  constraints: readonly Constraint[],
  positions: Positions,
  clock: PlanClock,
): { waits: Wait[]; limits: Limit[] } {
  const waits: Wait[] = [];
  const limits: Limit[] = [];
  const milestones = phases.flatMap((phase) => phase.milestones);
  for (const { id, kind, value } of constraints) {
    const lead = kind === 'lead-time' ? leadTimeOf(value) : undefined;
    if (lead === undefined) continue;
    const [request] = work
      .filter(({ requests }) => requests?.includes(id))
      .sort((a, b) => (a.dates.end < b.dates.end ? -1 : 1));
    // A milestone files it on its own day, whatever the work does.
    const filed = milestones
      .filter(({ requests }) => requests?.includes(id))
      .map(({ date }) => date);
    if (request === undefined || filed.some((date) => date <= request.dates.end)) continue;
    const before = positions([request]);
    waits.push({
      before,
      after: positions(work.filter(({ awaits }) => awaits?.includes(id))),
      latestEnd: (start) => latestRequest(start, lead),
    });
    for (const { awaits, at } of milestones) {
      if (!awaits?.includes(id)) continue;
      // Requests wait through weekends too, so that all days of its week or month are there.
      const by = latestRequest(clock.stretch(at).end, lead).toString();
      limits.push(...before.map((task) => ({ task, by })));
    }
  }
  return { waits, limits };
}
