import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuantity } from '../model/quantity.ts';
import { parseTarget, type TargetValue } from '../model/target.ts';
import { convertAmount, UNITS, type Unit } from '../model/unit.ts';
import {
  compareRequirements,
  impliedBaseline,
  mayMeanPoints,
  requirementOf,
  type Requirement,
} from './required-level.ts';

interface Stated {
  better?: 'up' | 'down';
  unit?: Unit;
  from?: string;
  also?: string;
  basis?: 'relative' | 'points';
}

function read(raw: string): TargetValue {
  const reading = parseTarget(raw);
  if (!reading.ok) throw new Error(`${raw} is no target`);
  return reading.value;
}

/** What `raw` asks for, of a metric in percent that is better when it is higher unless said otherwise. */
function asks(raw: string, stated: Stated = {}): Requirement {
  const { better = 'up', unit = 'percent', from, also, basis } = stated;
  const start = from === undefined ? undefined : parseQuantity(from);
  return requirementOf({
    target: read(raw),
    direction: better,
    unit,
    ...(basis === undefined ? {} : { basis }),
    ...(also === undefined ? {} : { also: read(also) }),
    ...(start?.ok ? { baseline: start.value } : {}),
  });
}

const down = { better: 'down' } as const;
const minutes = { better: 'down', unit: 'minute' } as const;

describe('requirementOf(target, baseline)', () => {
  it.each([
    ['>=40%', {}, 40],
    ['40%', {}, 40],
    ['30..40%', {}, 30],
    ['>=30..40%', {}, 30],
    ['<=40%', down, 40],
    ['28..30%', down, 30],
    ['<=30..45 min', minutes, 45],
    ['2.5 h', minutes, 150],
    ['1.5x', { unit: 'x' }, 1.5],
    ['1:8.5', { unit: 'x' }, 8.5],
    ['120万元', { unit: 'CNY' }, 1_200_000],
  ] as const)('asks at the worst for the level of %s', (raw, stated, level) => {
    expect(asks(raw, stated).level?.amount).toBe(level);
  });

  it.each([
    ['<=40%', {}],
    ['>=40%', down],
    ['up <=40%', {}],
    ['down 30%', {}],
    ['open', {}],
    ['0.5x', {}],
    ['done', {}],
    ['>=90 points', {}],
  ] as const)('asks for nothing that could be compared with %s', (raw, stated) => {
    const { direction: _, unit: __, ...found } = asks(raw, stated);
    expect(found).toEqual({});
  });

  it.each([
    ['up 20%', {}, { by: 20, unit: 'percent' }],
    ['up 20..30%', {}, { by: 20, unit: 'percent' }],
    ['down >=30%', down, { by: 30, unit: 'percent' }],
    ['up 4 pp', {}, { by: 4, unit: 'points' }],
    ['up 4%', { basis: 'points' }, { by: 4, unit: 'points' }],
    ['2x', {}, { by: 100, unit: 'percent' }],
    ['0.6x', down, { by: 40, unit: 'percent' }],
  ] as const)('asks for the change of %s', (raw, stated, change) => {
    expect(asks(raw, stated)).toEqual(expect.objectContaining({ change }));
    expect(asks(raw, stated).level).toBeUndefined();
  });

  it('works out the level of a change from its baseline', () => {
    expect(asks('up 30%', { from: '68%' }).level?.amount).toBe(88.4);
    expect(asks('down 30%', { better: 'down', unit: 'CNY', from: '2800 CNY' }).level?.amount).toBe(
      1960,
    );
    expect(asks('up 4 pp', { from: '20%' }).level).toEqual({ amount: 24 });
    expect(asks('2x', { from: '20%' }).level?.amount).toBe(40);
  });

  it.each(['60..70%', '>48%', '-10%', '0%'])('works out no level from %s', (from) => {
    expect(asks('up 30%', { from }).level).toBeUndefined();
  });

  it('takes the baseline of another place when the target has none', () => {
    const target = { target: read('up 20%'), direction: 'up', unit: 'percent' } as const;
    expect(requirementOf(target, 50).level?.amount).toBe(60);
  });

  it('takes from the other form what the target leaves open', () => {
    expect(asks('up 20%', { also: '>=60%' })).toEqual(
      expect.objectContaining({ level: { amount: 60 }, change: { by: 20, unit: 'percent' } }),
    );
    expect(asks('top 20%', { also: '>=50' }).rank).toBe(20);
    expect(asks('60%', { also: '65%' }).level?.amount).toBe(60);
  });
});

describe('compareRequirements(a, b)', () => {
  it.each([
    ['36%', '>=36%', 0],
    ['>=40%', '30..40%', 1],
    ['85%', '88%', -1],
    ['30..35%', '30..40%', 0],
    ['top 10%', 'top 20%', 1],
    ['up 25%', 'up 15%', 1],
    ['up 100%', '2x', 0],
    ['up 4 pp', 'up 5 pp', -1],
    ['up 4 pp', 'up 4%', undefined],
    ['top 20%', '>=50%', undefined],
    ['up 20%', '>=70%', undefined],
  ] as const)('holds %s against %s', (a, b, order) => {
    expect(compareRequirements(asks(a), asks(b))).toBe(order);
  });

  it('finds the lower level the harder one where lower is better', () => {
    expect(compareRequirements(asks('<=10%', down), asks('<=15%', down))).toBe(1);
    expect(compareRequirements(asks('down 25%', down), asks('down 15%', down))).toBe(1);
  });

  it.each([
    // 68% up 30% are 88.4%: rounded that is 88%, and by no means 90%.
    ['88%', 'up 30%', { from: '68%' }, 0],
    ['90%', 'up 30%', { from: '68%' }, 1],
    // From 48 h to 4 h are 91.7% less.
    ['4 h', 'down 92%', { ...minutes, from: '48 h', unit: 'hour' }, 0],
    ['4 h', 'down 90%', { ...minutes, from: '48 h', unit: 'hour' }, 1],
    ['1 h', 'down 97.5%', { ...minutes, from: '48 h', unit: 'hour' }, 0],
    ['2 min', 'down 40%', { ...minutes, from: '4 min' }, 1],
    // Half a point is much of 4%, and little of 50%.
    ['2%', 'down 40%', { ...down, from: '4%' }, 1],
    ['57%', 'up 15%', { from: '50%' }, 0],
    ['3.2', 'down 10%', { better: 'down', unit: 'score5', from: '3.6' }, 0],
    ['3.0', 'down 10%', { better: 'down', unit: 'score5', from: '3.6' }, 1],
    ['8', 'up 20%', { unit: 'count', from: '7' }, 0],
    ['57.2%', 'up 15%', { from: '50%' }, -1],
    ['30 min', 'down 24%', { ...minutes, from: '40 min' }, 0],
    ['5', 'up 50%', { unit: 'count', from: '3' }, 0],
    ['3510 CNY', 'up 250%', { unit: 'CNY', from: '1000 CNY' }, 0],
    ['3550 CNY', 'up 250%', { unit: 'CNY', from: '1000 CNY' }, 1],
    // Points are added without rounding.
    ['88.2%', 'up 20 pp', { from: '68%' }, 1],
  ] as const)('allows for rounding between %s and %s', (level, change, stated, order) => {
    const [one, other] = [asks(level, stated), asks(change, stated)];
    expect(compareRequirements(one, other)).toBe(order);
    expect(compareRequirements(other, one)).toBe(0 - order);
  });

  it('allows for no rounding between two changes of one baseline', () => {
    const from = { from: '50%' };
    expect(compareRequirements(asks('up 20%', from), asks('up 20.5%', from))).toBe(-1);
    expect(compareRequirements(asks('up 20%'), asks('up 20.5%', from))).toBe(-1);
  });

  it('compares the levels of changes from two baselines', () => {
    const [low, high] = [asks('up 20%', { from: '50%' }), asks('up 10%', { from: '60%' })];
    expect(compareRequirements(low, high)).toBe(-1);
    expect(compareRequirements(low, asks('up 10 pp', { from: '50%' }))).toBe(0);
    const small = [asks('up 20%', { from: '10%' }), asks('up 30%', { from: '9%' })] as const;
    expect(compareRequirements(...small)).toBe(1);
  });

  it('takes three months for 90 days, and not for 80', () => {
    const days = { better: 'down', unit: 'day' } as const;
    expect(compareRequirements(asks('3 months', days), asks('90 days', days))).toBe(0);
    expect(compareRequirements(asks('3 months', days), asks('80 days', days))).toBe(-1);
    expect(compareRequirements(asks('92 days', days), asks('91 days', days))).toBe(-1);
  });
});

const direction = fc.constantFrom('up', 'down');
const amount = fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 10);
const anyTarget = fc.oneof(
  amount.map((level) => `${level}%`),
  fc.tuple(fc.constantFrom('>=', '<=', '>', '<'), amount).map((parts) => `${parts.join('')}%`),
  fc.tuple(amount, amount).map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}%`),
  fc.tuple(direction, amount, fc.constantFrom('%', ' pp')).map(([way, by, unit]) => {
    return `${way} ${by}${unit}`;
  }),
  amount.map((top) => `top ${top}%`),
  amount.map((factor) => `${factor}x`),
);
const anyStated = fc.record(
  { from: amount.map((level) => `${level}%`), basis: fc.constantFrom('relative', 'points') },
  { requiredKeys: [] },
);

describe('compareRequirements, whatever the two targets', () => {
  it('gives the opposite for the opposite order', () => {
    fc.assert(
      fc.property(direction, anyTarget, anyTarget, anyStated, anyStated, (better, a, b, x, y) => {
        const [one, other] = [asks(a, { ...x, better }), asks(b, { ...y, better })];
        const [order, back] = [compareRequirements(one, other), compareRequirements(other, one)];
        expect(order === undefined ? undefined : order + 0).toBe(
          back === undefined ? undefined : 0 - back,
        );
      }),
    );
  });

  it('finds every target to ask for what it asks for itself, if it asks for anything', () => {
    fc.assert(
      fc.property(direction, anyTarget, anyStated, (better, raw, stated) => {
        const one = asks(raw, { ...stated, better });
        const { level, change, rank } = one;
        const expected = level ?? change ?? rank;
        expect(compareRequirements(one, one)).toBe(expected === undefined ? undefined : 0);
      }),
    );
  });

  it('does not mind the units that levels are written in', () => {
    const units = (Object.keys(UNITS) as Unit[]).filter((unit) => UNITS[unit].family === 'time');
    const unit = fc.constantFrom(...units);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        unit,
        unit,
        (a, b, written, counted) => {
          const [x, y] = [a, b].map((n) => asks(`${n} ${written}`, { ...down, unit: counted }));
          const expected = a === b ? 0 : a < b ? 1 : -1;
          expect(x && y && compareRequirements(x, y)).toBe(expected);
        },
      ),
    );
  });

  it('does not mind the unit that a metric counts in', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const inUnit = (unit: Unit) =>
          compareRequirements(
            asks(`${a} h`, { ...down, unit }),
            asks(`${convertAmount(b, 'hour', 'minute')} min`, { ...down, unit }),
          );
        expect(inUnit('hour')).toBe(inUnit('second'));
      }),
    );
  });

  it('turns with the direction that is better', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [up, lower] = (['up', 'down'] as const).map((better) =>
          compareRequirements(asks(`${a}%`, { better }), asks(`${b}%`, { better })),
        );
        expect((up ?? NaN) + (lower ?? NaN)).toBe(0);
      }),
    );
  });
});

describe('impliedBaseline(level, change, direction)', () => {
  it('is where both come to the same', () => {
    expect(impliedBaseline(70, { by: 20, unit: 'percent' }, 'up')).toBeCloseTo(58.33, 2);
    expect(impliedBaseline(70, { by: 20, unit: 'points' }, 'up')).toBe(50);
    expect(impliedBaseline(15, { by: 25, unit: 'percent' }, 'down')).toBe(20);
  });

  it('is none when all would be lost', () => {
    expect(impliedBaseline(15, { by: 100, unit: 'percent' }, 'down')).toBeUndefined();
  });

  it('leads from the change back to the level', () => {
    const by = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(direction, amount, by, (better, level, percent) => {
        const from = impliedBaseline(level, { by: percent, unit: 'percent' }, better);
        const change = requirementOf(
          { target: read(`${better} ${percent}%`), direction: better, unit: 'percent' },
          from,
        );
        expect(change.level?.amount).toBeCloseTo(level, 6);
      }),
    );
  });
});

describe('mayMeanPoints(unit)', () => {
  it('is so of shares and scores, not of time and money', () => {
    expect((['percent', 'score', 'hour', 'CNY'] as const).map(mayMeanPoints)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
