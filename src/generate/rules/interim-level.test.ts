import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationSchema } from '../../model/plan/observation.ts';
import { parseTarget } from '../../model/target.ts';
import { explainInterim, interimLevel } from './interim-level.ts';
import { metric } from './sample-knowledge.test-support.ts';
import type { SizedTarget } from './size-targets.ts';

function sized(
  target: string | number,
  value?: string | number,
  fields: Record<string, unknown> = {},
): SizedTarget {
  const own = metric({ range: undefined, ...fields });
  const { value: today, ...observed } = observationSchema.parse({ metric: own.id, value });
  return {
    metric: own,
    target,
    ...(today && { observation: { ...observed, value: today } }),
    because: [],
    rule: 'band',
    why: { 'zh-CN': '估计', en: 'Estimate' },
  };
}

/** How far a level goes: its figure, the larger the further. Undefined where nothing is seen yet. */
function extent(raw: string | undefined, sign: number): number | undefined {
  const reading = raw === undefined ? undefined : parseTarget(raw);
  if (!reading?.ok) return undefined;
  const { value } = reading;
  if (value.kind === 'change') return value.min;
  return value.kind === 'level' ? sign * (sign > 0 ? value.min : value.max) : undefined;
}

const minutes = { unit: 'minute', direction: 'down' };
const hundredths = fc.integer({ min: 0, max: 20_000 }).map((amount) => amount / 100);
const shares = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe('interimLevel(sized, share)', () => {
  it.each([
    ['80%', '70%', 0.5, '>=75%'],
    ['30..35', 20, 0.5, '>=25%'],
    ['40..45%', '60%', 0.5, '<=53%'],
    ['>=80%', '70%', 0.25, '>=73%'],
    ['up >=40%', undefined, 0.5, 'up 20%'],
    ['down 30%', '10%', 0.9, 'down 25%'],
    ['down 10..15%', '10%', 0.5, 'down 5%'],
  ])('on the way to %s from %s, after %d of the time: %s', (target, from, share, level) => {
    expect(interimLevel(sized(target, from), share)).toBe(level);
  });

  it('counts in the unit of the metric, whatever units are written', () => {
    expect(interimLevel(sized('<=1 h', '2 h', minutes), 0.5)).toBe('<=90 min');
    expect(interimLevel(sized('300万', '100万', { unit: '万元' }), 0.5)).toBe('>=200');
  });

  it.each([
    ['there is no baseline', sized('80%')],
    ['nothing is to be seen yet', sized('80.4%', '80%')],
    ['a change is too small to be told', sized('up 8%', '50%')],
    ['a change is in points', sized('up 20 pp', '50%')],
    ['the target is no level', sized('done', '50%')],
    ['the target is open', sized('open', '50%')],
    ['the target is a rank', sized('top 20%', '50%')],
    ['units do not convert', sized('80%', '3 h')],
    ['a lower bound is kept today', sized('>=80%', '85%')],
    ['an upper bound is kept today', sized('<=45 min', 40, minutes)],
  ])('is none where %s', (_, target) => {
    expect(interimLevel(target, 0.5)).toBeUndefined();
  });

  it('is the target itself at the end', () => {
    for (const target of ['80%', '30..35', 'up >=40%', 'done', 'open', 36]) {
      expect(interimLevel(sized(target, '50%'), 1)).toBe(String(target));
    }
  });

  it('never goes back, nor beyond the target, on the way from any figure to any other', () => {
    fc.assert(
      fc.property(hundredths, hundredths, shares, (from, to, [a, b]) => {
        const target = sized(to, from);
        const sign = to >= from ? 1 : -1;
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map(
          (share) => extent(interimLevel(target, share), sign) ?? sign * from,
        );
        expect(early).toBeGreaterThanOrEqual(sign * from);
        expect(late).toBeGreaterThanOrEqual(early ?? NaN);
        expect(late).toBeLessThanOrEqual(sign * to);
      }),
    );
  });

  it('never takes back a part of a change, nor asks for more than all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), shares, (change, [a, b]) => {
        const target = sized(`up ${change}%`);
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map(
          (share) => extent(interimLevel(target, share), 1) ?? 0,
        );
        expect(late).toBeGreaterThanOrEqual(early ?? NaN);
        expect(late).toBeLessThanOrEqual(change);
      }),
    );
  });
});

describe('explainInterim(sized, level, locale)', () => {
  it('names the level and the target it leads to', () => {
    expect(explainInterim(sized('80%', '70%'), '>=75%', 'en')).toMatchInlineSnapshot(
      `"Counted by the time that is over: ≥75% by then on the way to 80% (an estimate)."`,
    );
  });
});
