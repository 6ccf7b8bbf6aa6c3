import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, workingCalendar } from '../model/working-calendar.ts';
import { workSlack, type Schedule, type Task, type Wait } from './work-slack.ts';

const calendar = workingCalendar([
  {
    year: 2026,
    source: 'test',
    holidays: [{ from: '2026-05-01', to: '2026-05-05', label: 'Labour Day' }],
    workdays: ['2026-05-09'],
  },
]);
const START = day('2026-03-02');
const END = '2026-07-31';

/** Every working day of the plan. */
const DAYS = Array.from({ length: 152 }, (_, at) => START.add({ days: at }))
  .filter((date) => calendar.isWorkingDay(date))
  .map((date) => date.toString());
const dayAt = (at: number): string => DAYS[at] ?? '';

/** A task from one working day to another, by their place in the plan. */
function task(from: number, to: number, fields: Partial<Task> = {}): Task {
  return { address: `t${from}-${to}`, start: dayAt(from), end: dayAt(to), ...fields };
}

const slackOf = (schedule: Partial<Schedule>) =>
  workSlack({ tasks: [], waits: [], limits: [], end: END, ...schedule }, calendar);

/** A schedule that keeps its own order: whoever waits starts after those it waits for. */
const schedules = fc
  .array(fc.tuple(fc.nat(80), fc.integer({ min: 0, max: 15 })), { minLength: 1, maxLength: 9 })
  .chain((spans) => {
    const tasks = spans
      .map(([from, length]) => [from, from + length] as const)
      .sort(([a], [b]) => a - b)
      .map(([from, to], at) => ({ ...task(from, to), address: `t${at}` }));
    const pairs = tasks.flatMap((one, first) =>
      tasks.flatMap((other, then) => (one.end < other.start ? [[first, then] as const] : [])),
    );
    return fc.record({
      tasks: fc.constant(tasks),
      waits: fc
        .subarray(pairs)
        .map((chosen) => chosen.map(([first, then]): Wait => ({ before: [first], after: [then] }))),
      limits: fc.constant([]),
      end: fc.constant(END),
    });
  });

/** The same task so many working days later. */
function shifted(one: Task, by: number): Task {
  const at = (date: string): string => dayAt(DAYS.indexOf(date) + by);
  return { ...one, start: at(one.start), end: at(one.end) };
}

/** Whether everything waits as it must, and is over when the plan is. */
function holds({ tasks, waits, end }: Schedule): boolean {
  return (
    tasks.every((one) => one.end !== '' && one.end <= end) &&
    waits.every(({ before, after }) =>
      before.every((a) => after.every((b) => (tasks[a]?.end ?? '') < (tasks[b]?.start ?? ''))),
    )
  );
}

describe('workSlack(schedule, calendar)', () => {
  it('lets a task slip by its slack and by no day more', () => {
    fc.assert(
      fc.property(schedules, fc.nat(), (schedule, pick) => {
        const at = pick % schedule.tasks.length;
        const { own } = workSlack(schedule, calendar);
        const moved = (by: number): Schedule => ({
          ...schedule,
          tasks: schedule.tasks.map((one, index) => (index === at ? shifted(one, by) : one)),
        });
        expect(holds(moved(own[at] ?? -1))).toBe(true);
        expect(holds(moved((own[at] ?? -1) + 1))).toBe(false);
      }),
    );
  });

  it('keeps the plan in order when every task slips by its total slack', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const { total } = workSlack(schedule, calendar);
        const tasks = schedule.tasks.map((one, at) => shifted(one, total[at] ?? 0));
        expect(holds({ ...schedule, tasks })).toBe(true);
      }),
    );
  });

  it('never has less room in total than alone', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const { own, total } = workSlack(schedule, calendar);
        own.forEach((slack, at) => expect(total[at]).toBeGreaterThanOrEqual(slack));
      }),
    );
  });

  it('finds a critical path of tasks that wait for each other, none with more room', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const { total, criticalPath } = workSlack(schedule, calendar);
        const least = Math.min(...total);
        expect(criticalPath.length).toBeGreaterThan(0);
        for (const [step, at] of criticalPath.entries()) {
          expect(total[at]).toBe(least);
          const next = criticalPath[step + 1];
          if (next === undefined) continue;
          const waits = schedule.waits.some(
            ({ before, after }) => before.includes(at) && after.includes(next),
          );
          expect(waits).toBe(true);
        }
      }),
    );
  });

  it('counts no weekend and no holiday', () => {
    const last = DAYS.indexOf('2026-04-30');
    const tasks = [task(0, last), task(DAYS.indexOf('2026-05-07'), 60)];
    // 6 May is the one day between them that is worked.
    const { own } = slackOf({ tasks, waits: [{ before: [0], after: [1] }] });
    expect(own[0]).toBe(1);
  });

  it('keeps the time that must pass between two tasks', () => {
    const tasks = [task(0, 4), task(45, 50)];
    const waits: Wait[] = [
      { before: [0], after: [1], latestEnd: (start) => start.subtract({ days: 42 }) },
    ];
    const latest = day(dayAt(45)).subtract({ days: 42 }).toString();
    expect(slackOf({ tasks, waits }).own[0]).toBe(
      DAYS.filter((date) => date > dayAt(4) && date <= latest).length,
    );
  });

  it('keeps a day by which a task must have ended', () => {
    const limits = [{ task: 0, by: dayAt(7) }];
    expect(slackOf({ tasks: [task(0, 4)], limits }).own).toEqual([3]);
  });

  it('gives no room to what is late already', () => {
    const tasks = [task(0, 10), task(5, 12)];
    expect(slackOf({ tasks, waits: [{ before: [0], after: [1] }] }).own[0]).toBe(0);
    expect(slackOf({ tasks: [task(0, 10)], end: dayAt(6) }).own).toEqual([0]);
  });

  it('comes to an end where tasks wait for each other in a circle', () => {
    const waits = [
      { before: [0], after: [1] },
      { before: [1], after: [0] },
    ];
    expect(slackOf({ tasks: [task(0, 4), task(5, 9)], waits }).own[0]).toBe(0);
  });

  it('takes the longest of the chains with no room, and nothing that recurs', () => {
    const last = DAYS.length - 1;
    const tasks = [
      task(last - 5, last),
      task(0, last - 10),
      task(last - 9, last),
      task(0, last, { recurs: true }),
    ];
    const { criticalPath } = slackOf({ tasks, waits: [{ before: [1], after: [2] }] });
    expect(criticalPath).toEqual([1, 2]);
  });

  it('has nothing to say of a plan without work', () => {
    expect(slackOf({})).toEqual({ own: [], total: [], criticalPath: [] });
  });
});
