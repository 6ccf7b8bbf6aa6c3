import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Need } from '../../model/knowledge.ts';
import type { Grid } from './plan-grid.ts';
import { sampleInputs, team, waitForIt } from './sample-knowledge.test-support.ts';
import { TeamCapacity, USUAL_TEAM } from './team-capacity.ts';

const weekly: Grid = { unit: 'week', slots: 52 };
const capacityOf = (constraints: readonly unknown[], grid = weekly): TeamCapacity =>
  new TeamCapacity(sampleInputs({ constraints }), grid);
const half: Need[] = [{ role: 'analyst', fte: 0.5 }];
const need = (fte: number, role = 'analyst'): Need => ({ role, fte });
const all = { from: 1, to: 4 };

describe('new TeamCapacity(inputs, grid)', () => {
  it.each([
    [0.5, { fte: 0.5 }],
    ['0.5..1', { fte: 1 }],
    ['6 x 2..4 h/week', { fte: 0.6 }],
    ['4 points / 2 quarters', { points: 2 }],
    ['1 of 3 points/quarter', { points: 3 }],
  ])('reads %s as %j', (effort, limit) => {
    expect(capacityOf([team('analyst', effort)]).limitOf('analyst')).toEqual({
      constraint: 'constraints/team-analyst',
      ...limit,
    });
  });

  it('knows both the time and the points of a role', () => {
    const capacity = capacityOf([
      team('analyst', 1),
      { ...team('analyst', '2 points/quarter'), id: 'points' },
    ]);
    expect(capacity.limitOf('analyst')).toMatchObject({ fte: 1, points: 2 });
  });

  it('limits only roles whose time is stated', () => {
    const capacity = capacityOf([
      waitForIt('6 weeks'),
      { id: 'few', label: 'Few', kind: 'capacity', role: 'writer' },
      team('analyst', 1),
    ]);
    expect(capacity.roles).toEqual(['analyst']);
    expect(capacity.limitOf('writer')).toBeUndefined();
  });
});

describe('TeamCapacity.stretchOf(needs)', () => {
  it.each([
    ['enough time', [need(0.5)], 1],
    ['half the time', [need(2)], 2],
    ['one role that is short among others', [need(0.5), need(3, 'writer')], 1.5],
    ['a role that nobody limits', [need(9, 'designer')], 1],
    ['nobody', [need(0.1, 'vacant')], undefined],
  ])('for %s', (_, needs, stretch) => {
    const capacity = capacityOf([team('analyst', 1), team('writer', 2), team('vacant', 0)]);
    expect(capacity.stretchOf(needs)).toBe(stretch);
  });
});

describe('TeamCapacity.isCrowded(needs, slots)', () => {
  it('counts everyone at work, whether their time is stated or not', () => {
    const capacity = new TeamCapacity({ constraints: [] }, { unit: 'week', slots: 10 });
    const four = ['a', 'b', 'c', 'd'].map((role) => ({ role, fte: (USUAL_TEAM - 1) / 4 }));
    capacity.take(four, { from: 3, to: 4 });
    expect(capacity.isCrowded([{ role: 'e', fte: 1 }], { from: 1, to: 10 })).toBe(false);
    expect(capacity.isCrowded([{ role: 'e', fte: 1.1 }], { from: 4, to: 6 })).toBe(true);
    expect(capacity.isCrowded([{ role: 'e', fte: 1.1 }], { from: 5, to: 6 })).toBe(false);
  });
});

describe('TeamCapacity.shortIn(needs, slots, points) after take(needs, slots, points)', () => {
  it('finds room for ten tenths, and then no more', () => {
    const capacity = capacityOf([team('analyst', 1)]);
    const tenth = [need(0.1)];
    for (let piece = 0; piece < 10; piece++) {
      expect(capacity.shortIn(tenth, all)).toBeUndefined();
      capacity.take(tenth, all);
    }
    expect(capacity.shortIn(tenth, all)).toBe('analyst');
  });

  it.each([
    [{ from: 1, to: 2 }, undefined],
    [{ from: 2, to: 3 }, 'analyst'],
    [{ from: 4, to: 5 }, 'analyst'],
    [{ from: 2, to: 9 }, 'analyst'],
    [{ from: 6, to: 9 }, undefined],
  ])('beside work in slots 3 to 5, in %j: %s', (slots, short) => {
    const capacity = capacityOf([team('analyst', 0.8)]);
    capacity.take(half, { from: 3, to: 5 });
    expect(capacity.shortIn(half, slots)).toBe(short);
  });

  it('names the role that is short, not the first one', () => {
    const capacity = capacityOf([team('analyst', 1), team('writer', 1)]);
    capacity.take([need(1, 'writer')], all);
    expect(capacity.shortIn([need(0.5), need(0.5, 'writer')], all)).toBe('writer');
  });

  it('counts work that wants more than there is as all there is', () => {
    const capacity = capacityOf([team('analyst', 0.5)]);
    expect(capacity.shortIn([need(3)], all)).toBeUndefined();
    capacity.take([need(3)], all);
    expect(capacity.shortIn([need(0.05)], all)).toBe('analyst');
  });

  it('never lacks a role that nobody limits', () => {
    const capacity = capacityOf([]);
    for (let piece = 0; piece < 99; piece++) capacity.take([need(20)], all, 40);
    expect(capacity.shortIn([need(20)], all, 40)).toBeUndefined();
  });

  it.each([
    ['day', 91],
    ['week', 13],
    ['month', 3],
  ] as const)(
    'counts points by the quarter in which work ends, in a plan of one %s',
    (unit, end) => {
      const capacity = capacityOf([team('analyst', '2 points/quarter')], { unit, slots: 400 });
      capacity.take(half, { from: 1, to: end }, 2);
      expect(capacity.shortIn(half, { from: end, to: end }, 1)).toBe('analyst');
      expect(capacity.shortIn(half, { from: end, to: end + 1 }, 1)).toBeUndefined();
    },
  );

  it('asks no points of work that takes none', () => {
    const capacity = capacityOf([team('analyst', '2 points/quarter')]);
    capacity.take(half, all, 2);
    expect(capacity.shortIn(half, all)).toBeUndefined();
  });

  it('never lets more be taken than there is when work is asked for first', () => {
    const pieces = fc.array(
      fc.record({
        fte: fc.double({ min: 0.05, max: 2, noNaN: true }),
        from: fc.integer({ min: 1, max: 20 }),
        length: fc.integer({ min: 1, max: 8 }),
      }),
    );
    const limits = fc.double({ min: 0.1, max: 2, noNaN: true });
    fc.assert(
      fc.property(pieces, limits, (work, most) => {
        const written = Number(most.toFixed(2));
        const capacity = capacityOf([team('analyst', written)]);
        const taken = new Map<number, number>();
        for (const { fte, from, length } of work) {
          const slots = { from, to: from + length - 1 };
          if (capacity.shortIn([need(fte)], slots) !== undefined) continue;
          capacity.take([need(fte)], slots);
          for (let slot = from; slot <= slots.to; slot++) {
            taken.set(slot, (taken.get(slot) ?? 0) + Math.min(fte, written));
          }
        }
        expect(Math.max(0, ...taken.values())).toBeLessThanOrEqual(written + 1e-6);
      }),
    );
  });
});
