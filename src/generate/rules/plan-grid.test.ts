import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { horizonMonths } from './frame-phases.ts';
import { planDays } from './plan-days.ts';
import {
  endOf,
  planGrid,
  readTime,
  slotsForWeeks,
  slotsOf,
  slotsTouching,
  slotsPastWeeks,
  spanOf,
  type Grid,
} from './plan-grid.ts';
import { lasting, sampleInputs, START } from './sample-knowledge.test-support.ts';

const UNITS = ['day', 'week', 'month'] as const;
const gridTo = (to: string): Grid => {
  const inputs = lasting(to);
  return planGrid(inputs, horizonMonths(inputs));
};
const startDays = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const grids = fc.record({
  unit: fc.constantFrom(...UNITS),
  slots: fc.integer({ min: 1, max: 120 }),
});

describe('planGrid(inputs, months)', () => {
  it.each([
    ['D20', { unit: 'day', slots: 20 }],
    ['D21', { unit: 'week', slots: 3 }],
    ['W13', { unit: 'week', slots: 13 }],
    ['M12', { unit: 'week', slots: 52 }],
    ['M15', { unit: 'week', slots: 65 }],
    ['M16', { unit: 'month', slots: 16 }],
    ['Y3', { unit: 'month', slots: 36 }],
  ])('lays a plan to %s out on %j', (to, grid) => {
    expect(gridTo(to)).toEqual(grid);
  });

  it('has one slot where the plan ends before it starts', () => {
    expect(gridTo('2026-01-01')).toEqual({ unit: 'day', slots: 1 });
  });

  it('counts no month that the plan does not last', () => {
    expect(gridTo('2027-07-20')).toEqual({ unit: 'month', slots: 16 });
  });

  it('counts no further than months can be written', () => {
    expect(gridTo('2060-01-01')).toEqual({ unit: 'month', slots: 240 });
  });

  it('ends with the horizon or less than a slot before', () => {
    const longest = { day: 1, week: 7, month: 31 };
    fc.assert(
      fc.property(startDays, fc.integer({ min: 1, max: 2500 }), (start, days) => {
        const inputs = sampleInputs({ horizon: { start, from: 'D1', to: `D${days}` } });
        const grid = planGrid(inputs, horizonMonths(inputs));
        const end = planDays(readTime(endOf({ from: 1, to: grid.slots }, grid)), start).to;
        const left = days - 1 - end;
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThan(longest[grid.unit]);
      }),
    );
  });
});

describe('spanOf(slots, grid)', () => {
  it.each([
    [{ from: 5, to: 10 }, 'week', 'W5..W10'],
    [{ from: 7, to: 7 }, 'month', 'M7'],
    [{ from: 1, to: 2 }, 'day', 'D1..D2'],
  ] as const)('writes %j of a grid of one %s as %s', (slots, unit, written) => {
    expect(spanOf(slots, { unit, slots: 12 })).toBe(written);
  });
});

describe('endOf(slots, grid)', () => {
  it('writes the last slot alone', () => {
    expect(endOf({ from: 5, to: 10 }, { unit: 'week', slots: 13 })).toBe('W10');
  });
});

describe('slotsOf(time, start, grid)', () => {
  it('reads back whatever spanOf writes, from any first day', () => {
    fc.assert(
      fc.property(grids, startDays, fc.nat(), fc.nat(), (grid, start, a, b) => {
        const [from = 1, to = 1] = [a, b]
          .map((n) => (n % grid.slots) + 1)
          .toSorted((x, y) => x - y);
        const slots = { from, to };
        expect(slotsOf(readTime(spanOf(slots, grid)), start, grid)).toEqual(slots);
      }),
    );
  });

  it.each([
    ['M2', 'week', { from: 6, to: 8 }],
    ['Q2', 'month', { from: 4, to: 6 }],
    ['W1..W13', 'month', { from: 1, to: 3 }],
    ['W1', 'month', { from: 1, to: 1 }],
    ['2026-03-16', 'week', { from: 3, to: 3 }],
    ['2026-01-01..2026-03-15', 'week', { from: 1, to: 2 }],
    ['Y3', 'month', { from: 20, to: 20 }],
  ] as const)('puts %s on these slots of one %s: %j', (time, unit, slots) => {
    expect(slotsOf(readTime(time), START, { unit, slots: 20 })).toEqual(slots);
  });
});

describe('slotsTouching(time, start, grid)', () => {
  it('takes the weeks in which a month begins and ends', () => {
    const grid = { unit: 'week', slots: 20 } as const;
    expect(slotsTouching(readTime('M2'), START, grid)).toEqual({ from: 5, to: 9 });
  });
});

describe('slotsForWeeks(weeks, grid)', () => {
  it.each([
    [0.5, 'week', 1],
    [2.4, 'week', 2],
    [1, 'month', 1],
    [13, 'month', 3],
    [52, 'month', 12],
    [2, 'day', 14],
  ] as const)('takes %d weeks on a grid of one %s for %d', (weeks, unit, slots) => {
    expect(slotsForWeeks(weeks, { unit, slots: 36 })).toBe(slots);
  });
});

describe('slotsPastWeeks(weeks, grid)', () => {
  it.each([
    [0, 'week', 0],
    [6, 'week', 6],
    [6.1, 'week', 7],
    [13, 'month', 3],
    [14, 'month', 4],
    [26 / 3, 'month', 2],
    [1.5, 'day', 11],
  ] as const)('waits for %d weeks on a grid of one %s through %d', (weeks, unit, slots) => {
    expect(slotsPastWeeks(weeks, { unit, slots: 36 })).toBe(slots);
  });
});

describe('readTime(raw)', () => {
  it('throws at what is no time, since the rules wrote it', () => {
    expect(() => readTime('week 3')).toThrow('not a time: week 3');
  });
});
