import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvedPlan } from '../diagrams/resolved-plan.test-support.ts';
import { sumLoad, type LoadPart } from '../model/load.ts';
import { day } from '../model/working-calendar.ts';

const HEAD = `
format: 1
title: Sample
organisation: ACME
profile: strategic-plan
language: en
industry: retail-ecommerce
generate: []
horizon: { start: 2026-03-02, from: M3, to: M12 }
`;

/** The load of a plan with these phases: id, span and resources. */
function loadOf(phases: readonly (readonly [string, string, ...string[]])[], more = '') {
  const written = phases.map(
    ([id, span, ...resources]) =>
      `  - { id: ${id}, label: ${id}, span: ${span}, resources: [${resources.join(', ')}] }`,
  );
  const list = written.length === 0 ? ' []' : `\n${written.join('\n')}`;
  return resolvedPlan(`${HEAD}phases:${list}\n${more}`).load;
}

/** Person-weeks, at least and at most, of days and of stretches alike. */
function personWeeks(parts: readonly Omit<LoadPart, 'from'>[]): [number, number] {
  const sum = (side: 'min' | 'max'): number =>
    parts.reduce((total, part) => total + (part[side] * daysOf(part)) / 7, 0);
  return [Number(sum('min').toFixed(6)), Number(sum('max').toFixed(6))];
}

function daysOf({ start, end }: { start: string; end: string }): number {
  return day(end).since(day(start), { largestUnit: 'day' }).days + 1;
}

const date = (at: number): string => day('2026-03-02').add({ days: at }).toString();

const part = fc
  .record({
    first: fc.nat(60),
    length: fc.nat(30),
    min: fc.nat(8).map((quarters) => quarters / 4),
    width: fc.nat(4).map((quarters) => quarters / 4),
  })
  .map(({ first, length, min, width }) => ({
    start: date(first),
    end: date(first + length),
    min,
    max: min + width,
  }));
const parts = fc
  .array(part, { maxLength: 12 })
  .map((all) => all.map((one, at): LoadPart => ({ ...one, from: [`r${at}`] })));

/** What is needed on each day, whatever the stretches are cut into. */
function byDay(all: readonly LoadPart[]): Map<string, string> {
  return new Map(
    sumLoad(all).flatMap(({ start, min, max, ...stretch }) =>
      Array.from({ length: daysOf({ start, ...stretch }) }, (_, at) => [
        day(start).add({ days: at }).toString(),
        `${min}..${max}`,
      ]),
    ),
  );
}

describe('sumLoad(parts)', () => {
  it('takes as many person-weeks as its parts do together', () => {
    fc.assert(
      fc.property(parts, (all) => {
        expect(personWeeks(sumLoad(all))).toEqual(personWeeks(all));
      }),
    );
  });

  it('names, for each day, the parts of that day and what they add up to', () => {
    fc.assert(
      fc.property(parts, fc.nat(95), (all, at) => {
        const on = ({ start, end }: { start: string; end: string }): boolean =>
          start <= date(at) && date(at) <= end;
        const there = all.filter(on);
        const stretches = sumLoad(all).filter(on);
        expect(stretches.length).toBe(there.length === 0 ? 0 : 1);
        expect(stretches[0]?.from ?? []).toEqual(there.flatMap(({ from }) => from));
        expect(stretches[0]?.max ?? 0).toBeCloseTo(
          there.reduce((sum, { max }) => sum + max, 0),
          9,
        );
      }),
    );
  });

  it('is the same on every day when a part is split in two', () => {
    fc.assert(
      fc.property(parts, fc.nat(11), fc.nat(29), (all, which, days) => {
        const whole = all[which];
        fc.pre(whole !== undefined && days < daysOf(whole) - 1);
        if (whole === undefined) return;
        const cut = day(whole.start).add({ days });
        const halves = [
          { ...whole, end: cut.toString() },
          { ...whole, start: cut.add({ days: 1 }).toString() },
        ];
        expect(byDay(all.toSpliced(which, 1, ...halves))).toEqual(byDay(all));
      }),
    );
  });

  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(parts, (all) => {
        expect(byDay(all.toReversed())).toEqual(byDay(all));
      }),
    );
  });

  it('takes nothing where a part ends before it starts', () => {
    const reversed = { start: date(3), end: date(1), min: 1, max: 1, from: ['r0'] };
    const sound = { start: date(3), end: date(9), min: 1, max: 1, from: ['r1'] };
    expect(sumLoad([reversed, sound])).toEqual([sound]);
  });
});

describe('the load of a resolved plan', () => {
  it('adds up what phases need of a role on the days they share', () => {
    const [only, ...others] = loadOf([
      ['one', 'W5..W10', '{ role: it-liaison, fte: 1 }'],
      ['two', 'M3..M5', '{ role: it-liaison, fte: 0.5..1 }'],
    ]);
    expect(others).toEqual([]);
    expect(only?.label).toEqual({ 'zh-CN': 'IT 对接人', en: 'IT liaison' });
    expect(only?.stretches.map(({ weeks, min, max }) => [...weeks, min, max])).toEqual([
      [5, 9, 1, 1],
      [9, 10, 1.5, 2],
      [11, 22, 0.5, 1],
    ]);
    expect(only?.stretches[1]).toMatchObject({
      start: '2026-05-02',
      end: '2026-05-10',
      from: ['phases/one/resources/it-liaison', 'phases/two/resources/it-liaison'],
    });
  });

  it('turns heads and hours into full-time people', () => {
    const [only] = loadOf([['one', 'W1..W4', '{ role: csm, effort: 6 x 2..3 h/week }']]);
    expect(only?.stretches[0]).toMatchObject({ min: 0.3, max: 0.45 });
  });

  it.each([
    ['points of capacity', 'effort: 1 of 2 points/quarter'],
    ['people who are bought in', 'fte: 1, mode: external'],
    ['work that is bought in', 'fte: 1, mode: outsourced'],
    ['roles without a number', 'mode: collaborate'],
    ['illustrations', 'fte: 1, example: true'],
  ])('does not count %s', (_, needed) => {
    expect(loadOf([['one', 'W1..W4', `{ role: engineer, ${needed} }`]])).toEqual([]);
  });

  it('counts neither an illustrated phase nor an illustrated limit', () => {
    const plan = resolvedPlan(`${HEAD}
constraints: [{ id: k, kind: headcount, label: K, role: csm, effort: 1, example: true }]
phases:
  - { id: p, label: P, span: W1, example: true, resources: [{ role: engineer, fte: 1 }] }
`);
    expect(plan.load).toEqual([]);
  });

  it('counts weeks before the plan starts from zero down', () => {
    const [only] = loadOf([
      ['early', '2026-02-16..2026-03-01', '{ role: engineer, fte: 1 }'],
      ['first', 'W1', '{ role: engineer, fte: 1 }'],
    ]);
    expect(only?.stretches.map(({ weeks }) => weeks)).toEqual([
      [-1, 0],
      [1, 1],
    ]);
  });

  const limits = (...limits: string[]): string =>
    `constraints: [${limits.map((limit, at) => `{ id: k${at}, label: K, role: engineer, ${limit} }`).join(', ')}]`;

  it.each([
    ['people', ['kind: capacity, effort: 0.5..0.8'], 0.8],
    ['heads and hours', ['kind: support, effort: 6 x 2..3 h/week'], 0.45],
    ['a headcount', ['kind: headcount, value: 2 人'], 2],
    ['the tightest of several', ['kind: capacity, effort: 2', 'kind: headcount, effort: 1'], 1],
  ])('knows a limit stated in %s', (_, stated, fte) => {
    const [only] = loadOf([['one', 'W1..W4', '{ role: engineer, fte: 1 }']], limits(...stated));
    expect(only?.capacity).toEqual({ fte, at: `constraints/k${stated.length - 1}` });
  });

  it.each([
    ['points', 'kind: capacity, effort: 2 points/quarter'],
    ['a least number', "kind: headcount, value: '>=2 人'"],
    ['money', 'kind: budget, value: 120万元'],
    ['a time', 'kind: capacity, value: 6 weeks'],
  ])('takes %s for no limit of people', (_, stated) => {
    const [only] = loadOf([['one', 'W1..W4', '{ role: engineer, fte: 1 }']], limits(stated));
    expect(only?.capacity).toBeUndefined();
  });

  it('lists a role whose time is limited although no phase needs it', () => {
    const load = loadOf([], limits('kind: capacity, effort: 1'));
    expect(load).toMatchObject([{ role: 'engineer', capacity: { fte: 1 }, stretches: [] }]);
  });

  it('keeps a role in its pool when the plan only calls it otherwise', () => {
    const load = loadOf(
      [
        ['one', 'W1', '{ role: it-lead, fte: 1 }', '{ role: hermit, fte: 1 }'],
        ['two', 'W2', '{ role: data-engineer, fte: 1 }'],
      ],
      `roles:
  - { id: it-lead, label: Head of IT }
  - { id: hermit, label: Hermit }
  - { id: data-engineer, label: Data engineer, pool: data-team }`,
    );
    expect(load.map(({ label, pool }) => [label, pool])).toEqual([
      ['Head of IT', 'it-department'],
      ['Hermit', undefined],
      ['Data engineer', 'data-team'],
    ]);
  });
});
