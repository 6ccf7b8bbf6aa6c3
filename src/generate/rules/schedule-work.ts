import type { PlannableInputs } from '../../model/inputs.ts';
import { joinAddress, type Address } from '../../model/item-key.ts';
import type { LadderStep, MilestoneTemplate, Need, TemplateWork } from '../../model/knowledge.ts';
import type { Text } from '../../model/text.ts';
import { convertAmount } from '../../model/unit.ts';
import { frameOfStep, type Frame } from './frame-phases.ts';
import { slotsForWeeks, slotsPastWeeks, type Grid, type Slots } from './plan-grid.ts';
import type { Selection } from './select-playbooks.ts';
import { TeamCapacity } from './team-capacity.ts';

/** Work before it has a place: from a phase template, or from a tactic of a playbook. */
export interface Task {
  id: string;
  label: Text;
  weeks: number;
  needs: Need[];
  it: boolean;
  points: number;
  /** Ids of work that must be done before it. */
  after: string[];
  milestone?: MilestoneTemplate;
  from?: { selection: Selection; tactic: string; step: LadderStep };
  standing?: { frame: Frame; work: TemplateWork };
}

/** Why work stands where it does, besides its phase. */
export type Delay =
  | { kind: 'it-queue' }
  | { kind: 'after'; task: string }
  | { kind: 'crowded' }
  | { kind: 'capacity'; role: string; constraint: Address };

/** Work in its phase and at its time. */
export interface PlacedTask extends Task {
  frame: Frame;
  slots: Slots;
  /** What moved it furthest back; nothing when it starts with its phase. */
  delay?: Delay;
  /** How much longer it takes because the stated team is small. */
  stretch: number;
}

/** When IT can start: how long its queue is, when requests are filed, and the first free slot. */
export interface ItQueue {
  constraint: Address;
  lead: NonNullable<PlannableInputs['constraints'][number]['value']>;
  /** Slot at whose end the requests are filed. */
  request: number;
  /** First slot in which IT can work. */
  ready: number;
}

export interface Schedule {
  placed: PlacedTask[];
  /** Work for which the horizon has no room, and what was missing. */
  leftOut: { task: Task; lacks: 'time' | Extract<Delay, { kind: 'capacity' }> }[];
}

/** How far work is shortened or stretched with the plan as a whole; an estimate. */
const PACE = { least: 0.5, most: 1.5, months: 12 };
/** Work may be this much shorter than planned to end with its phase. */
const SQUEEZE = 0.6;

/** The IT queue that the inputs state, counted from the work that files the requests. */
export function itQueue(
  inputs: PlannableInputs,
  frames: readonly Frame[],
  grid: Grid,
): ItQueue | undefined {
  const constraint = inputs.constraints.find(({ kind, value }) => kind === 'lead-time' && value);
  const lead = constraint?.value;
  if (constraint === undefined || lead === undefined) return undefined;
  const weeks = convertAmount(lead.max ?? lead.amount, lead.unit ?? 'week', 'week') ?? 0;
  const frame = frames.find(({ template }) => template.work.some(({ request }) => request));
  const filing = frame?.template.work.find(({ request }) => request);
  const request = frame && filing ? standingSlots(frame, filing, grid).to : 0;
  return {
    constraint: joinAddress('constraints', constraint.id),
    lead,
    request: Math.max(1, request),
    ready: request + slotsPastWeeks(weeks, grid) + 1,
  };
}

/**
 * Puts all work into its phase: not before what it builds on is done, not before IT can start, and
 * never more at a time than the stated team can do; and as far as possible not all at once. What its
 * phase has no room for moves into a later one; what the horizon has no room for is left out.
 */
export function scheduleWork(
  inputs: PlannableInputs,
  frames: readonly Frame[],
  selections: readonly Selection[],
  plan: { grid: Grid; months: number; queue: ItQueue | undefined },
): Schedule {
  const capacity = new TeamCapacity(inputs, plan.grid);
  const placed = new Map<string, PlacedTask>();
  const leftOut: Schedule['leftOut'] = [];
  for (const task of standingTasks(frames)) {
    const spot = standingSpot(task, plan.grid);
    capacity.take(task.needs, spot.slots, task.points);
    placed.set(task.id, { ...task, ...spot, stretch: 1 });
  }
  for (const task of inOrder(playbookTasks(selections), frames)) {
    const missing = leftOut.find((one) => task.after.includes(one.task.id));
    const spot = missing
      ? { lacks: missing.lacks }
      : findSpot(task, { ...plan, frames, capacity, placed });
    if ('lacks' in spot) {
      leftOut.push({ task, lacks: spot.lacks });
      continue;
    }
    capacity.take(task.needs, spot.slots, task.points);
    placed.set(task.id, { ...task, ...spot });
  }
  const order = (task: PlacedTask): number => frames.indexOf(task.frame);
  return {
    placed: [...placed.values()].sort((a, b) => order(a) - order(b) || a.slots.from - b.slots.from),
    leftOut,
  };
}

function standingTasks(frames: readonly Frame[]): Task[] {
  return frames.flatMap((frame) =>
    frame.template.work.map((work) => ({
      id: work.id,
      label: work.label,
      weeks: work.weeks,
      needs: work.needs,
      it: work.it === true,
      points: work.points ?? 0,
      after: [],
      ...(work.milestone && { milestone: work.milestone }),
      standing: { frame, work },
    })),
  );
}

function standingSpot({ standing }: Task, grid: Grid): { frame: Frame; slots: Slots } {
  if (standing === undefined) throw new Error('no standing work');
  const { frame, work } = standing;
  return { frame, slots: standingSlots(frame, work, grid) };
}

function standingSlots({ slots: { from, to } }: Frame, work: TemplateWork, grid: Grid): Slots {
  const length = Math.min(slotsForWeeks(work.weeks, grid), to - from + 1);
  return {
    start: { from, to: from + length - 1 },
    end: { from: to - length + 1, to },
    whole: { from, to },
  }[work.place];
}

function playbookTasks(selections: readonly Selection[]): Task[] {
  return selections.flatMap((selection) =>
    selection.playbook.tactics.flatMap((tactic) =>
      tactic.work.map((work) => ({
        id: work.id,
        label: work.label,
        weeks: work.weeks,
        needs: work.needs,
        it: work.it === true,
        points: work.points ?? 0,
        after: (work.after ?? []).map((path) => path.split('/').at(-1) ?? path),
        ...(work.milestone && { milestone: work.milestone }),
        from: { selection, tactic: tactic.id, step: work.step },
      })),
    ),
  );
}

/** What is built on comes first; then by phase, by the weight of what is answered, as it was given. */
function inOrder(tasks: readonly Task[], frames: readonly Frame[]): Task[] {
  const rank = ({ from }: Task): number => frameOfStep(frames, from?.step ?? 'prepare');
  const weight = ({ from }: Task): number =>
    Math.max(0, ...(from?.selection.answers.map((match) => match.weight) ?? []));
  const waiting = [...tasks].sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a));
  const known = new Set(tasks.map(({ id }) => id));
  const done = new Set<string>();
  const ordered: Task[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ after }) =>
      after.every((id) => done.has(id) || !known.has(id)),
    );
    // The knowledge base is checked for circles; a team's own may still hold one.
    const [task] = waiting.splice(Math.max(0, ready), 1);
    if (task === undefined) break;
    done.add(task.id);
    ordered.push(task);
  }
  return ordered;
}

interface Room {
  grid: Grid;
  months: number;
  queue: ItQueue | undefined;
  frames: readonly Frame[];
  capacity: TeamCapacity;
  placed: ReadonlyMap<string, PlacedTask>;
}

type Spot = Pick<PlacedTask, 'frame' | 'slots' | 'stretch' | 'delay'>;

function findSpot(task: Task, room: Room): Spot | Pick<Schedule['leftOut'][number], 'lacks'> {
  const { frames, capacity, grid } = room;
  const step = task.from?.step ?? 'prepare';
  const first = frameOfStep(frames, step);
  const stretch = capacity.stretchOf(task.needs);
  if (stretch === undefined) {
    const nobody = task.needs.find(({ role }) => (capacity.limitOf(role)?.fte ?? 1) <= 0);
    return { lacks: (nobody && shortOf(nobody.role, capacity)) ?? 'time' };
  }
  const pace = Math.min(PACE.most, Math.max(PACE.least, Math.sqrt(room.months / PACE.months)));
  const length = slotsForWeeks(task.weeks * pace * stretch, grid);
  const earliest = earliestStart(task, frames[first]?.slots.from ?? 1, room);
  // First without crowding the team; where that finds no place, wherever there is one.
  for (const spread of [true, false]) {
    const found = firstFree(task, { ...room, first, length, stretch, earliest, spread });
    if ('slots' in found || !spread) return found;
  }
  return { lacks: 'time' };
}

interface Search extends Room {
  /** Index of the first frame that may hold it. */
  first: number;
  length: number;
  stretch: number;
  earliest: { slot: number; delay?: Delay };
  /** Whether it keeps away from slots in which a usual team is taken up. */
  spread: boolean;
}

/** The first place in which nobody who is needed is short of time. */
function firstFree(
  task: Task,
  { frames, capacity, first, length, stretch, earliest, spread }: Search,
): Spot | Pick<Schedule['leftOut'][number], 'lacks'> {
  let delay = earliest.delay;
  let lacks: Schedule['leftOut'][number]['lacks'] = 'time';
  for (const frame of frames.slice(first)) {
    const start = Math.max(frame.slots.from, earliest.slot);
    const room = frame.slots.to - frame.slots.from + 1;
    // Work that a small team stretches out cannot be cut to the length of a phase.
    if (stretch > 1 && length > room) continue;
    const whole = Math.min(length, room);
    for (let from = start; from <= frame.slots.to; from++) {
      const left = frame.slots.to - from + 1;
      // Work that the stated team stretches out cannot be squeezed as well.
      if (left < whole * (stretch > 1 ? 1 : SQUEEZE)) break;
      const slots = { from, to: from + Math.min(whole, left) - 1 };
      const short = capacity.shortIn(task.needs, slots, task.points);
      if (short !== undefined) {
        delay = shortOf(short, capacity) ?? delay;
        lacks = shortOf(short, capacity) ?? lacks;
      } else if (spread && capacity.isCrowded(task.needs, slots)) {
        delay = { kind: 'crowded' };
      } else {
        return { frame, slots, stretch, ...(delay && { delay }) };
      }
    }
  }
  return { lacks };
}

/** What it means that a role has no time: who states how much there is. */
function shortOf(
  role: string,
  capacity: TeamCapacity,
): Extract<Delay, { kind: 'capacity' }> | undefined {
  const limit = capacity.limitOf(role);
  return limit && { kind: 'capacity', role, constraint: limit.constraint };
}

/** The first slot in which work can start, and what holds it back beyond the start of its phase. */
function earliestStart(
  { after, it }: Task,
  phaseStart: number,
  { placed, queue }: Room,
): { slot: number; delay?: Delay } {
  let earliest: { slot: number; delay?: Delay } = { slot: phaseStart };
  for (const id of after) {
    const before = placed.get(id);
    if (before !== undefined && before.slots.to + 1 > earliest.slot) {
      earliest = { slot: before.slots.to + 1, delay: { kind: 'after', task: id } };
    }
  }
  if (it && queue !== undefined && queue.ready > earliest.slot) {
    earliest = { slot: queue.ready, delay: { kind: 'it-queue' } };
  }
  return earliest;
}
