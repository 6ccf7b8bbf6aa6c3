import type { Address } from '../model/item-key.ts';
import type { Day } from '../model/working-calendar.ts';
import { day, type WorkingCalendar } from '../model/working-calendar.ts';

/** A piece of work with fixed days. */
export interface Task {
  address: Address;
  start: string;
  end: string;
  /** Takes place again and again and is never done; nothing is held up by its end. */
  recurs?: boolean;
}

/** Tasks that wait for others: they start after all of those have ended, and what must pass since. */
export interface Wait {
  /** Positions in the list of tasks. */
  before: readonly number[];
  after: readonly number[];
  /** Last day on which `before` may end for `after` to start on a day; the day before if absent. */
  latestEnd?: (start: Day) => Day;
}

/** A task that must have ended by a fixed day. */
export interface Limit {
  task: number;
  by: string;
}

export interface Schedule {
  tasks: readonly Task[];
  waits: readonly Wait[];
  limits: readonly Limit[];
  /** Last day of the plan. */
  end: string;
}

/** The working days that are over when something else must start, and what that is. */
interface Binding {
  until: number;
  after?: number;
}

export interface Slack {
  /** Working days by which each task may slip before anything else must, in the order of the tasks. */
  own: number[];
  /** The same when what waits for it may slip as well, up to the end of the plan. */
  total: number[];
  /** Positions of the tasks, one waiting for the next, of which none has more room than another. */
  criticalPath: number[];
}

/**
 * How far each task may slip, and the chain of tasks with the least room: the critical path of a
 * schedule whose days are fixed (the backward pass of the critical path method). A task that ends
 * late already may slip by nothing. A circle of tasks that wait for each other is cut where it closes.
 */
export function workSlack(schedule: Schedule, calendar: WorkingCalendar): Slack {
  const { tasks, waits, limits, end } = schedule;
  if (tasks.length === 0) return { own: [], total: [], criticalPath: [] };
  const days = workingDays(schedule, calendar);
  /** Number of working days up to and with a day. */
  const through = (date: string): number => countThrough(days, date);
  const ends = tasks.map((task) => through(task.end));
  const starts = tasks.map((task) => through(dayBefore(task.start)));
  const waiting = tasks.map((): Wait[] => []);
  for (const wait of waits) for (const at of wait.before) waiting[at]?.push(wait);
  const fixed = tasks.map(() => through(end));
  for (const { task, by } of limits) {
    fixed[task] = Math.min(fixed[task] ?? Infinity, through(by));
  }
  /** Working days that are over when the tasks before must be, for one after to start so much later. */
  const latest = ({ latestEnd }: Wait, after: number, later: number): number => {
    const start = (starts[after] ?? 0) + later;
    if (latestEnd === undefined) return start;
    const date = days[start];
    return date === undefined ? Infinity : through(latestEnd(day(date)).toString());
  };
  const room = (at: number, until: number): number => Math.max(0, until - (ends[at] ?? 0));

  /** What comes first of all that waits in one way, when each may start so much later. */
  const binding = (wait: Wait, later: (after: number) => number): Binding => {
    let found: Binding = { until: Infinity };
    for (const after of wait.after) {
      const until = latest(wait, after, later(after));
      if (until < found.until) found = { until, after };
    }
    return found;
  };

  const now = new Map(waits.map((wait) => [wait, binding(wait, () => 0)]));
  const own = tasks.map((_, at) => {
    const until = (waiting[at] ?? []).map((wait) => now.get(wait)?.until ?? Infinity);
    return room(at, Math.min(fixed[at] ?? 0, ...until));
  });

  const total: number[] = [];
  const next: (number | undefined)[] = [];
  const open = new Set<number>();
  const known = new Map<Wait, Binding>();
  const bindingInTotal = (wait: Wait): Binding => {
    // What is met again on the way waits for itself, in a circle: it holds up nothing.
    known.set(wait, { until: Infinity });
    const found = binding(wait, (after) => (open.has(after) ? Infinity : visit(after)));
    known.set(wait, found);
    return found;
  };
  const visit = (at: number): number => {
    const done = total[at];
    if (done !== undefined) return done;
    open.add(at);
    let until = fixed[at] ?? 0;
    for (const wait of waiting[at] ?? []) {
      const limit = known.get(wait) ?? bindingInTotal(wait);
      if (limit.until >= until) continue;
      until = limit.until;
      next[at] = limit.after;
    }
    open.delete(at);
    return (total[at] = room(at, until));
  };
  tasks.forEach((_, at) => visit(at));
  return { own, total, criticalPath: longestChain(schedule, total, next, [starts, ends]) };
}

/** Of the chains of tasks with the least room the one that takes longest; the first of equals. */
function longestChain(
  { tasks }: Schedule,
  total: readonly number[],
  next: readonly (number | undefined)[],
  [starts, ends]: readonly [readonly number[], readonly number[]],
): number[] {
  const candidates = tasks.flatMap(({ recurs }, at) => (recurs ? [] : [at]));
  const least = Math.min(...candidates.map((at) => total[at] ?? Infinity));
  const chains = candidates
    .filter((at) => total[at] === least)
    .map((first) => {
      const chain = [first];
      for (let at = next[first]; at !== undefined && total[at] === least; at = next[at]) {
        chain.push(at);
      }
      const length = chain.reduce((sum, at) => sum + (ends[at] ?? 0) - (starts[at] ?? 0), 0);
      return { chain, length };
    });
  return chains.reduce((a, b) => (b.length > a.length ? b : a), {
    chain: [] as number[],
    length: -1,
  }).chain;
}

/** Every working day from the first start to the end of the plan, or of the work that ends later. */
function workingDays({ tasks, end }: Schedule, calendar: WorkingCalendar): string[] {
  const first = tasks.reduce((a, { start }) => (start < a ? start : a), end);
  const last = tasks.reduce((a, task) => (task.end > a ? task.end : a), end);
  const days: string[] = [];
  let date = day(first);
  for (let iso = first; iso <= last; iso = date.toString()) {
    if (calendar.isWorkingDay(date)) days.push(iso);
    date = date.add({ days: 1 });
  }
  return days;
}

/** How many of the ordered days are no later than a date. */
function countThrough(days: readonly string[], date: string): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dayBefore(date: string): string {
  return day(date).subtract({ days: 1 }).toString();
}
