import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LADDER } from '../../model/knowledge.ts';
import {
  chosen,
  lasting,
  phaseTemplate,
  playbook,
  scheduled,
  team,
  waitForIt,
  work,
} from './sample-knowledge.test-support.ts';
import type { PlacedTask } from './schedule-work.ts';
import { TeamCapacity } from './team-capacity.ts';

const ROLES = ['analyst', 'writer'];
const ids = new Set(Array.from({ length: 6 }, (_, at) => `task-${at}`));
const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((amount) => amount / 100);

/** Work that waits for some of the work given before it. */
const tasks = fc
  .array(
    fc.record({
      step: fc.constantFrom(...LADDER),
      weeks: fc.constantFrom(0.5, 1, 2, 4, 8, 12),
      needs: fc
        .subarray(ROLES, { minLength: 1 })
        .chain((roles) =>
          fc.tuple(...roles.map((role) => hundredths(0.05, 2).map((fte) => ({ role, fte })))),
        ),
      it: fc.boolean(),
      points: fc.integer({ min: 1, max: 3 }),
      waits: fc.array(fc.nat(), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    all.map(({ waits, ...fields }, at) => ({
      ...work(`task-${at}`, fields),
      id: `task-${at}`,
      after: at === 0 ? [] : waits.map((back) => `task-${back % at}`),
    })),
  );
const teams = fc.record({
  analyst: hundredths(0.2, 2),
  writer: hundredths(0.2, 2),
  points: fc.integer({ min: 0, max: 6 }),
});
const shares = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map((part) => part / parts.reduce((sum, one) => sum + one, 0)));
const plans = fc.record({
  tasks,
  teams,
  shares,
  days: fc.integer({ min: 10, max: 1000 }),
  wait: fc.integer({ min: 0, max: 10 }),
});

function schedule({ tasks: all, teams: own, shares: parts, days, wait }: Plan) {
  const constraints = [
    ...ROLES.map((role) => team(role, own[role as 'analyst' | 'writer'])),
    { ...team('analyst', `${own.points} points/quarter`), id: 'points' },
    waitForIt(`${wait} weeks`),
  ];
  const inputs = lasting(`D${days}`, { constraints });
  const requests = work('requests', { place: 'start', request: true });
  const standing = { ...requests, needs: [{ role: 'lead', fte: 0.1 }] };
  const template = phaseTemplate(parts, { prepare: [standing] });
  const plan = scheduled(inputs, template, [chosen(playbook('book', {}, all))]);
  const capacity = new TeamCapacity(inputs, plan.grid);
  return { ...plan, capacity, known: plan.placed.filter(({ id }) => ids.has(id)) };
}
type Plan = typeof plans extends fc.Arbitrary<infer Value> ? Value : never;

const starts = (placed: readonly PlacedTask[]): Map<string, number> =>
  new Map(placed.map(({ id, slots }) => [id, slots.from]));
/** What all add up to for each key. */
function sums<Key>(entries: readonly (readonly [Key, number])[]): number[] {
  const totals = new Map<Key, number>();
  for (const [key, amount] of entries) totals.set(key, (totals.get(key) ?? 0) + amount);
  return [...totals.values()];
}

describe('scheduleWork(inputs, frames, selections, plan) of any work', () => {
  it('puts every piece of work into the plan or leaves it out, once', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { known, leftOut } = schedule(plan);
        const found = [...known, ...leftOut.map(({ task }) => task)].map(({ id }) => id);
        const wanted = plan.tasks.map(({ id }) => id);
        expect(found.filter((id) => ids.has(id)).toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });

  it('keeps work within its phase, and no phase before its own', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { placed, frames } = schedule(plan);
        for (const { slots, frame, from } of placed) {
          expect(slots.from).toBeGreaterThanOrEqual(frame.slots.from);
          expect(slots.to).toBeGreaterThanOrEqual(slots.from);
          expect(slots.to).toBeLessThanOrEqual(frame.slots.to);
          const own = frames.find(({ steps }) => from && steps.includes(from.step));
          expect(slots.from).toBeGreaterThanOrEqual(own?.slots.from ?? 1);
        }
      }),
    );
  });

  it('starts nothing before what it builds on is done, nor IT before its queue is over', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { known, queue } = schedule(plan);
        for (const { after, it, slots } of known) {
          for (const before of known.filter(({ id }) => after.includes(id))) {
            expect(slots.from).toBeGreaterThan(before.slots.to);
          }
          if (it) expect(slots.from).toBeGreaterThanOrEqual(queue?.ready ?? NaN);
        }
      }),
    );
  });

  it('leaves out what builds on work that is left out', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { known, leftOut } = schedule(plan);
        const out = new Set(leftOut.map(({ task }) => task.id));
        expect(known.filter(({ after }) => after.some((id) => out.has(id)))).toEqual([]);
      }),
    );
  });

  it('never takes more of a role at a time than there is', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { known, capacity } = schedule(plan);
        for (const role of ROLES) {
          const most = capacity.limitOf(role)?.fte ?? 0;
          const taken = known.flatMap(({ needs, slots: { from, to } }) =>
            needs
              .filter((need) => need.role === role)
              .flatMap(({ fte }) =>
                Array.from(
                  { length: to - from + 1 },
                  (_, at) => [from + at, Math.min(fte, most)] as const,
                ),
              ),
          );
          expect(Math.max(0, ...sums(taken))).toBeLessThanOrEqual(most + 1e-6);
        }
      }),
    );
  });

  it('never takes more points in a quarter than there are', () => {
    const length = { day: 91, week: 13, month: 3 };
    fc.assert(
      fc.property(plans, (plan) => {
        const { known, grid } = schedule(plan);
        const used = known
          .filter(({ needs }) => needs.some(({ role }) => role === 'analyst'))
          .map(({ slots: { to }, points }) => [Math.ceil(to / length[grid.unit]), points] as const);
        expect(Math.max(0, ...sums(used))).toBeLessThanOrEqual(plan.teams.points);
      }),
    );
  });

  it('makes no work earlier that a smaller team does one after the other', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const chain = plan.tasks.map((task, at) => ({
          ...task,
          after: at === 0 ? [] : [`task-${at - 1}`],
        }));
        const { analyst, writer, points } = plan.teams;
        const smaller = { analyst: analyst / 2, writer: writer / 2, points: points / 2 };
        const full = starts(schedule({ ...plan, tasks: chain }).known);
        const less = starts(schedule({ ...plan, tasks: chain, teams: smaller }).known);
        for (const [id, start] of less) {
          expect(start).toBeGreaterThanOrEqual(full.get(id) ?? Infinity);
        }
      }),
    );
  });
});
