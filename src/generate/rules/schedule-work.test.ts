import { describe, expect, it } from 'vitest';
import type { PhaseTemplate } from '../../model/knowledge.ts';
import {
  chosen,
  lasting,
  phaseTemplate,
  playbook,
  scheduled,
  team,
  waitForIt,
  work,
  type Scheduled,
} from './sample-knowledge.test-support.ts';

const half = [{ role: 'analyst', fte: 0.5 }];
const full = [{ role: 'analyst', fte: 1 }];
const whole = phaseTemplate([1]);
/** Phases of eight weeks; the first begins with two that file the requests. */
const filing = { request: true, place: 'start', needs: [{ role: 'lead', fte: 0.2 }] };
const thirds = phaseTemplate([1 / 3, 1 / 3, 1 / 3], { prepare: [work('requests', filing)] });

/** What comes of work over 24 weeks, with the pace of a plan of twelve months undone. */
function over24(
  tasks: readonly Record<string, unknown>[],
  constraints: readonly unknown[] = [],
  template: PhaseTemplate = whole,
): Scheduled {
  return scheduled(lasting('W24', { constraints }), template, [
    chosen(playbook('book', {}, tasks)),
  ]);
}
const PACE = Math.sqrt(12 / 6);
const task = (id: string, weeks: number, fields: Record<string, unknown> = {}) =>
  work(id, { step: 'prepare', weeks: weeks * PACE, needs: half, ...fields });
const times = ({ placed }: Scheduled, ...ids: string[]): string[] =>
  ids.map((id) => {
    const found = placed.find((one) => one.id === id);
    return found ? `${found.frame.id} ${found.slots.from}-${found.slots.to}` : 'left out';
  });
const one = ({ placed }: Scheduled, id: string) => placed.find((found) => found.id === id);
const lacking = ({ leftOut }: Scheduled) => leftOut.map(({ task: { id }, lacks }) => [id, lacks]);
const short = (role: string) => ({
  kind: 'capacity',
  role,
  constraint: `constraints/team-${role}`,
});

describe('itQueue(inputs, frames, grid)', () => {
  const queue = (lead: string | undefined, template = thirds) =>
    scheduled(lasting('W24', { constraints: lead ? [waitForIt(lead)] : [] }), template, []).queue;

  it.each([
    ['6 weeks', 9],
    ['4..6 weeks', 9],
    ['1 month', 8],
  ])('lets IT start %s after the requests are filed in W2, so in slot %d', (lead, ready) => {
    expect(queue(lead)).toMatchObject({ constraint: 'constraints/it-queue', request: 2, ready });
  });

  it.each([
    ['end', 8],
    ['whole', 8],
  ])('counts from the end of filing at the %s of its phase', (place, request) => {
    const late = phaseTemplate([1 / 3, 2 / 3], { prepare: [work('ask', { ...filing, place })] });
    expect(queue('6 weeks', late)).toMatchObject({ request, ready: request + 7 });
  });

  it('counts from the first day where no work files requests', () => {
    expect(queue('6 weeks', whole)?.ready).toBe(7);
  });

  it('is none where none is stated', () => {
    expect(queue(undefined)).toBeUndefined();
  });
});

describe('scheduleWork(inputs, frames, selections, plan)', () => {
  it('puts standing work at the start, at the end or all through its phase', () => {
    const places = ['start', 'end', 'whole'].map((place) => work(place, { place }));
    const plan = over24([task('a', 1)], [], phaseTemplate([0.5, 0.5], { foundation: places }));
    expect(times(plan, 'start', 'end', 'whole')).toEqual(
      ['13-14', '23-24', '13-24'].map((span) => `foundation ${span}`),
    );
  });

  it('starts work with its phase, and says nothing of a delay', () => {
    const plan = over24([task('a', 3, { step: 'foundation' })], [], thirds);
    expect(times(plan, 'a')).toEqual(['foundation 9-11']);
    expect(one(plan, 'a')).toMatchObject({ stretch: 1 });
    expect(one(plan, 'a')).not.toHaveProperty('delay');
  });

  it('does work after what it builds on, and says so', () => {
    const plan = over24([task('b', 2, { after: ['a'] }), task('a', 1)]);
    expect(times(plan, 'a', 'b')).toEqual(['prepare 1-1', 'prepare 2-3']);
    expect(one(plan, 'b')?.delay).toEqual({ kind: 'after', task: 'a' });
  });

  it('lets IT start when its queue is over, and says so', () => {
    const plan = over24([task('a', 2, { it: true }), task('b', 2)], [waitForIt('4 weeks')], thirds);
    expect(times(plan, 'a', 'b')).toEqual(['prepare 7-8', 'prepare 1-2']);
    expect(one(plan, 'a')?.delay).toEqual({ kind: 'it-queue' });
  });

  it('shortens work to end with its phase, but not by half', () => {
    const [first, next] = [5, 4].map((left) =>
      over24([task('a', 8 - left), task('b', 7, { after: ['a'] })], [], thirds),
    );
    expect(first && times(first, 'b')).toEqual(['prepare 4-8']);
    expect(next && times(next, 'b')).toEqual(['foundation 9-15']);
  });

  it('does the work of the more important problem first', () => {
    const books = [0.5, 1.5].map((weight, at) =>
      chosen(playbook(`book-${at}`, {}, [task(`task-${at}`, 4, { needs: full })]), weight),
    );
    const inputs = lasting('W24', { constraints: [team('analyst', 1)] });
    const plan = scheduled(inputs, whole, books);
    expect(times(plan, 'task-0', 'task-1')).toEqual(['prepare 5-8', 'prepare 1-4']);
    expect(one(plan, 'task-0')?.delay).toEqual(short('analyst'));
  });

  it('names the role that is short of time, whichever comes first', () => {
    const both = [...half, { role: 'writer', fte: 1 }];
    const tasks = [
      task('a', 4, { needs: [{ role: 'writer', fte: 1 }] }),
      task('b', 4, { needs: both }),
    ];
    const plan = over24(tasks, [team('analyst', 1), team('writer', 1)]);
    expect(one(plan, 'b')?.delay).toEqual(short('writer'));
  });

  it('makes work longer that wants more of a role than there is', () => {
    const plan = over24([task('a', 3, { needs: full })], [team('analyst', 0.5)]);
    expect(times(plan, 'a')).toEqual(['prepare 1-6']);
    expect(one(plan, 'a')?.stretch).toBe(2);
  });

  it('does not shorten work that the team makes longer', () => {
    const tasks = [task('a', 3), task('b', 3, { after: ['a'], needs: full })];
    const plan = over24(tasks, [team('analyst', 0.5)], thirds);
    expect(times(plan, 'a', 'b')).toEqual(['prepare 1-3', 'foundation 9-14']);
  });

  it('leaves out work of a role that has no time, and what builds on it', () => {
    const tasks = [
      task('a', 2, { needs: [...half, { role: 'vacant', fte: 0.5 }] }),
      task('b', 2, { after: ['a'] }),
      task('c', 2, { after: ['book/b'] }),
      task('d', 2),
    ];
    const plan = over24(tasks, [team('analyst', 1), team('vacant', 0)]);
    expect(lacking(plan)).toEqual(['a', 'b', 'c'].map((id) => [id, short('vacant')]));
    expect(times(plan, 'd')).toEqual(['prepare 1-2']);
  });

  it('leaves out what the horizon has no room for', () => {
    const plan = over24([task('a', 2, { it: true })], [waitForIt('30 weeks')]);
    expect(lacking(plan)).toEqual([['a', 'time']]);
  });

  it('leaves out what the team has no room for', () => {
    const tasks = ['a', 'b', 'c'].map((id) => task(id, 10, { needs: full }));
    expect(lacking(over24(tasks, [team('analyst', 1)]))).toEqual([['c', short('analyst')]]);
  });

  it('counts the points of standing work', () => {
    const standing = { place: 'start', points: 2, needs: half };
    const template = phaseTemplate([1], { prepare: [work('standing', standing)] });
    const plan = over24(
      [task('a', 2, { points: 1 })],
      [team('analyst', '2 points/quarter')],
      template,
    );
    expect(times(plan, 'a')).toEqual(['prepare 13-14']);
  });

  it('places work that waits for work of no chosen playbook', () => {
    const tasks = [task('b', 2, { after: ['a'] }), task('a', 2, { after: ['other/x'] })];
    expect(times(over24(tasks), 'a', 'b')).toEqual(['prepare 1-2', 'prepare 3-4']);
  });

  it('starts with the first work of a circle', () => {
    const plan = over24([task('a', 2, { after: ['b'] }), task('b', 2, { after: ['a'] })]);
    expect(times(plan, 'a', 'b')).toEqual(['prepare 1-2', 'prepare 3-4']);
  });
});
