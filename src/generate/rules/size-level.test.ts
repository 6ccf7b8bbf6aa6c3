import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../model/target.ts';
import { metric } from './sample-knowledge.test-support.ts';
import { levelText, roundLike, sizeLevel, usualStep, type Sizing } from './size-level.ts';

type Band = Sizing['band'];
const LENGTHS = [3, 6, 12, 24, 36] as const;
const AMBITIONS = ['cautious', 'balanced', 'bold'] as const;

/** A band with these steps, from three months to three years. */
const bandOf = (steps: readonly object[], kind: Band['kind'] = 'points'): Band => {
  const lengths = Object.fromEntries(LENGTHS.map((length, at) => [`m${length}`, steps[at]]));
  const { band } = metric({ band: { kind, seen: 0, ...lengths } });
  if (band === undefined) throw new Error('no band');
  return band;
};
const usual = (...figures: number[]): Band => bandOf(figures.map((figure) => ({ usual: figure })));
const EVEN = usual(3, 6, 12, 24, 36);

const sizing = (fields: Partial<Sizing> = {}): Sizing => ({
  metric: metric(),
  band: EVEN,
  direction: 'up',
  baseline: 50,
  months: 12,
  ambition: 'balanced',
  ...fields,
});

/** Bands whose smallest, usual and steepest steps all grow with time. */
const rising = fc
  .array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { minLength: 5, maxLength: 5 })
  .map((parts) => {
    let [least, middle, most] = [0, 0, 0];
    return parts.map((part) => {
      const [a, b, c] = part.toSorted((x, y) => x - y) as [number, number, number];
      [least, middle, most] = [least + a, middle + b, most + c];
      return { least, usual: middle, most };
    });
  });
const estimated = rising.map((steps) => steps.map(({ usual: figure }) => ({ usual: figure })));
const bands = fc.oneof(rising, estimated);
const times = fc.double({ min: 0.1, max: 60, noNaN: true });

describe('usualStep(band, months)', () => {
  it('is the step of the band at each of its lengths', () => {
    const steps = LENGTHS.map((months) => ({ least: months, usual: 2 * months, most: 3 * months }));
    for (const months of LENGTHS) {
      const step = { low: months, usual: 2 * months, high: 3 * months };
      expect(usualStep(bandOf(steps), months)).toEqual({ ...step, seen: true });
    }
  });

  it.each([
    [1, 10],
    [9, 50],
    [60, 90],
  ])('lies between the lengths of the band: after %d months at %d', (months, step) => {
    expect(usualStep(usual(30, 40, 60, 80, 90), months).usual).toBeCloseTo(step, 9);
  });

  it('estimates what was not seen, and says so', () => {
    const step = { low: 7, usual: 10, high: 12, seen: false };
    expect(usualStep(usual(10, 10, 10, 10, 10), 6)).toEqual(step);
  });

  it('takes the usual step where the steepest one seen is less', () => {
    const band = bandOf(LENGTHS.map(() => ({ least: 9, usual: 5, most: 4 })));
    expect(usualStep(band, 12)).toMatchObject({ low: 5, usual: 5, high: 5 });
  });

  it('never falls with time where the band does not', () => {
    fc.assert(
      fc.property(bands, times, times, (steps, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((m) =>
          usualStep(bandOf(steps), m),
        );
        for (const field of ['low', 'usual', 'high'] as const) {
          expect(late?.[field]).toBeGreaterThanOrEqual((early?.[field] ?? NaN) - 1e-9);
        }
      }),
    );
  });

  it('does not jump, at the lengths of the band or elsewhere', () => {
    const near = 0.001;
    const moments = fc.oneof(fc.constantFrom(...LENGTHS), times);
    fc.assert(
      fc.property(bands, moments, (steps, months) => {
        const band = bandOf(steps);
        const [before, after] = [months - near, months + near].map((at) => usualStep(band, at));
        for (const field of ['low', 'usual', 'high'] as const) {
          expect(after?.[field]).toBeCloseTo(before?.[field] ?? NaN, 0);
        }
      }),
    );
  });
});

describe('sizeLevel(sizing)', () => {
  it.each([
    ['level', 'up', '58%', '62%', '64%'],
    ['bound', 'up', '>=58%', '>=62%', '>=64%'],
    ['bound', 'down', '<=42%', '<=38%', '<=36%'],
    ['range', 'up', '58..62%', '58..64%', '62..64%'],
    ['range', 'down', '38..42%', '36..42%', '36..38%'],
  ] as const)('writes a %s on the way %s by ambition', (form, direction, ...levels) => {
    const own = metric({ form });
    const found = AMBITIONS.map((ambition) =>
      sizeLevel(sizing({ metric: own, direction, ambition })),
    );
    expect(found).toEqual(levels);
  });

  it.each([
    ['points', 50, 'up', '60%'],
    ['relative', 50, 'up', '55%'],
    ['relative', 50, 'down', '45%'],
    ['level', 5, 'up', '10%'],
    ['level', 50, 'up', '50%'],
  ] as const)('counts %s from %d %s as %s', (kind, baseline, direction, level) => {
    const band = bandOf(
      LENGTHS.map(() => ({ usual: 10 })),
      kind,
    );
    expect(sizeLevel(sizing({ band, baseline, direction }))).toBe(level);
  });

  it('takes no more than part of the way to the end of a scale', () => {
    expect(sizeLevel(sizing({ baseline: 90 }))).toBe('96%');
    const own = metric({ range: [0, 97.9] });
    expect(sizeLevel(sizing({ metric: own, baseline: 97 }))).toBe('97.9%');
  });

  it('lowers no figure to less than nothing', () => {
    const band = bandOf(
      LENGTHS.map(() => ({ usual: 90 })),
      'relative',
    );
    const own = metric({ unit: 'hour', direction: 'down', range: undefined });
    const bold = { metric: own, band, baseline: 40, direction: 'down', ambition: 'bold' } as const;
    expect(sizeLevel(sizing(bold))).toBe('2 h');
  });

  it('is never worse than today, beyond the scale, or less for more ambition', () => {
    const cases = fc.record({
      steps: bands,
      kind: fc.constantFrom('points', 'relative'),
      form: fc.constantFrom('range', 'level', 'bound'),
      direction: fc.constantFrom('up', 'down'),
      ends: fc.constantFrom<[number, number]>([0, 100], [-100, 100], [1, 5], [0, 1]),
      place: fc.integer({ min: 0, max: 1000 }),
      months: times,
    });
    fc.assert(
      fc.property(cases, ({ steps, kind, form, direction, ends: [low, high], place, months }) => {
        const baseline = Number((low + ((high - low) * place) / 1000).toFixed(3));
        const own = metric({ form, range: [low, high] });
        const sign = direction === 'up' ? 1 : -1;
        const band = bandOf(steps, kind);
        const levels = AMBITIONS.map((ambition) => {
          const raw = sizeLevel({ metric: own, band, direction, baseline, months, ambition });
          const [min, max] = endsOf(raw);
          return sign > 0 ? [min, max] : [-max, -min];
        });
        const far = sign > 0 ? high : -low;
        for (const side of [0, 1]) {
          const ends = [sign * baseline, ...levels.map((level) => level[side] ?? NaN), far];
          expect(ends).toEqual(ends.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

function endsOf(raw: string): [number, number] {
  const reading = parseTarget(raw);
  if (!reading.ok || reading.value.kind !== 'level') throw new Error(`no level: ${raw}`);
  return [reading.value.min, reading.value.max];
}

describe('roundLike(level, baseline)', () => {
  it.each([
    [72.4, 60, 72],
    [0.823, 0.4, 0.82],
  ])('gives %d as people do from %d: %d', (level, baseline, rounded) => {
    expect(roundLike(level, baseline)).toBe(rounded);
  });
});

describe('levelText(metric, level, comparator)', () => {
  it.each([
    ['percent', '>=75%'],
    ['score', '>=75'],
  ] as const)('writes a level in %s as %s', (unit, text) => {
    expect(levelText(metric({ unit }), 75, '>=')).toBe(text);
  });
});
